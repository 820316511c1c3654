import * as l10n from '@vscode/l10n';
import type { QueueItem, Run, Sweep } from '../../api/types.ts';
import { runIsAlive } from '../../live/runLife.ts';
import { sweepNameAndId } from '../../live/sweepName.ts';
import { itemWaits } from '../../wandb/itemStates.ts';
import { isSweepState } from '../../wandb/sweepStates.ts';
import { inSentences } from '../../sentence.ts';

/** What ended the sweep. */
export type EndVerb = 'cancel' | 'stop';

/** What is remembered between two checks; plain data. */
export interface EndWatch {
  readonly verb: EndVerb;
  readonly sweep: string;
  /** When it was asked for, by the server's clock, milliseconds since 1970. */
  readonly askedAt: number;
}

/** What was found at one check. */
export interface EndLook {
  /** By the server's clock. */
  readonly now: number;
  readonly sweep?: Sweep;
  /** Runs of the sweep, as far as they are loaded; undefined = unknown. */
  readonly runs?: readonly Run[];
  /** Items of its queue; undefined = unknown. */
  readonly items?: readonly QueueItem[];
}

/** What still goes on, and what can be done about it. */
export interface EndNow {
  /** Nothing of the sweep runs or waits anymore, or it was watched for long enough. */
  readonly isOver: boolean;
  readonly running: readonly Run[];
  /** Items of the sweep that an agent would still take. */
  readonly waiting: readonly QueueItem[];
  /** One sentence; undefined while it is too early to say anything, and where there is nothing to say. */
  readonly sentence?: string;
  readonly actions: readonly ('stopRuns' | 'removeItems')[];
}

/**
 * How long the scheduler is given. It polls every five seconds and notices a stop by the state, but a cancel only when
 * a worker is free; an agent's runs notice a stop with their next report (docs/facts/agent-wire.md, 3 and 4).
 */
const GRACE_MS: Readonly<Record<EndVerb, number>> = { cancel: 45_000, stop: 15_000 };
const WATCHED_MS = 900_000;

/** An item that waits for this sweep, perhaps: the server does not tell. */
const isUnclear = (item: QueueItem): boolean => item.kind === 'unknown' && itemWaits(item.state);

/**
 * One check of a sweep that was asked to end: what still runs although it should not, and what can be done about it.
 * Pure; whatever polls calls it.
 */
export function watchEnd(watch: EndWatch, look: EndLook): EndNow {
  const running = (look.runs ?? []).filter(run => run.name !== watch.sweep && runIsAlive(run));
  const waiting = (look.items ?? []).filter(item => item.sweep === watch.sweep && itemWaits(item.state));
  const age = look.now - watch.askedAt;
  const isKnown = look.runs !== undefined && look.items !== undefined && !look.items.some(isUnclear);
  // Somebody resumed it, so what runs now should run.
  const isAgain = age > GRACE_MS[watch.verb] && isSweepState(look.sweep?.state, 'RUNNING', 'PENDING');
  if ((isKnown && running.length === 0 && waiting.length === 0) || isAgain || age > WATCHED_MS)
    return { isOver: true, running, waiting, actions: [] };
  if (age < GRACE_MS[watch.verb] || (running.length === 0 && waiting.length === 0))
    return { isOver: false, running, waiting, actions: [] };
  return {
    isOver: false,
    running,
    waiting,
    sentence: sentenceOf(
      watch.verb,
      look.sweep === undefined ? watch.sweep : sweepNameAndId(look.sweep),
      look.sweep !== undefined && look.sweep.launchedAs === undefined,
      running.length,
      waiting.length,
    ),
    actions: [
      ...(running.length > 0 ? ['stopRuns' as const] : []),
      ...(waiting.length > 0 ? ['removeItems' as const] : []),
    ],
  };
}

function sentenceOf(verb: EndVerb, sweep: string, isPlain: boolean, running: number, waiting: number): string {
  return inSentences([
    stateSentence(verb, sweep),
    ...(running === 0
      ? []
      : [running === 1 ? l10n.t('1 run is still running.') : l10n.t('{0} runs are still running.', running)]),
    ...(waiting === 0
      ? []
      : [waiting === 1 ? l10n.t('1 item waits in the queue.') : l10n.t('{0} items wait in the queue.', waiting)]),
    reasonOf(verb, isPlain),
  ]);
}

function stateSentence(verb: EndVerb, sweep: string): string {
  switch (verb) {
    case 'cancel':
      return l10n.t('The sweep {0} is canceled.', sweep);
    case 'stop':
      return l10n.t('The sweep {0} is stopped.', sweep);
  }
}

function reasonOf(verb: EndVerb, isPlain: boolean): string {
  switch (verb) {
    case 'cancel':
      if (isPlain) return l10n.t('Its agents notice it with the next report of their runs.');
      return l10n.t('The scheduler does not notice it while its workers are busy.');
    case 'stop':
      return l10n.t('After a stop, no new runs start, but these continue.');
  }
}
