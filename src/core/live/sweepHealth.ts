import type { LaunchAgent, Queue, QueueItem, Run, Sweep } from '../api/types.ts';
import { agentLife, queueServed } from './agentLife.ts';
import { agoText, durationText } from '../duration.ts';
import { runIsAlive, runSilence } from './runLife.ts';
import { isItemState } from '../wandb/itemStates.ts';
import { isSweepState } from '../wandb/sweepStates.ts';

/** What is known around a sweep; what is undefined is not known, and then nothing is concluded from it. */
export interface Around {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Items of the sweep's queue, as far as they are loaded. */
  readonly items?: readonly QueueItem[];
  readonly agents?: readonly LaunchAgent[];
  readonly queues?: readonly Queue[];
  /** The run of the sweep's scheduler. */
  readonly scheduler?: Run;
}

export interface Trouble {
  readonly kind: 'schedulerFailed' | 'agentDead' | 'schedulerEnded' | 'noAgent';
  /** A few words for the row. */
  readonly words: string;
  /** One sentence. */
  readonly sentence: string;
  /** What to do, one sentence. */
  readonly advice: string;
}

/** A scheduler whose run ended may have a sweep that is about to be set to its last state: that long nothing is said. */
const SETTLING_MS = 60_000;

const PUSH_AGAIN = 'Resume the sweep to queue a new scheduler, or stop it.';

const newest = (items: readonly QueueItem[]): QueueItem | undefined =>
  [...items].sort((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0))[0];

/** The item of a sweep's scheduler; the newest where it was pushed again. Undefined = none among those loaded. */
export function schedulerItem(
  sweep: Pick<Sweep, 'name'>,
  items: readonly QueueItem[] | undefined,
): QueueItem | undefined {
  return newest((items ?? []).filter(item => item.kind === 'scheduler' && item.sweep === sweep.name));
}

/**
 * What is wrong with a launch sweep although it says PENDING or RUNNING. The server does not notice: a scheduler that crashes leaves its
 * sweep RUNNING, an agent that is killed tells nobody (facts/agent-wire.md, 3 and 7). Undefined = nothing wrong, or it cannot be told.
 */
export function sweepTrouble(sweep: Sweep, around: Around): Trouble | undefined {
  if (sweep.launchedAs === undefined || !isSweepState(sweep.state, 'RUNNING', 'PENDING')) return undefined;
  const item = schedulerItem(sweep, around.items);
  if (isItemState(item?.state, 'FAILED')) {
    return {
      kind: 'schedulerFailed',
      words: 'its scheduler failed',
      sentence: "The sweep's scheduler failed on the agent, so no run is started.",
      advice: `Look at the failed item in the queue for the reason. ${PUSH_AGAIN}`,
    };
  }
  if (isSweepState(sweep.state, 'PENDING') || isItemState(item?.state, 'PENDING')) return waiting(sweep, around);
  return abandoned(item, around) ?? ended(around);
}

function waiting(sweep: Sweep, { queues, agents, now }: Around): Trouble | undefined {
  const name = sweep.launchedAs?.queue;
  const queue = queues?.find(each => each.name === name);
  if (queue === undefined || agents === undefined || queueServed(agents, queue, now) !== false) return undefined;
  return {
    kind: 'noAgent',
    words: `no agent serves ${queue.name}`,
    sentence: `The sweep waits: no living agent serves the queue ${queue.name}.`,
    advice: `Start an agent for the queue: wandb launch-agent -q ${queue.name} -e ${queue.entity}`,
  };
}

function abandoned(item: QueueItem | undefined, { agents, now }: Around): Trouble | undefined {
  const agent = item === undefined ? undefined : agents?.find(each => each.id === item.agentId);
  if (agent === undefined || agentLife(agent, now) !== 'dead') return undefined;
  const seen = agent.heartbeatAt === undefined ? '' : `, last heard of ${agoText(agent.heartbeatAt, now)}`;
  return {
    kind: 'agentDead',
    words: 'its agent is gone',
    sentence: `The sweep's scheduler ran on the agent ${agent.name}, which is gone${seen}: no further run is started.`,
    advice: `Start an agent again. ${PUSH_AGAIN}`,
  };
}

function ended({ scheduler, now }: Around): Trouble | undefined {
  if (scheduler?.heartbeatAt === undefined || scheduler.state === 'unknown') return undefined;
  const advice = `Show Scheduler Log says why. ${PUSH_AGAIN}`;
  const silence = runSilence(scheduler, now);
  if (silence !== undefined) {
    return {
      kind: 'schedulerEnded',
      words: 'its scheduler is silent',
      sentence: `The sweep's scheduler has not been heard of for ${durationText(silence)}: most likely it has ended, and no further run is started.`,
      advice,
    };
  }
  if (runIsAlive(scheduler) || now - scheduler.heartbeatAt < SETTLING_MS) return undefined;
  return {
    kind: 'schedulerEnded',
    words: 'its scheduler has ended',
    sentence: `The sweep's scheduler ended ${agoText(scheduler.heartbeatAt, now)}, and the sweep still says running: no further run is started.`,
    advice,
  };
}
