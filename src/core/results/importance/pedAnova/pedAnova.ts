import type { Bag } from '../../../json.ts';
import type { Analysis } from '../analysis.ts';
import { type Cells, toCells } from './cells.ts';
import { density } from './density.ts';

/** What PED-ANOVA is asked. */
export interface PedAnovaQuestion {
  /** Which runs are good: the best of this share, from 0 to 1. */
  readonly quantile: number;
  readonly maximize: boolean;
  /** W&B's parameter of each column, undefined where it is unknown or was not swept. */
  readonly spaces: readonly (Bag | undefined)[];
}

/** Keeps a probability of 0 out of the divisor. */
const LEAST = 1e-12;

/**
 * What the best runs have in common: how far the values of each parameter among them differ from those of all runs, as
 * a share of the sum; equal shares where nothing differs. NaN for a column that none of the runs has. The same numbers
 * as Optuna's PED-ANOVA (Watanabe, Bansal and Hutter, IJCAI 2023).
 */
export function pedAnova({ columns, target }: Analysis, question: PedAnovaQuestion): Float64Array {
  const best = bestRuns(target, question);
  const divergences = columns.map((column, i) => {
    const cells = toCells(column, question.spaces[i]);
    return cells.cells.every(cell => cell < 0) ? NaN : divergence(cells, best);
  });
  const known = divergences.filter(value => !Number.isNaN(value));
  const sum = known.reduce((total, value) => total + value, 0);
  return Float64Array.from(divergences, value =>
    Number.isNaN(value) ? NaN : sum > 0 ? value / sum : 1 / known.length,
  );
}

/** Whether each run is among the best, ties with the last of these included. */
function bestRuns(target: Float64Array, { quantile, maximize }: PedAnovaQuestion): boolean[] {
  const losses = maximize ? target.map(value => -value) : target;
  const worst = losses.toSorted()[Math.ceil(quantile * losses.length) - 1] ?? -Infinity;
  return Array.from(losses, loss => loss <= worst);
}

/** How far the best runs that have a parameter differ from all that have it, weighted by their shares of the runs. */
function divergence({ cells, count, ordered }: Cells, best: readonly boolean[]): number {
  const [all, good] = [new Float64Array(count), new Float64Array(count)];
  for (const [row, cell] of cells.entries()) {
    if (cell < 0) continue;
    all[cell] = (all[cell] ?? 0) + 1;
    if (best[row]) good[cell] = (good[cell] ?? 0) + 1;
  }
  const [allRuns, goodRuns] = [all, good].map(counts => counts.reduce((sum, runs) => sum + runs, 0));
  if (count < 2 || !allRuns || allRuns < 2 || !goodRuns) return 0;
  const [everywhere, among] = [density(all, ordered), density(good, ordered)];
  let sum = 0;
  for (const [cell, probability] of everywhere.entries()) {
    const base = probability + LEAST;
    sum += base * (((among[cell] ?? 0) + LEAST) / base - 1) ** 2;
  }
  const share = goodRuns / best.filter(Boolean).length;
  return ((share * share) / (allRuns / best.length)) * sum;
}
