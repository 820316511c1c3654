import * as vscode from 'vscode';
import { filterText } from '../../core/explorer/rows/filterText.ts';
import { sweepStateWords } from '../../core/explorer/rows/sweepState.ts';
import { filtersNothing, type SweepFilter } from '../../core/live/sweepFilter.ts';
import { sweepStateName, USUAL_SWEEP_STATES } from '../../core/wandb/sweepStates.ts';
import type { Services } from '../services.ts';
import { enterText } from '../ui/wizard/enterText.ts';
import { pickMany, pickOne, type Choice } from '../ui/wizard/pickOne.ts';
import { answered, askSteps, type Step } from '../ui/wizard/steps.ts';
import type { Explorer } from './explorer.ts';

type Criterion = 'states' | 'user' | 'text' | 'none';

interface Answers {
  readonly by?: Criterion;
  readonly filter: SweepFilter;
}

/** What the loaded sweeps can be filtered by. */
interface Loaded {
  readonly count: number;
  readonly states: readonly string[];
  readonly users: readonly string[];
  readonly self: string | undefined;
}

/** Filter Sweeps by state, user or text, among the loaded ones; the view says so. `{ clear: true }` shows all again. */
export async function filterSweeps(services: Services, explorer: Explorer, options: unknown): Promise<void> {
  if (typeof options === 'object' && options !== null && 'clear' in options) {
    await explorer.setFilter({});
    return;
  }
  const { filter } = explorer;
  const loaded = loadedSweeps(services);
  const answers = await askSteps<Answers>([criterionStep(loaded), statesStep(loaded), userStep(loaded), textStep], {
    filter,
  });
  if (answers) await explorer.setFilter(answers.by === 'none' ? {} : answers.filter);
}

function loadedSweeps({ connection }: Services): Loaded {
  const { entity, project, live, viewer } = connection;
  const sweeps =
    live !== undefined && entity !== undefined && project !== undefined
      ? live.store.list({ kind: 'sweeps', entity, project }).items.map(({ value }) => value)
      : [];
  return {
    count: sweeps.length,
    self: viewer?.username,
    states: [...new Set([...USUAL_SWEEP_STATES, ...sweeps.map(({ state }) => sweepStateName(state))])],
    users: [...new Set(sweeps.map(({ user }) => user).filter(user => user !== undefined))].sort(),
  };
}

function criterionStep({ count }: Loaded): Step<Answers> {
  return {
    name: 'criterion',
    async ask(answers, at) {
      const { l10n } = vscode;
      const { filter } = answers;
      const items: Choice<Criterion>[] = [
        {
          label: `$(circle-filled) ${l10n.t('By state…')}`,
          description: filterText({ states: filter.states }),
          value: 'states',
        },
        { label: `$(account) ${l10n.t('By user…')}`, description: filterText({ user: filter.user }), value: 'user' },
        { label: `$(search) ${l10n.t('By text…')}`, description: filterText({ text: filter.text }), value: 'text' },
      ];
      if (!filtersNothing(filter))
        items.push({
          label: `$(clear-all) ${l10n.t('Show all sweeps')}`,
          description: filterText(filter),
          value: 'none',
        });
      const chosen = await pickOne({
        title: l10n.t('Filter sweeps'),
        placeholder: l10n.t('Among the {0} loaded sweeps; Load More adds others', count),
        at,
        items,
        current: answers.by,
      });
      return answered(chosen, by => ({ ...answers, by }));
    },
  };
}

function statesStep({ states }: Loaded): Step<Answers> {
  return {
    name: 'states',
    skip: ({ by }) => by !== 'states',
    async ask(answers, at) {
      const { filter } = answers;
      const chosen = await pickMany({
        title: vscode.l10n.t('Filter sweeps by state'),
        placeholder: vscode.l10n.t('Sweeps in these states; none selected shows all'),
        at,
        items: states.map(state => {
          const { word, icon } = sweepStateWords(state);
          return { label: `$(${icon.id}) ${word}`, picked: filter.states?.includes(state) === true, value: state };
        }),
      });
      return answered(chosen, value => ({ ...answers, filter: { ...filter, states: value } }));
    },
  };
}

function userStep({ users, self }: Loaded): Step<Answers> {
  return {
    name: 'user',
    skip: ({ by }) => by !== 'user',
    async ask(answers, at) {
      const { filter } = answers;
      const chosen = await pickOne<string | undefined>({
        title: vscode.l10n.t('Filter sweeps by user'),
        placeholder: vscode.l10n.t('Whose sweeps to show'),
        at,
        items: [
          { label: vscode.l10n.t('Anybody'), value: undefined },
          ...users.map(user => ({
            label: user,
            description: user === self ? vscode.l10n.t('you') : undefined,
            value: user,
          })),
        ],
        current: filter.user,
      });
      return answered(chosen, user => ({ ...answers, filter: { ...filter, user } }));
    },
  };
}

const textStep: Step<Answers> = {
  name: 'text',
  skip: ({ by }) => by !== 'text',
  async ask(answers, at) {
    const { filter } = answers;
    const typed = await enterText({
      title: vscode.l10n.t('Filter sweeps by text'),
      prompt: vscode.l10n.t('Part of a name, ID, description, queue or job; empty shows all'),
      at,
      value: filter.text,
    });
    return answered(typed, text => ({ ...answers, filter: { ...filter, text } }));
  },
};
