import type { QueueItem, Run, Sweep } from '../../api/types.ts';
import { runIsAlive } from '../../live/runLife.ts';
import { itemWaits } from '../../wandb/itemStates.ts';
import { isSweepState } from '../../wandb/sweepStates.ts';

/** What the person asked for. */
export type EndVerb = 'cancel' | 'stop' | 'pause';

/** What is remembered between two looks; plain data. */
export interface EndWatch {
  readonly verb: EndVerb;
  readonly sweep: string;
  /** When it was asked for, by the server's clock, milliseconds since 1970. */
  readonly askedAt: number;
}

export interface EndLook {
  /** By the server's clock. */
  readonly now: number;
  readonly sweep?: Sweep;
  /** Runs of the sweep, as far as they are loaded; undefined = not known. */
  readonly runs?: readonly Run[];
  /** Items of its queue; undefined = not known. */
  readonly items?: readonly QueueItem[];
}

export interface EndNow {
  /** Nothing of the sweep goes on or waits any more, or it was watched for long enough. */
  readonly isOver: boolean;
  readonly running: readonly Run[];
  /** Items of the sweep that an agent would still take. */
  readonly waiting: readonly QueueItem[];
  /** One sentence; undefined while it is too early to say anything, and where there is nothing to say. */
  readonly sentence?: string;
  readonly actions: readonly ('stopRuns' | 'removeItems')[];
}

/**
 * How long it is left to the scheduler. It looks every five seconds and hears of a stop by the state, of a cancel only when a worker is free; an
 * agent's runs hear of a stop with their next report (facts/agent-wire.md, 3 and 4).
 */
const GRACE_MS: Readonly<Record<EndVerb, number>> = { cancel: 45_000, stop: 15_000, pause: 15_000 };
const WATCHED_MS = 900_000;

/** One look at a sweep that was asked to end: what goes on although it should not, and what is offered against it. Pure, called by whoever polls. */
export function watchEnd(watch: EndWatch, look: EndLook): EndNow {
  const running = (look.runs ?? []).filter(run => run.name !== watch.sweep && runIsAlive(run));
  const waiting = (look.items ?? []).filter(item => item.sweep === watch.sweep && itemWaits(item.state));
  const age = look.now - watch.askedAt;
  const isKnown = look.runs !== undefined && look.items !== undefined;
  // Somebody resumed it: what runs now is wanted.
  const isAgain = age > GRACE_MS[watch.verb] && isSweepState(look.sweep?.state, 'RUNNING', 'PENDING');
  if ((isKnown && running.length === 0 && waiting.length === 0) || isAgain || age > WATCHED_MS)
    return { isOver: true, running, waiting, actions: [] };
  if (age < GRACE_MS[watch.verb] || (running.length === 0 && waiting.length === 0))
    return { isOver: false, running, waiting, actions: [] };
  return {
    isOver: false,
    running,
    waiting,
    sentence: sentenceOf(watch, running.length, waiting.length),
    actions: [
      ...(running.length > 0 ? ['stopRuns' as const] : []),
      ...(waiting.length > 0 ? ['removeItems' as const] : []),
    ],
  };
}

const VERBS: Readonly<Record<EndVerb, string>> = { cancel: 'cancelled', stop: 'stopped', pause: 'paused' };

const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

function sentenceOf({ verb, sweep }: EndWatch, running: number, waiting: number): string {
  const parts = [
    ...(running > 0 ? [counted(running, 'run goes on', 'runs go on')] : []),
    ...(waiting > 0 ? [counted(waiting, 'item waits in the queue', 'items wait in the queue')] : []),
  ];
  const why =
    verb === 'cancel'
      ? 'the scheduler does not notice it while its workers are busy'
      : verb === 'stop'
        ? 'stopping starts no new runs and leaves these'
        : 'pausing lets them end by themselves';
  return `The sweep ${sweep} is ${VERBS[verb]}, and still ${parts.join(', and ')}: ${why}.`;
}
