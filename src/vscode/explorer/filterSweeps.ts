import * as vscode from 'vscode';
import { filterText, filtersNothing, type SweepFilter } from '../../core/live/sweepFilter.ts';
import { sweepStateWords } from '../../core/explorer/rows/sweepState.ts';
import type { Explorer } from './explorer.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { registerCommand } from '../ui/registerCommand.ts';
import { sweepStateName, USUAL_SWEEP_STATES } from '../../core/wandb/sweepStates.ts';

/** Filter Sweeps by state, user or text. It works on the sweeps that are loaded, and the view says so. `{ clear: true }` shows all again. */
export function registerFilterSweeps(services: Services, explorer: Explorer): vscode.Disposable {
  return registerCommand(services, COMMANDS.filterSweeps, async options => {
    if (typeof options === 'object' && options !== null && 'clear' in options) {
      await explorer.setFilter({});
      return;
    }
    const changed = await ask(explorer.filter, loadedSweeps(services));
    if (changed !== undefined) await explorer.setFilter(changed);
  });
}

interface Loaded {
  readonly count: number;
  readonly states: readonly string[];
  readonly users: readonly string[];
  readonly self: string | undefined;
}

function loadedSweeps({ connection }: Services): Loaded {
  const { entity, project, live, viewer } = connection;
  const sweeps =
    live !== undefined && entity !== undefined && project !== undefined
      ? live.store.list({ kind: 'sweeps', entity, project }).items.map(node => node.value)
      : [];
  return {
    count: sweeps.length,
    self: viewer?.username,
    states: [...new Set([...USUAL_SWEEP_STATES, ...sweeps.map(sweep => sweepStateName(sweep.state))])],
    users: [...new Set(sweeps.map(sweep => sweep.user).filter(user => user !== undefined))].sort(),
  };
}

async function ask(filter: SweepFilter, loaded: Loaded): Promise<SweepFilter | undefined> {
  const { l10n } = vscode;
  type Item = vscode.QuickPickItem & { readonly run: () => Promise<SweepFilter | undefined> | SweepFilter };
  const items: Item[] = [
    {
      label: `$(circle-filled) ${l10n.t('By state…')}`,
      description: filterText({ states: filter.states }),
      run: () => askStates(filter, loaded),
    },
    {
      label: `$(account) ${l10n.t('By user…')}`,
      description: filterText({ user: filter.user }),
      run: () => askUser(filter, loaded),
    },
    {
      label: `$(search) ${l10n.t('By text…')}`,
      description: filterText({ text: filter.text }),
      run: () => askText(filter),
    },
    ...(filtersNothing(filter)
      ? []
      : [{ label: `$(clear-all) ${l10n.t('Show all sweeps')}`, description: filterText(filter), run: () => ({}) }]),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: l10n.t('Filter Sweeps'),
    placeHolder: l10n.t('Among the {0} sweeps that are loaded; Load More brings further ones', loaded.count),
  });
  return chosen?.run();
}

async function askStates(filter: SweepFilter, { states }: Loaded): Promise<SweepFilter | undefined> {
  const items = states.map(state => {
    const { word, icon } = sweepStateWords(state);
    return { label: `$(${icon.id}) ${word}`, picked: filter.states?.includes(state) === true, state };
  });
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Filter Sweeps by State'),
    canPickMany: true,
    placeHolder: vscode.l10n.t('Sweeps in these states; none chosen shows all'),
  });
  return chosen && { ...filter, states: chosen.map(item => item.state) };
}

async function askUser(filter: SweepFilter, { users, self }: Loaded): Promise<SweepFilter | undefined> {
  const anybody = { label: vscode.l10n.t('Anybody'), user: undefined };
  const named = users.map(user => ({ label: user, description: user === self ? vscode.l10n.t('you') : '', user }));
  const chosen = await vscode.window.showQuickPick([anybody, ...named], {
    title: vscode.l10n.t('Filter Sweeps by User'),
    placeHolder: vscode.l10n.t('Whose sweeps to show'),
  });
  return chosen && { ...filter, user: chosen.user };
}

async function askText(filter: SweepFilter): Promise<SweepFilter | undefined> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Filter Sweeps by Text'),
    value: filter.text ?? '',
    prompt: vscode.l10n.t('Part of a name, id, description, queue or job; empty shows all'),
  });
  return text === undefined ? undefined : { ...filter, text };
}
