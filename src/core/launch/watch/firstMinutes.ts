import type { LaunchAgent, Queue, QueueItem, Run, Sweep } from '../../api/types.ts';
import { agentLife, agentsOfQueue, queueServed } from '../../live/agentLife.ts';
import { agoText } from '../../duration.ts';
import { notTaken } from '../../live/notTaken.ts';
import { schedulerItem } from '../../live/sweepHealth.ts';
import { isItemState } from '../../wandb/itemStates.ts';
import { FAILED_RUN_STATES, isRunState } from '../../wandb/runStates.ts';
import { isSweepState } from '../../wandb/sweepStates.ts';

/** How far a launch has come. */
export type LaunchStep =
  'queued' | 'waitsForAgent' | 'offered' | 'taken' | 'schedulerRuns' | 'firstRun' | 'failed' | 'ended' | 'slow';

/** What is remembered between two looks; plain data. */
export interface FirstMinutes {
  readonly sweep: string;
  readonly queue: string;
  /** When it was launched, by the server's clock, milliseconds since 1970. */
  readonly launchedAt: number;
  /** A resume brings runs of its own: only newer ones count. */
  readonly resumed: boolean;
  readonly step?: LaunchStep;
}

/** What is known at a look; what is undefined is not known (yet). */
export interface FirstLook {
  /** By the server's clock. */
  readonly now: number;
  readonly sweep?: Sweep;
  readonly items?: readonly QueueItem[];
  readonly agents?: readonly LaunchAgent[];
  readonly queues?: readonly Queue[];
  readonly runs?: readonly Run[];
  /** The run of the sweep's scheduler. */
  readonly scheduler?: Run;
  /** Why the scheduler's item failed, one line, where it was read. */
  readonly reason?: string;
}

export interface FirstMinutesNow {
  readonly watch: FirstMinutes;
  readonly step: LaunchStep;
  /** One sentence. */
  readonly sentence: string;
  /** The step is another than at the last look. */
  readonly isNews: boolean;
  /** Nothing more to watch. */
  readonly isOver: boolean;
  /** What can be done about it. */
  readonly actions: readonly ('startAgent' | 'showItem' | 'showSchedulerLog' | 'resumeAgain')[];
}

/** Where nothing has come of it by then, the explorer tells the rest. */
const WATCHED_MS = 600_000;
/** A scheduler that was taken starts within seconds; its first run is pushed two seconds later (facts/agent-wire.md, 3). */
const SLOW_MS = 180_000;

type Told = Pick<FirstMinutesNow, 'step' | 'sentence' | 'isOver' | 'actions'>;

/** One look at a sweep that was just launched: pure, called by whoever polls. */
export function watchFirstMinutes(watch: FirstMinutes, look: FirstLook): FirstMinutesNow {
  const told = tell(watch, look);
  return {
    ...told,
    isOver: told.isOver || look.now - watch.launchedAt > WATCHED_MS,
    isNews: told.step !== watch.step,
    watch: { ...watch, step: told.step },
  };
}

function tell(watch: FirstMinutes, look: FirstLook): Told {
  const { sweep: name, queue } = watch;
  const item = newestSince(watch, look.items);
  const since = look.runs?.filter(run => !watch.resumed || (run.createdAt ?? 0) >= watch.launchedAt) ?? [];
  const [first] = [...since].sort((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0));
  if (isItemState(item?.state, 'FAILED'))
    return {
      step: 'failed',
      sentence: `The scheduler of ${name} failed on the agent: ${ended(look.reason ?? "the queue's item tells why")}.`,
      isOver: true,
      actions: ['showItem', 'resumeAgain'],
    };
  if (first)
    return {
      step: 'firstRun',
      sentence: `The first run of ${name} is there: ${first.displayName ?? first.name} (${first.state}).`,
      isOver: true,
      actions: [],
    };
  const sweepState = stateSince(watch, look);
  if (isSweepState(sweepState, 'CANCELED'))
    return {
      step: 'failed',
      sentence: `The sweep ${name} was cancelled before its first run: ${ended(look.reason ?? 'its scheduler may have failed, look at its log')}.`,
      isOver: true,
      actions: ['showSchedulerLog', 'showItem'],
    };
  if (sweepState !== undefined && isSweepState(sweepState, 'FINISHED', 'PAUSED'))
    return {
      step: 'ended',
      sentence: `The sweep ${name} is ${sweepState.toLowerCase()}, and no run was started.`,
      isOver: true,
      actions: ['showSchedulerLog'],
    };
  const scheduler = look.scheduler;
  if (
    scheduler &&
    isRunState(scheduler.state, ...FAILED_RUN_STATES, 'killed') &&
    (scheduler.createdAt ?? 0) >= watch.launchedAt - 60_000
  ) {
    return {
      step: 'failed',
      sentence: `The scheduler of ${name} has ${scheduler.state} before a run was started; its log tells why.`,
      isOver: true,
      actions: ['showSchedulerLog', 'resumeAgain'],
    };
  }
  if (isSweepState(sweepState, 'RUNNING') || isRunState(scheduler?.state, 'running')) {
    const isSlow = look.now - watch.launchedAt > SLOW_MS;
    return isSlow
      ? {
          step: 'slow',
          sentence: `The scheduler of ${name} runs, and no run has come in ${agoText(watch.launchedAt, look.now).replace(' ago', '')}: look at its log.`,
          isOver: false,
          actions: ['showSchedulerLog'],
        }
      : {
          step: 'schedulerRuns',
          sentence: `The scheduler of ${name} runs; its first run is to come.`,
          isOver: false,
          actions: [],
        };
  }
  if (isItemState(item?.state, 'CLAIMED'))
    return {
      step: 'taken',
      sentence: `${agentName(item, look.agents)} has taken the scheduler of ${name}; it starts.`,
      isOver: false,
      actions: [],
    };
  return waiting(name, queue, look, item);
}

/** A resumed sweep may be shown as it was before for a look or two: an end counts only once something of the resume was seen. */
function stateSince({ resumed, step }: FirstMinutes, { sweep }: FirstLook): string | undefined {
  const state = sweep?.state;
  const begun = step === 'offered' || step === 'taken' || step === 'schedulerRuns' || step === 'slow';
  return resumed && !begun && !isSweepState(state, 'RUNNING') ? undefined : state;
}

function newestSince(watch: FirstMinutes, items: readonly QueueItem[] | undefined): QueueItem | undefined {
  const item = schedulerItem({ name: watch.sweep }, items);
  // The item of a launch before is no news of this one; clocks of server and items are the same.
  return item && (!watch.resumed || (item.createdAt ?? Infinity) >= watch.launchedAt - 5_000) ? item : undefined;
}

function agentName(item: QueueItem | undefined, agents: readonly LaunchAgent[] | undefined): string {
  const agent = agents?.find(each => each.id === item?.agentId);
  return agent ? `The agent ${agent.name}` : 'An agent';
}

function waiting(
  name: string,
  queueName: string,
  { queues, agents, items, now }: FirstLook,
  item: QueueItem | undefined,
): Told {
  const queue = queues?.find(each => each.name === queueName);
  if (queue && agents && queueServed(agents, queue, now) === false) {
    const [last] = agentsOfQueue(agents, queue);
    const seen =
      last?.heartbeatAt === undefined
        ? 'none ever served it'
        : `${last.name} was last heard of ${agoText(last.heartbeatAt, now)}`;
    return {
      step: 'waitsForAgent',
      sentence: `The sweep ${name} waits: no living agent serves the queue ${queueName} (${seen}).`,
      isOver: false,
      actions: ['startAgent'],
    };
  }
  if (item !== undefined && isItemState(item.state, 'LEASED'))
    return {
      step: 'offered',
      sentence: `The scheduler of ${name} is offered to an agent. ${notTaken(item)}`,
      isOver: false,
      actions: [],
    };
  const ahead =
    item === undefined
      ? 0
      : (items ?? []).filter(
          each => isItemState(each.state, 'PENDING') && (each.createdAt ?? 0) < (item.createdAt ?? 0),
        ).length;
  const behind = ahead === 0 ? '' : `, behind ${String(ahead)} other${ahead === 1 ? '' : 's'}`;
  const alive = queue && agents ? agentsOfQueue(agents, queue).filter(agent => agentLife(agent, now) === 'alive') : [];
  const by = alive[0] ? `; the agent ${alive[0].name} looks every ten seconds` : '';
  return {
    step: 'queued',
    sentence: `The scheduler of ${name} is in the queue ${queueName}${behind}${by}.`,
    isOver: false,
    actions: [],
  };
}

function ended(text: string): string {
  return text.replace(/[.\s]+$/, '');
}
