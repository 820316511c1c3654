import * as vscode from 'vscode';
import { filterText } from '../../core/explorer/rows/filterText.ts';
import { sweepStateWords } from '../../core/explorer/rows/sweepState.ts';
import { filtersNothing, type SweepFilter } from '../../core/live/sweepFilter.ts';
import { parseSweepQuery } from '../../core/live/sweepQuery.ts';
import { sweepStateName, USUAL_SWEEP_STATES } from '../../core/wandb/sweepStates.ts';
import type { Services } from '../services.ts';
import { enterText } from '../ui/wizard/enterText.ts';
import { pickMany, pickOne, type Choice } from '../ui/wizard/pickOne.ts';
import { answered, askSteps, type Step } from '../ui/wizard/steps.ts';
import type { Explorer } from './explorer.ts';
import { loadEvery } from './loadEvery.ts';
import { iconLabel } from '../ui/wizard/iconLabel.ts';

type Criterion = 'states' | 'user' | 'time' | 'text' | 'none';

interface Answers {
  readonly by?: Criterion;
  readonly filter: SweepFilter;
}

/** What sweeps can be filtered by. */
interface Loaded {
  readonly now: number;
  readonly states: readonly string[];
  readonly users: readonly string[];
  readonly self: string | undefined;
}

/**
 * Filter Sweeps by state, user, time or text; the view says so beside its title. Where the server does not search by
 * it, all sweeps are loaded first.
 */
export async function filterSweeps(services: Services, explorer: Explorer): Promise<void> {
  const filter = explorer.choices.filter();
  const loaded = loadedSweeps(services);
  const steps = [criterionStep(loaded), statesStep(loaded), userStep(loaded), timeStep(loaded), textStep];
  const answers = await askSteps<Answers>(steps, { filter });
  if (!answers) return;
  await explorer.choices.setFilter(answers.by === 'none' ? {} : answers.filter);
  await explorer.choices.askServer();
  const isWhole = explorer.choices.serverFilters() !== undefined && explorer.choices.order() === 'newest';
  if (answers.by !== 'none' && !isWhole) await loadEvery(services, explorer);
}

/** Clear Sweep Filter. */
export async function clearFilter(explorer: Explorer): Promise<void> {
  await explorer.choices.setFilter({});
}

function loadedSweeps({ connection, clock }: Services): Loaded {
  const { entity, project, live, viewer } = connection;
  const sweeps =
    live !== undefined && entity !== undefined && project !== undefined
      ? live.store.list({ kind: 'sweeps', entity, project }).items.map(({ value }) => value)
      : [];
  return {
    now: clock.now(),
    self: viewer?.username,
    states: [...new Set([...USUAL_SWEEP_STATES, ...sweeps.map(({ state }) => sweepStateName(state))])],
    users: [...new Set(sweeps.map(({ user }) => user).filter(user => user !== undefined))].sort(),
  };
}

function criterionStep({ now }: Loaded): Step<Answers> {
  return {
    name: 'criterion',
    async ask(answers, at) {
      const { l10n } = vscode;
      const { filter } = answers;
      const items: Choice<Criterion>[] = [
        {
          ...iconLabel('circle-filled', l10n.t('By state…')),
          description: filterText({ states: filter.states }, now),
          value: 'states',
        },
        {
          ...iconLabel('account', l10n.t('By user…')),
          description: filterText({ user: filter.user }, now),
          value: 'user',
        },
        {
          ...iconLabel('calendar', l10n.t('By date…')),
          description: filterText({ since: filter.since, until: filter.until }, now),
          value: 'time',
        },
        {
          ...iconLabel('search', l10n.t('By text…')),
          description: filterText({ text: filter.text }, now),
          value: 'text',
        },
      ];
      if (!filtersNothing(filter))
        items.push({
          ...iconLabel('clear-all', l10n.t('Show all sweeps')),
          description: filterText(filter, now),
          value: 'none',
        });
      const chosen = await pickOne({
        title: l10n.t('Filter sweeps'),
        placeholder: l10n.t('Which sweeps the view shows'),
        // What comes next depends on the choice; for all but one it is one more question.
        at: { ...at, totalSteps: 2 },
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
          return { ...iconLabel(icon.id, word), picked: filter.states?.includes(state) === true, value: state };
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

function timeStep({ now }: Loaded): Step<Answers> {
  return {
    name: 'time',
    skip: ({ by }) => by !== 'time',
    async ask(answers, at) {
      const { filter } = answers;
      const read = (typed: string): SweepFilter | undefined => {
        const words = typed.trim().replace(/^(?=\d+d$)/i, 'since:');
        const { text, states, user, ...time } = parseSweepQuery(words, now);
        return text === undefined && states === undefined && user === undefined ? time : undefined;
      };
      const typed = await enterText({
        title: vscode.l10n.t('Filter sweeps by date'),
        prompt: vscode.l10n.t('2026-11-24, 2026-11, since:2026-11-01, until:2026-11-24 or 7d; empty shows all'),
        at,
        check: text =>
          read(text) === undefined
            ? vscode.l10n.t('Enter a day, a month, `since:`, `until:`, or a number of days such as `7d`.')
            : undefined,
      });
      return answered(typed, text => {
        const { since, until } = read(text) ?? {};
        return { ...answers, filter: { ...filter, since, until } };
      });
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
