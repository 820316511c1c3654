import * as l10n from '@vscode/l10n';
import { bestRunsFirst, metricOf } from '../rows/runMetric.ts';
import { runRow } from '../rows/runRow.ts';
import { schedulerRow } from '../rows/schedulerRow.ts';
import { adviceRow, sentenceRow, troubleRow } from '../rows/statusRows.ts';
import { sweepTrouble } from '../../live/sweepHealth.ts';
import type { Trouble } from '../../live/trouble.ts';
import { sweepRow } from '../rows/sweepRow.ts';
import type { ItemNode, ListNode, LiveState } from '../../live/types.ts';
import type { RunPath } from '../../wandb/projectPath.ts';
import { element, once } from './element.ts';
import type { RowAction, TreeElement } from './element.ts';
import { listChildren } from './listChildren.ts';
import { isLoaded, valuesOf } from './loaded.ts';
import type { SweepLists, SweepNode } from './sweepLists.ts';

export interface SweepElementOptions {
  readonly parent: TreeElement;
  readonly live: LiveState;
  readonly around: SweepLists;
  readonly now: () => number;
  /** Runs that were looked for. */
  readonly foundRuns?: () => readonly RunPath[];
}

/** What picking the advice does. */
const REMEDIES: Readonly<Record<Trouble['kind'], RowAction>> = {
  noAgent: 'startAgent',
  noScheduler: 'startScheduler',
  schedulerEnded: 'schedulerLog',
  schedulerFailed: 'resume',
  agentDead: 'resume',
  pastGrid: 'stop',
  repeats: 'stop',
  stalled: 'stop',
};

/** A sweep with what is wrong with it, its scheduler and its runs under it, the best first. */
export function sweepElement(
  node: SweepNode,
  { parent, live, around, now, foundRuns = () => [] }: SweepElementOptions,
): TreeElement {
  const runList = (): ListNode<'runs'> => live.store.list(around.runs(node));
  const isBestFirst = (): boolean => runList().address.order === undefined && around.inPanel(node) === undefined;
  /** Another one as soon as W&B tells which run the scheduler of a local engine writes to. */
  const schedulerList = (): ListNode<'scheduler'> => live.store.list(around.scheduler(node));
  const launched = (): boolean => node.value.launchedAs !== undefined;
  /** A scheduler of the person's own is shown once it has a run. */
  const showsScheduler = (): boolean =>
    launched() || (around.watchesScheduler(node) && schedulerList().items.length > 0);
  /** The best run of all by its id: the first of those loaded where they come best first, else as the server says. */
  const best = (): string | undefined => {
    if (!isBestFirst()) return valuesOf(live.store.list(around.progress(node)))?.[0]?.best?.name;
    const first = runsInOrder(runList().items)[0]?.value;
    return first !== undefined && metricOf(first, around.configOf(node.value).metric) !== undefined
      ? first.name
      : undefined;
  };
  const runsInOrder = (items: readonly ItemNode<'runs'>[]): readonly ItemNode<'runs'>[] => {
    const inPanel = around.inPanel(node);
    if (inPanel) {
      const place = new Map(inPanel.names.map((name, i) => [name, i]));
      return items.toSorted((a, b) => (place.get(a.value.name) ?? 0) - (place.get(b.value.name) ?? 0));
    }
    if (!isBestFirst()) return items;
    const nodes = new Map(items.map(each => [each.value, each]));
    return bestRunsFirst([...nodes.keys()], around.configOf(node.value))
      .map(run => nodes.get(run))
      .filter(each => each !== undefined);
  };
  const self: TreeElement = element({
    id: node.id,
    parent,
    node,
    shape: 'closed',
    row: () => sweepRow(node.value, around.context(node)),
    lists: () => [
      runList().address,
      ...foundLists().map(list => list.address),
      around.progress(node),
      ...(launched() || around.watchesScheduler(node) ? [schedulerList().address] : []),
      ...around.health(node),
    ],
    alsoShows: () => [
      runList().address,
      ...foundLists().map(list => list.address),
      around.progress(node),
      schedulerList().address,
      ...around.health(node),
    ],
    children: () => [
      ...(wrong() === undefined ? [] : [trouble, advice]),
      ...(showsScheduler() ? [scheduler] : []),
      ...foundRows(),
      ...(around.inPanel(node) ? [asInPanel] : []),
      ...runs(runList())(),
    ],
  });
  const wrong = (): Trouble | undefined => sweepTrouble(node.value, around.context(node));
  const trouble = element({
    id: `${node.id}#trouble`,
    parent: self,
    alsoShows: () => self.alsoShows(),
    row: () => troubleRow(wrong()?.sentence ?? l10n.t('Nothing is wrong anymore.')),
  });
  const advice = element({
    id: `${node.id}#advice`,
    parent: self,
    alsoShows: () => self.alsoShows(),
    row: () => adviceRow(wrong()?.advice ?? ''),
    get action() {
      return REMEDIES[wrong()?.kind ?? 'schedulerEnded'];
    },
    get target() {
      return wrong()?.kind === 'noAgent'
        ? { entity: node.list.address.entity, name: node.value.launchedAs?.queue }
        : self;
    },
  });
  const asInPanel = element({
    id: `${node.id}#results`,
    parent: self,
    alsoShows: () => self.alsoShows(),
    row: () => {
      const { names, passed, all } = around.inPanel(node) ?? { names: [], passed: 0, all: 0 };
      const words =
        names.length < passed
          ? l10n.t('The first {0} of {1} runs, as in the results', names.length, passed)
          : l10n.t('{0} of {1} runs, as in the results', passed, all);
      return sentenceRow(words, 'list-filter');
    },
  });
  const scheduler = element({
    id: `${node.id}#scheduler`,
    parent: self,
    get about() {
      return schedulerList().address;
    },
    alsoShows: () => [schedulerList().address, ...around.health(node)],
    get node() {
      return schedulerList().items[0];
    },
    row: () =>
      schedulerRow(
        node.value,
        isLoaded(schedulerList()) ? (schedulerList().items[0]?.value ?? null) : undefined,
        around.context(node),
      ),
  });
  const runElement = once((run: ItemNode<'runs'> | ItemNode<'run'>) =>
    element({
      id: run.id,
      parent: self,
      node: run,
      alsoShows: () => [run.list.address, around.progress(node)],
      row: () =>
        runRow(run.value, {
          now: now(),
          config: around.configOf(node.value),
          best: best() === run.value.name,
          untold: run.list.missing,
        }),
    }),
  );
  const listed = new WeakMap<ListNode<'runs'>, () => readonly TreeElement[]>();
  const runs = (list: ListNode<'runs'>): (() => readonly TreeElement[]) => {
    const rows =
      listed.get(list) ??
      listChildren({ parent: self, list, now, what: 'runs', elementOf: runElement, arrange: runsInOrder });
    listed.set(list, rows);
    return rows;
  };
  const foundLists = (): readonly ListNode<'run'>[] =>
    foundRuns()
      .filter(path => path.sweep === node.value.name)
      .map(path => {
        const { metric, parameters } = around.runs(node);
        return live.store.list<'run'>({ kind: 'run', ...path, metric, parameters });
      });
  /** Runs that were looked for and are not among those loaded. */
  const foundRows = (): readonly TreeElement[] => {
    const loaded = new Set(runList().items.map(each => each.value.name));
    return foundLists()
      .flatMap(list => list.items)
      .filter(each => !loaded.has(each.value.name))
      .map(runElement);
  };
  return self;
}
