import * as l10n from '@vscode/l10n';
import type { LaunchAgent, Queue, QueueItem, Run } from '../../api/types.ts';
import { fullDateText } from '../../dates.ts';
import { agoText } from '../../duration.ts';
import { listOf, withoutPeriod } from '../../sentence.ts';
import { agentLife } from '../../live/agentLife.ts';
import { notTaken } from '../../live/notTaken.ts';
import { isItemState } from '../../wandb/itemStates.ts';
import { shortJob } from '../../wandb/jobPath.ts';
import { DEFAULT_PRIORITY, PRIORITIZATION, priorityWord } from '../../wandb/priorities.ts';
import { projectPathText } from '../../wandb/projectPath.ts';
import { runStateAlive } from '../../wandb/runStates.ts';
import { itemStateIcon, itemStateWord } from './itemState.ts';
import { joined, spoken, tooltipOf, WARNING, words, type Row, type RowIcon } from './row.ts';
import { runStateIcon, runStateWord } from './runState.ts';
import { stateSaid } from './stateSaid.ts';
import { unknownText } from './untoldWords.ts';

export interface QueueItemContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** 1 = the next to be taken; undefined = it does not wait, or its place is unknown. */
  readonly position?: number;
  readonly agents?: readonly LaunchAgent[];
  /** Keys of what the server does not tell of items (`RunQueueItem.runSpec`). */
  readonly untold?: readonly string[];
  /** The run of an item that an agent took; null = there is none (yet); undefined = unknown. */
  readonly run?: Pick<Run, 'state' | 'displayName'> | null;
  /** Why it failed, from the file that the agent leaves; null = the agent left no file; undefined = not asked yet. */
  readonly reason?: string | null;
}

/**
 * Places of the waiting items, 1 = next: by priority where the queue has priorities, then by age. Others have none; no
 * item has one where the server does not tell what the places follow from.
 */
export function positionsOf(
  items: readonly QueueItem[],
  queue: Pick<Queue, 'prioritization'>,
): ReadonlyMap<string, number> {
  const weight = (item: QueueItem): number =>
    queue.prioritization === PRIORITIZATION.on ? (item.priority ?? DEFAULT_PRIORITY) : 0;
  const unsorted = items.filter(item => isItemState(item.state, 'PENDING'));
  const isUnclear = unsorted.some(
    item => item.createdAt === undefined || (item.kind === 'unknown' && queue.prioritization === PRIORITIZATION.on),
  );
  if (isUnclear && unsorted.length > 1) return new Map();
  const waiting = unsorted.sort((a, b) => weight(a) - weight(b) || (a.createdAt ?? 0) - (b.createdAt ?? 0));
  return new Map(waiting.map((item, index) => [item.id, index + 1]));
}

/** What a person looks for: the sweep of a scheduler, else the run. */
function labelOf(item: QueueItem): string {
  if (item.kind === 'unknown') return joined([l10n.t('Item'), item.runId ?? shortId(item.id)], ' ');
  if (item.kind !== 'scheduler') return item.runId ?? shortJob(item.job) ?? l10n.t('Run');
  return item.sweep === undefined ? l10n.t('Scheduler') : l10n.t('{0}: scheduler', item.sweep);
}

/** What the row is called where it is read aloud. */
function spokenName(item: QueueItem, label: string): string {
  if (item.kind !== 'scheduler')
    return item.kind === 'unknown' || item.runId === undefined ? label : l10n.t('Run {0}', item.runId);
  return item.sweep === undefined ? label : l10n.t('Scheduler of sweep {0}', item.sweep);
}

/** What is said of an item whose run is known: in the row, and as a sentence without a period. */
function runWords(item: QueueItem, run: QueueItemContext['run'], name: string): readonly [string, string] | undefined {
  if (run === undefined || run === null || !isItemState(item.state, 'CLAIMED')) return undefined;
  const word = runStateWord(run.state);
  if (runStateAlive(run.state)) {
    const text = l10n.t('taken by an agent, {0}', word);
    return [text, l10n.t('{0} is {1}', name, text)];
  }
  // The scheduler's run says finished also where it crashed (docs/facts/agent-wire.md, 3).
  if (item.kind === 'scheduler') return [l10n.t('scheduler ended'), l10n.t('{0} has ended', name)];
  return [l10n.t('run {0}', word), stateSaid(name, word)];
}

/** The number in an item's id, where it is there to be read. */
function shortId(id: string): string {
  try {
    return /^RunQueueItem:(?:v1:)?(\w+)/.exec(atob(id))?.[1] ?? id;
  } catch {
    return id;
  }
}

function placeText(position: number | undefined): string | undefined {
  if (position === undefined) return undefined;
  return position === 1 ? l10n.t('next') : l10n.t('number {0}', position);
}

function reasonText(item: QueueItem, reason: string | null | undefined): string | undefined {
  if (!isItemState(item.state, 'FAILED')) return undefined;
  return reason === null ? l10n.t('the agent did not give a reason') : reason;
}

/** Whether an agent took the item, and its run is known to have ended: it is in the queue's list all the same. */
export function itemRunEnded(item: QueueItem, run: QueueItemContext['run']): boolean {
  return run !== undefined && run !== null && isItemState(item.state, 'CLAIMED') && !runStateAlive(run.state);
}

function iconOf(item: QueueItem, run: QueueItemContext['run']): RowIcon {
  if (run === undefined || run === null || !itemRunEnded(item, run)) return itemStateIcon(item.state);
  return item.kind === 'scheduler' ? { id: 'circle' } : runStateIcon(run.state);
}

function runName({ runId }: QueueItem, run: QueueItemContext['run']): string | undefined {
  const name = run?.displayName;
  return name === undefined || name === runId ? runId : listOf([name, runId]);
}

/** An item of a queue as a row of the tree. */
export function queueItemRow(item: QueueItem, context: QueueItemContext): Row {
  const agent = context.agents?.find(each => each.id === item.agentId);
  const label = labelOf(item);
  const name = spokenName(item, label);
  const ended = itemRunEnded(item, context.run);
  const gone =
    !ended && agent !== undefined && isItemState(item.state, 'CLAIMED') && agentLife(agent, context.now) === 'dead';
  const onRun = gone ? undefined : runWords(item, context.run, name);
  const state = gone ? l10n.t('taken by an agent that is gone') : (onRun?.[0] ?? itemStateWord(item.state));
  const place = placeText(context.position);
  const stateAndPlace = listOf([state, place]);
  const priorityName = item.priority === undefined ? undefined : (priorityWord(item.priority) ?? String(item.priority));
  const priority = priorityName === undefined ? undefined : l10n.t('priority {0}', priorityName);
  const since = item.createdAt === undefined ? undefined : agoText(item.createdAt, context.now);
  const entered = item.createdAt === undefined ? undefined : fullDateText(item.createdAt, context.now);
  const ofSweep = item.kind === 'scheduler' || item.sweep === undefined ? undefined : l10n.t('sweep {0}', item.sweep);
  const job = shortJob(item.job);
  const reason = reasonText(item, context.reason);
  const { entity, project } = item;
  const told = (value: string | undefined, field: string): string | undefined =>
    value ?? (context.untold?.includes(`RunQueueItem.${field}`) === true ? unknownText() : undefined);
  const isTaken = isItemState(item.state, 'CLAIMED', 'FAILED');
  const notes = gone
    ? [
        l10n.t('The agent that took this item stopped reporting, and W&B does not queue the item again.'),
        l10n.t('Start an agent, and launch it again.'),
      ]
    : isItemState(item.state, 'LEASED')
      ? [notTaken(item)]
      : [];
  return {
    label,
    description: joined([
      stateAndPlace,
      reason,
      ofSweep,
      priority,
      job === label ? undefined : job,
      item.author,
      since,
    ]),
    tooltip: tooltipOf(
      label,
      [
        [l10n.t('State'), stateAndPlace],
        [l10n.t('Reason'), isItemState(item.state, 'FAILED') ? told(reason, 'launchAgentId') : undefined],
        [l10n.t('Priority'), priorityName],
        [l10n.t('Job'), told(item.job, 'runSpec')],
        [l10n.t('Sweep'), told(item.sweep, 'runSpec')],
        [l10n.t('Run'), runName(item, context.run)],
        [
          l10n.t('Project'),
          entity === undefined || project === undefined ? undefined : projectPathText({ entity, project }),
        ],
        [l10n.t('Resource'), item.resource],
        [l10n.t('Agent'), isTaken ? told(agent?.name ?? item.agentId, 'launchAgentId') : (agent?.name ?? item.agentId)],
        [l10n.t('By'), told(item.author, 'runSpec')],
        [l10n.t('In the queue since'), told(entered, 'createdAt')],
        [l10n.t('ID'), item.id],
      ],
      notes,
    ),
    icon: gone ? WARNING : iconOf(item, context.run),
    accessibilityLabel: spoken(
      onRun?.[1] ?? stateSaid(name, state),
      place,
      reason === undefined ? undefined : l10n.t('reason: {0}', withoutPeriod(reason)),
      priority,
      ofSweep,
      job === undefined || job === label ? undefined : l10n.t('job {0}', job),
      item.author === undefined ? undefined : l10n.t('by {0}', item.author),
      since,
    ),
    contextValue: words(
      'item',
      item.kind === 'scheduler' && 'scheduler',
      (item.sweep ?? item.runId) !== undefined && project !== undefined && 'openable',
      'copyable',
      isItemState(item.state, 'PENDING', 'FAILED') && 'removable',
    ),
  };
}
