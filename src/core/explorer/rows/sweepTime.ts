import * as l10n from '@vscode/l10n';
import type { RunTimes, Sweep } from '../../api/types.ts';
import { durationText } from '../../duration.ts';
import type { SweepConfig } from '../../live/sweepConfig.ts';
import { sweepHardware, sweepTimeLeft } from '../../live/sweepTimeLeft.ts';
import type { PriceList } from '../../results/forecast/hardware.ts';
import { amounts, type Outlook } from '../../results/forecast/outlook.ts';
import { runLengths } from '../../results/forecast/runLengths.ts';
import { amountWords, timeWords } from '../../results/forecast/outlookWords.ts';
import { isSweepState, sweepEnded } from '../../wandb/sweepStates.ts';
import type { Counts } from './sweepProgress.ts';
import { listOf } from '../../sentence.ts';

/** What tells about a sweep's time. */
export interface TimeContext {
  readonly now: number;
  readonly config: SweepConfig;
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
export function leftOf(sweep: Sweep, context: TimeContext): Outlook | undefined {
  const { now, config, counts, times: runs = [] } = context;
  const { done, running, expected } = counts;
  if (!isSweepState(sweep.state, 'RUNNING') || done === undefined || expected === undefined) return undefined;
  const hardware = sweepHardware(runs, context, now);
  return sweepTimeLeft({ sweep, config, runs, done, expected, running, hardware }, now);
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
function usedWords(context: TimeContext): string | undefined {
  const { now, counts, times = [], priceList } = context;
  const { ended, working } = runLengths(times, now);
  const { done } = counts;
  if (priceList === undefined || done === undefined || (ended.length === 0 && done > 0)) return undefined;
  const sum = (lengths: readonly number[]): number => lengths.reduce((total, each) => total + each, 0);
  const work = (done === 0 ? 0 : (sum(ended) / ended.length) * done) + sum(working);
  return listOf(amountWords(amounts({ low: work, middle: work, high: work }, sweepHardware(times, context, now))));
}
