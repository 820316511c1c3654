import * as l10n from '@vscode/l10n';
import type { Sweep, SweepProgress } from '../../api/types.ts';
import type { SweepConfig } from '../../live/sweepConfig.ts';
import { runsExpected } from '../../live/sweepTimeLeft.ts';
import { runsTold } from '../../live/runsTold.ts';
import { listOf } from '../../sentence.ts';
import { runsCounted } from '../../runsCounted.ts';

/** How many runs of a sweep are in which state; undefined = unknown. */
export interface Counts {
  /** Ended in whatever way. */
  readonly done?: number;
  readonly running?: number;
  readonly failed?: number;
  readonly total?: number;
  /** Size of the grid or run_cap; also undefined where the number is unlimited. */
  readonly expected?: number;
}

/**
 * How many runs of a sweep are in which state: from its progress where that is loaded, else from what the sweep itself
 * says.
 */
export function countsOf(sweep: Sweep, config: SweepConfig, progress: SweepProgress | undefined): Counts {
  const total = runsTold(sweep, progress);
  const running = progress?.running;
  return {
    total,
    running,
    failed: progress?.failed,
    expected: runsExpected(sweep, config),
    done: total === undefined || running === undefined ? undefined : Math.max(0, total - running),
  };
}

function totalText(total: number, expected: number | undefined): string {
  if (expected === undefined) return runsCounted(total);
  return expected === 1 ? l10n.t('{0} of 1 run', total) : l10n.t('{0} of {1} runs', total, expected);
}

function doneText(done: number, expected: number | undefined): string {
  if (expected === undefined) return done === 1 ? l10n.t('1 run done') : l10n.t('{0} runs done', done);
  return expected === 1 ? l10n.t('{0} of 1 run done', done) : l10n.t('{0} of {1} runs done', done, expected);
}

/** `12 of 96 runs done, 4 running, 1 failed`; undefined = nothing is known. */
export function countsText({ done, running = 0, failed = 0, total, expected }: Counts): string | undefined {
  if (done === undefined) return total === undefined ? undefined : totalText(total, expected);
  return listOf([
    doneText(done, expected),
    running > 0 ? l10n.t('{0} running', running) : undefined,
    failed > 0 ? l10n.t('{0} failed', failed) : undefined,
  ]);
}
