import * as l10n from '@vscode/l10n';
import { aboutText } from '../../duration.ts';
import { readSweepConfig } from '../../live/sweepConfig.ts';
import { sweepName } from '../../live/sweepName.ts';
import { amountWords, timeWords } from '../../results/forecast/outlookWords.ts';
import { isSweepState } from '../../wandb/sweepStates.ts';
import type { Sweep } from '../../api/types.ts';
import { joined } from './row.ts';
import { countsOf, countsText } from './sweepProgress.ts';
import type { SweepContext } from './sweepRow.ts';
import { leftOf } from './sweepTime.ts';

/** How far a running sweep is, for the status bar. */
export interface RunningWords {
  /** `12 of 40 runs done · about 1 h left`. */
  readonly short: string;
  /** The same with its name, the span of the time, and what it will still use. */
  readonly long: string;
}

/** What the status bar says of a running sweep; undefined for another, and where nothing is known of its runs. */
export function runningWords(sweep: Sweep, context: SweepContext): RunningWords | undefined {
  if (!isSweepState(sweep.state, 'RUNNING')) return undefined;
  const config = context.config ?? readSweepConfig(sweep.config);
  const counts = countsOf(sweep, config, context.progress);
  const runs = countsText(counts);
  if (runs === undefined) return undefined;
  const left = leftOf(sweep, { ...context, config, counts, times: context.progress?.times });
  return {
    short: joined([runs, left && l10n.t('{0} left', aboutText(left.time.middle))]),
    long: joined([
      sweepName(sweep, config),
      runs,
      ...(left ? [l10n.t('{0} left', timeWords(left.time)), ...amountWords(left)] : []),
    ]),
  };
}
