import * as l10n from '@vscode/l10n';
import type { LaunchAgent, Queue, QueueItem, Run, Sweep } from '../api/types.ts';
import { agentLife, queueServed } from './agentLife.ts';
import { agoText, durationText } from '../duration.ts';
import { runEnd } from './runLife.ts';
import { engineTrouble } from './localEngine.ts';
import { type RunsKnown, sweepWaste } from './sweepWaste.ts';
import type { Trouble } from './trouble.ts';
import { isItemState } from '../wandb/itemStates.ts';
import { isSweepState } from '../wandb/sweepStates.ts';

/** What is known around a sweep. Nothing is concluded from what is undefined: that is unknown. */
export interface Around extends RunsKnown {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Items of the sweep's queue, as far as they are loaded. */
  readonly items?: readonly QueueItem[];
  readonly agents?: readonly LaunchAgent[];
  readonly queues?: readonly Queue[];
  /** The run of the sweep's scheduler; null = there is none. */
  readonly scheduler?: Run | null;
}

/** After a scheduler's run has ended, W&B is given this long to set the sweep to its last state. */
const SETTLING_MS = 60_000;

const newest = (items: readonly QueueItem[]): QueueItem | undefined =>
  [...items].sort((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0))[0];

/** The item of a sweep's scheduler; the newest where it was pushed again. Undefined = none among those loaded. */
export function schedulerItem(
  sweep: Pick<Sweep, 'name'>,
  items: readonly QueueItem[] | undefined,
): QueueItem | undefined {
  return newest((items ?? []).filter(item => item.kind === 'scheduler' && item.sweep === sweep.name));
}

/** What to do about a queue that nobody serves. */
export function startAgentAdvice({ name, entity }: Pick<Queue, 'name' | 'entity'>): string {
  return l10n.t('Start an agent for the queue: {0}', `wandb launch-agent -q ${name} -e ${entity}`);
}

/** What is wrong with a sweep although it says PENDING or RUNNING; undefined = nothing is, or that is unknown. */
export function sweepTrouble(sweep: Sweep, around: Around): Trouble | undefined {
  return standstill(sweep, around) ?? sweepWaste(sweep, around);
}

/**
 * Why a sweep does not go on. The server does not notice: a scheduler that
 * crashes leaves its sweep RUNNING, and an agent that is killed tells nobody (docs/facts/agent-wire.md, 3 and 7).
 */
function standstill(sweep: Sweep, around: Around): Trouble | undefined {
  if (!isSweepState(sweep.state, 'RUNNING', 'PENDING')) return undefined;
  if (sweep.launchedAs === undefined)
    return around.config && engineTrouble(sweep, around.config, { scheduler: around.scheduler, now: around.now });
  const item = schedulerItem(sweep, around.items);
  if (isItemState(item?.state, 'FAILED')) {
    return {
      kind: 'schedulerFailed',
      words: l10n.t('its scheduler failed'),
      sentence: l10n.t("The sweep's scheduler failed on the agent, so no runs are started."),
      advice: l10n.t(
        'See the failed item in the queue for the reason. Resume the sweep to queue a new scheduler, or stop it.',
      ),
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
    words: l10n.t('no agent serves {0}', queue.name),
    sentence: l10n.t('The sweep waits: no active agent serves the queue {0}.', queue.name),
    advice: startAgentAdvice(queue),
  };
}

function abandoned(item: QueueItem | undefined, { agents, now }: Around): Trouble | undefined {
  const agent = item === undefined ? undefined : agents?.find(each => each.id === item.agentId);
  if (agent === undefined || agentLife(agent, now) !== 'dead') return undefined;
  return {
    kind: 'agentDead',
    words: l10n.t('its agent is gone'),
    sentence:
      agent.heartbeatAt === undefined
        ? l10n.t("The sweep's scheduler ran on the agent {0}, which is gone: no more runs are started.", agent.name)
        : l10n.t(
            "The sweep's scheduler ran on the agent {0}, which is gone, last seen {1}: no more runs are started.",
            agent.name,
            agoText(agent.heartbeatAt, now),
          ),
    advice: l10n.t('Start an agent again. Resume the sweep to queue a new scheduler, or stop it.'),
  };
}

function ended({ scheduler, now }: Around): Trouble | undefined {
  const end = scheduler ? runEnd(scheduler, now) : undefined;
  if (end === undefined) return undefined;
  const advice = l10n.t('Show Scheduler Log says why. Resume the sweep to queue a new scheduler, or stop it.');
  if ('silentMs' in end) {
    return {
      kind: 'schedulerEnded',
      words: l10n.t('its scheduler is silent'),
      sentence: l10n.t(
        "The sweep's scheduler has been silent for {0}: it has probably ended, and no more runs are started.",
        durationText(end.silentMs),
      ),
      advice,
    };
  }
  if (now - end.endedAt < SETTLING_MS) return undefined;
  return {
    kind: 'schedulerEnded',
    words: l10n.t('its scheduler has ended'),
    sentence: l10n.t(
      "The sweep's scheduler ended {0}, but the sweep still says running: no more runs are started.",
      agoText(end.endedAt, now),
    ),
    advice,
  };
}
