import * as l10n from '@vscode/l10n';
import type { LaunchAgent, Queue, QueueItem, Run, Sweep } from '../../api/types.ts';
import { agentLife, agentsOfQueue, queueServed } from '../../live/agentLife.ts';
import { agoText, durationText } from '../../duration.ts';
import { notTaken } from '../../live/notTaken.ts';
import { schedulerItem } from '../../live/sweepHealth.ts';
import { sweepName, sweepNameAndId } from '../../live/sweepName.ts';
import { isItemState } from '../../wandb/itemStates.ts';
import { FAILED_RUN_STATES, isRunState } from '../../wandb/runStates.ts';
import { isSweepState, sweepEnded } from '../../wandb/sweepStates.ts';
import { inSentences } from '../../sentence.ts';

/** How far a launch has come. */
export type LaunchStep =
  | 'queued'
  | 'waitsForAgent'
  | 'offered'
  | 'taken'
  | 'schedulerRuns'
  | 'firstRun'
  | 'failed'
  | 'ended'
  | 'slow';

/** What is remembered between two checks; plain data. */
export interface FirstMinutes {
  readonly sweep: string;
  /** Its name, where the launch knows it; what W&B says later comes first. */
  readonly called?: string;
  readonly queue: string;
  /** When it was launched, by the server's clock, milliseconds since 1970. */
  readonly launchedAt: number;
  /** A resume brings runs of its own: only newer ones count. */
  readonly resumed: boolean;
  readonly step?: LaunchStep;
}

/** What one check found; undefined = unknown (yet). */
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
  /** Why the agent failed the scheduler's item, in one line. */
  readonly failure?: string;
}

/** How far it has come, in words, and what can be done. */
export interface FirstMinutesNow {
  readonly watch: FirstMinutes;
  readonly step: LaunchStep;
  /** What the sweep is called. */
  readonly name: string;
  /** One sentence. */
  readonly sentence: string;
  /** The step changed since the last check. */
  readonly isNews: boolean;
  /** Nothing more to watch. */
  readonly isOver: boolean;
  /** The item that failed, until its reason is known. */
  readonly failed?: QueueItem;
  /** What can be done about it. */
  readonly actions: readonly ('startAgent' | 'showItem' | 'showSchedulerLog' | 'resumeAgain')[];
}

/** If nothing has happened by then, the explorer shows the rest. */
const WATCHED_MS = 600_000;
/**
 * A scheduler that was taken starts within seconds; its first run is pushed two seconds later
 * (docs/facts/agent-wire.md, 3).
 */
const SLOW_MS = 180_000;

type Told = Pick<FirstMinutesNow, 'step' | 'sentence' | 'isOver' | 'actions' | 'failed'>;

/** One check of a sweep that was just launched: pure; whatever polls calls it. */
export function watchFirstMinutes(watch: FirstMinutes, look: FirstLook): FirstMinutesNow {
  const told = tell(watch, look);
  return {
    ...told,
    name: nameOf(watch, look),
    isOver: told.isOver || look.now - watch.launchedAt > WATCHED_MS,
    isNews: told.step !== watch.step,
    watch: { ...watch, step: told.step },
  };
}

function nameOf({ sweep, called }: FirstMinutes, look: FirstLook): string {
  return look.sweep === undefined ? (called ?? sweep) : sweepName(look.sweep);
}

function tell(watch: FirstMinutes, look: FirstLook): Told {
  const { queue } = watch;
  const name = sweepNameAndId({ name: watch.sweep, displayName: nameOf(watch, look) });
  const item = newestSince(watch, look.items);
  const since = look.runs?.filter(run => !watch.resumed || (run.createdAt ?? 0) >= watch.launchedAt) ?? [];
  const [first] = [...since].sort((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0));
  const sweepState = stateSince(watch, look);
  const begun = first !== undefined || hasBegun(watch, look);
  if (begun && sweepState !== undefined && sweepEnded(sweepState)) return hasEnded(name, sweepState);
  if (isItemState(item?.state, 'FAILED'))
    return {
      step: 'failed',
      sentence:
        look.failure === undefined
          ? l10n.t("The scheduler of {0} failed on the agent. The queue's item tells why.", name)
          : l10n.t('The scheduler of {0} failed on the agent: {1}', name, look.failure),
      isOver: true,
      failed: look.failure === undefined ? item : undefined,
      actions: ['showItem', 'resumeAgain'],
    };
  if (begun)
    return {
      step: 'firstRun',
      sentence:
        first === undefined
          ? l10n.t('The first run of {0} started.', name)
          : l10n.t('The first run of {0} started: {1} ({2}).', name, first.displayName ?? first.name, first.state),
      isOver: true,
      actions: [],
    };
  // A resumed sweep has runs of before, and which are new only a list of them tells.
  const isUnseen = look.runs === undefined && (watch.resumed || look.sweep?.runCount === undefined);
  if (isUnseen && sweepState !== undefined && (sweepEnded(sweepState) || isSweepState(sweepState, 'PAUSED')))
    return hasEnded(name, sweepState);
  if (isSweepState(sweepState, 'CANCELED'))
    return {
      step: 'failed',
      sentence: l10n.t(
        'The sweep {0} was canceled before its first run. Its scheduler may have failed: check its log.',
        name,
      ),
      isOver: true,
      actions: ['showSchedulerLog', 'showItem'],
    };
  if (sweepState !== undefined && isSweepState(sweepState, 'FINISHED', 'PAUSED'))
    return {
      step: 'ended',
      sentence: l10n.t('The sweep {0} is {1}, and no run was started.', name, sweepState.toLowerCase()),
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
      sentence: isUnseen
        ? l10n.t('The scheduler of {0} ended ({1}). Its log tells why.', name, scheduler.state)
        : l10n.t('The scheduler of {0} ended ({1}) before it started a run. Its log tells why.', name, scheduler.state),
      isOver: true,
      actions: ['showSchedulerLog', 'resumeAgain'],
    };
  }
  if (isSweepState(sweepState, 'RUNNING') || isRunState(scheduler?.state, 'running')) {
    const isSlow = !isUnseen && look.now - watch.launchedAt > SLOW_MS;
    return isSlow
      ? {
          step: 'slow',
          sentence: l10n.t(
            'The scheduler of {0} has not started a run for {1}. Check its log.',
            name,
            durationText(look.now - watch.launchedAt),
          ),
          isOver: false,
          actions: ['showSchedulerLog'],
        }
      : {
          step: 'schedulerRuns',
          sentence: isUnseen
            ? l10n.t('The scheduler of {0} is running.', name)
            : l10n.t('The scheduler of {0} is running and has not started a run yet.', name),
          isOver: false,
          actions: [],
        };
  }
  if (isItemState(item?.state, 'CLAIMED'))
    return {
      step: 'taken',
      sentence: takenSentence(
        name,
        look.agents?.find(each => each.id === item?.agentId),
      ),
      isOver: false,
      actions: [],
    };
  return waiting(name, queue, look, item);
}

/** Whether the sweep's own count has a run, which a list of them may lack still; a resumed one had runs before. */
function hasBegun({ resumed }: FirstMinutes, { sweep }: FirstLook): boolean {
  return !resumed && (sweep?.runCount ?? 0) > 0;
}

/** A sweep that ran and ended, or of which nobody knows whether it ran. */
function hasEnded(name: string, state: string): Told {
  return {
    step: 'ended',
    sentence: l10n.t('The sweep {0} is {1}.', name, state.toLowerCase()),
    isOver: true,
    actions: [],
  };
}

/** What shows that the new scheduler is known. */
const BEGUN: readonly LaunchStep[] = ['offered', 'taken', 'schedulerRuns', 'slow', 'firstRun'];

/**
 * A resumed sweep may be shown as it was before for a poll or two: an end counts only once something of the resume was
 * seen.
 */
function stateSince({ resumed, step }: FirstMinutes, { sweep }: FirstLook): string | undefined {
  const state = sweep?.state;
  const begun = step !== undefined && BEGUN.includes(step);
  return resumed && !begun && !isSweepState(state, 'RUNNING') ? undefined : state;
}

function newestSince(watch: FirstMinutes, items: readonly QueueItem[] | undefined): QueueItem | undefined {
  const item = schedulerItem({ name: watch.sweep }, items);
  // The item of an earlier launch says nothing about this one; the server and its items share a clock.
  return item && (!watch.resumed || (item.createdAt ?? Infinity) >= watch.launchedAt - 5_000) ? item : undefined;
}

function takenSentence(name: string, agent: LaunchAgent | undefined): string {
  return agent
    ? l10n.t('The agent {0} is starting the scheduler of {1}.', agent.name, name)
    : l10n.t('An agent is starting the scheduler of {0}.', name);
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
    return {
      step: 'waitsForAgent',
      sentence:
        last === undefined
          ? l10n.t('The sweep {0} waits: no agent has ever served the queue {1}.', name, queueName)
          : last.heartbeatAt === undefined
            ? l10n.t('The sweep {0} waits: no active agent serves the queue {1}.', name, queueName)
            : l10n.t(
                'The sweep {0} waits: no active agent serves the queue {1} ({2} was last heard from {3}).',
                name,
                queueName,
                last.name,
                agoText(last.heartbeatAt, now),
              ),
      isOver: false,
      actions: ['startAgent'],
    };
  }
  if (item !== undefined && isItemState(item.state, 'LEASED'))
    return {
      step: 'offered',
      sentence: inSentences([l10n.t('The scheduler of {0} is offered to an agent.', name), notTaken(item)]),
      isOver: false,
      actions: [],
    };
  const ahead =
    item === undefined
      ? 0
      : (items ?? []).filter(
          each => isItemState(each.state, 'PENDING') && (each.createdAt ?? 0) < (item.createdAt ?? 0),
        ).length;
  const alive = queue && agents ? agentsOfQueue(agents, queue).filter(agent => agentLife(agent, now) === 'alive') : [];
  return {
    step: 'queued',
    sentence: inSentences([
      queuedSentence(name, queueName, ahead),
      ...(alive[0] ? [l10n.t('The agent {0} checks the queue every ten seconds.', alive[0].name)] : []),
    ]),
    isOver: false,
    actions: [],
  };
}

function queuedSentence(name: string, queue: string, ahead: number): string {
  if (ahead === 0) return l10n.t('The scheduler of {0} is in the queue {1}.', name, queue);
  return ahead === 1
    ? l10n.t('The scheduler of {0} is in the queue {1}, behind 1 other.', name, queue)
    : l10n.t('The scheduler of {0} is in the queue {1}, behind {2} others.', name, queue, ahead);
}
