import * as l10n from '@vscode/l10n';
import type { Run } from '../../api/types.ts';
import { bestRunsFirst, metricOf } from '../rows/runMetric.ts';
import { runRow } from '../rows/runRow.ts';
import { schedulerRow } from '../rows/schedulerRow.ts';
import { adviceRow, troubleRow } from '../rows/statusRows.ts';
import { sweepTrouble } from '../../live/sweepHealth.ts';
import type { Trouble } from '../../live/sweepHealth.ts';
import { sweepRow } from '../rows/sweepRow.ts';
import type { ItemNode, LiveState } from '../../live/types.ts';
import { element, once } from './element.ts';
import type { RowAction, TreeElement } from './element.ts';
import { listChildren } from './listChildren.ts';
import { isLoaded, perAnswer } from './loaded.ts';
import type { SweepLists } from './sweepLists.ts';

export interface SweepElementOptions {
  readonly parent: TreeElement;
  readonly live: LiveState;
  readonly around: SweepLists;
  readonly now: () => number;
}

/** What picking the advice does. */
const REMEDIES: Readonly<Record<Trouble['kind'], RowAction>> = {
  noAgent: 'startAgent',
  schedulerEnded: 'schedulerLog',
  schedulerFailed: 'resume',
  agentDead: 'resume',
};

/** A sweep with what is wrong with it, its scheduler and its runs under it, the best first. */
export function sweepElement(
  node: ItemNode<'sweeps'>,
  { parent, live, around, now }: SweepElementOptions,
): TreeElement {
  const runList = live.store.list(around.runs(node));
  const schedulerList = live.store.list(around.scheduler(node));
  const launched = (): boolean => node.value.launchedAs !== undefined;
  const best = perAnswer(runList, (): Run | undefined => {
    const metric = around.configOf(node.value).metric;
    const first = bestRunsFirst(
      runList.items.map(each => each.value),
      around.configOf(node.value),
    )[0];
    return first !== undefined && metricOf(first, metric) !== undefined ? first : undefined;
  });
  const self: TreeElement = element({
    id: node.id,
    parent,
    node,
    shape: 'closed',
    row: () => sweepRow(node.value, around.context(node)),
    lists: () => [
      runList.address,
      around.progress(node),
      ...(launched() ? [schedulerList.address] : []),
      ...around.health(node),
    ],
    alsoShows: () => [runList.address, around.progress(node), schedulerList.address, ...around.health(node)],
    children: () => [
      ...(wrong() === undefined ? [] : [trouble, advice]),
      ...(launched() ? [scheduler] : []),
      ...runs(),
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
  const scheduler = element({
    id: `${node.id}#scheduler`,
    parent: self,
    about: schedulerList.address,
    alsoShows: () => [schedulerList.address, ...around.health(node)],
    get node() {
      return schedulerList.items[0];
    },
    row: () =>
      schedulerRow(
        node.value,
        isLoaded(schedulerList) ? (schedulerList.items[0]?.value ?? null) : undefined,
        around.context(node),
      ),
  });
  const runs = listChildren({
    parent: self,
    list: runList,
    now,
    what: 'runs',
    elementOf: once((run: ItemNode<'runs'>) =>
      element({
        id: run.id,
        parent: self,
        node: run,
        alsoShows: () => [runList.address],
        row: () =>
          runRow(run.value, {
            now: now(),
            config: around.configOf(node.value),
            best: best() === run.value,
            untold: runList.missing,
          }),
      }),
    ),
    arrange: items => {
      const nodes = new Map(items.map(each => [each.value, each]));
      return bestRunsFirst([...nodes.keys()], around.configOf(node.value))
        .map(run => nodes.get(run))
        .filter(each => each !== undefined);
    },
  });
  return self;
}
