import * as l10n from '@vscode/l10n';
import type { RunTimes, Sweep } from '../../api/types.ts';
import { durationText } from '../../duration.ts';
import { timeLeft } from '../../live/timeLeft.ts';
import { hardwareOf, type PriceList } from '../../results/forecast/hardware.ts';
import { amounts, type Outlook } from '../../results/forecast/outlook.ts';
import { runLengths } from '../../results/forecast/runLengths.ts';
import { amountWords, timeWords } from '../../results/forecast/outlookWords.ts';
import { isSweepState, sweepEnded } from '../../wandb/sweepStates.ts';
import type { Counts } from './sweepProgress.ts';
import { listOf } from '../../sentence.ts';

/** What tells about a sweep's time. */
export interface TimeContext {
  readonly now: number;
  readonly counts: Counts;
  /** Times of runs at work and of some that have ended. */
  readonly times: readonly RunTimes[] | undefined;
  readonly priceList?: PriceList | undefined;
  /** What was expected when it was launched. */
  readonly expected?: Outlook | undefined;
}

/**
 * What a running sweep still takes until its last expected run has ended; undefined = no end is known, or there is too
 * little to estimate from.
 */
export function leftOf(sweep: Sweep, { now, counts, times, priceList }: TimeContext): Outlook | undefined {
  const { done, running = 0, expected } = counts;
  if (!isSweepState(sweep.state, 'RUNNING') || done === undefined || expected === undefined || expected <= done)
    return undefined;
  const runs = times ?? [];
  const work = { runs, left: expected - done, atWork: running, workers: sweep.launchedAs?.numWorkers };
  return timeLeft(work, now, priceList && hardwareOf(runs, priceList, now));
}

/** Lines of a tooltip about a sweep's time: what is left, what was expected, what came of it. */
export function timeLines(
  sweep: Sweep,
  left: Outlook | undefined,
  context: TimeContext,
): readonly (readonly [name: string, value: string | undefined])[] {
  const { expected } = context;
  return [
    [l10n.t('Time left'), left && l10n.t('{0}, judging by the runs so far', timeWords(left.time))],
    [l10n.t('Still to use'), left && listOf(amountWords(left))],
    [l10n.t('Took'), tookWords(sweep, context)],
    [sweepEnded(sweep.state) ? l10n.t('Used') : l10n.t('Used so far'), usedWords(context)],
    [l10n.t('Expected at launch'), expected && listOf([timeWords(expected.time), ...amountWords(expected)])],
  ];
}

/** How long a sweep that has ended took; undefined where it goes on, or where that is unknown. */
function tookWords({ state, createdAt, heartbeatAt }: Sweep, { times = [] }: TimeContext): string | undefined {
  const ends = [heartbeatAt, ...times.map(run => run.heartbeatAt)].filter(time => time !== undefined);
  if (!sweepEnded(state) || createdAt === undefined || ends.length === 0) return undefined;
  return l10n.t('{0} from its creation to its last report', durationText(Math.max(...ends) - createdAt));
}

/** What its runs have used by their own word, taking those that are not known as like the others. */
function usedWords({ now, counts, times = [], priceList }: TimeContext): string | undefined {
  const { ended, working } = runLengths(times, now);
  const { done } = counts;
  if (priceList === undefined || done === undefined || (ended.length === 0 && done > 0)) return undefined;
  const sum = (lengths: readonly number[]): number => lengths.reduce((total, each) => total + each, 0);
  const work = (done === 0 ? 0 : (sum(ended) / ended.length) * done) + sum(working);
  return listOf(amountWords(amounts({ low: work, middle: work, high: work }, hardwareOf(times, priceList, now))));
}
