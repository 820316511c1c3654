import { normalCumulative } from '../../../space/math/normal.ts';

/** Optuna's rule for the least width of a kernel: nine tenths of it lie in its own cell. */
const LEAST_WIDTH = 0.5 / 1.64;

/**
 * The probability of each cell by Optuna's Parzen estimator: one kernel for each cell in use, weighted by its runs, and
 * one wide kernel that weighs as much as one run.
 *
 * @param counts how many runs each cell has
 * @param ordered whether neighboring cells are alike
 */
export function density(counts: Float64Array, ordered: boolean): Float64Array {
  const runs = counts.reduce((sum, count) => sum + count, 0);
  const used = Int32Array.from([...counts.keys()].filter(cell => (counts[cell] ?? 0) > 0));
  const { kernelOf, prior } = ordered ? numberKernels(counts, used, runs) : categoryKernels(used.length, counts.length);
  const probabilities = prior.map(share => share / (runs + 1));
  for (const cell of used) {
    const weight = (counts[cell] ?? 0) / (runs + 1);
    for (const [i, share] of kernelOf(cell).entries()) probabilities[i] = (probabilities[i] ?? 0) + weight * share;
  }
  return probabilities;
}

/** The kernel of each cell in use, and the one of all; each adds up to 1 over the cells. */
interface Kernels {
  readonly kernelOf: (cell: number) => Float64Array;
  readonly prior: Float64Array;
}

/** Each category's kernel has most of it on the category itself. */
function categoryKernels(used: number, count: number): Kernels {
  const each = 1 / (used + 1);
  const total = 1 + count * each;
  return {
    kernelOf: cell => new Float64Array(count).fill(each / total).with(cell, (1 + each) / total),
    prior: new Float64Array(count).fill(1 / count),
  };
}

/** Normal distributions that are cut to the cells. */
function numberKernels(counts: Float64Array, used: Int32Array, runs: number): Kernels {
  const width = Math.max(scottWidth(counts, used, runs), LEAST_WIDTH);
  const byDistance = counts.map((_, distance) => cellShare(distance, width));
  return {
    kernelOf: cell => toShares(counts.map((_, other) => byDistance[Math.abs(other - cell)] ?? 0)),
    prior: toShares(counts.map((_, cell) => cellShare(Math.abs(cell - (counts.length - 1) / 2), counts.length))),
  };
}

/** What a normal distribution around 0 has in a cell of width 1, in the lower tail, where it keeps its digits. */
function cellShare(distance: number, width: number): number {
  return normalCumulative((0.5 - distance) / width) - normalCumulative((-0.5 - distance) / width);
}

function toShares(parts: Float64Array): Float64Array {
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map(part => part / total);
}

/** Scott's width of a kernel, in cells, by the spread of the runs or their quartiles, whichever is less. */
function scottWidth(counts: Float64Array, used: Int32Array, runs: number): number {
  const countOf = (cell: number): number => counts[cell] ?? 0;
  const mean = used.reduce((sum, cell) => sum + cell * countOf(cell), 0) / runs;
  const squares = used.reduce((sum, cell) => sum + (cell - mean) ** 2 * countOf(cell), 0);
  const spread = Math.sqrt(squares / Math.max(1, runs - 1));
  let reached = 0;
  let lower: number | undefined;
  let upper: number | undefined;
  for (const cell of used) {
    reached += countOf(cell);
    if (reached >= Math.floor(runs / 4)) lower ??= cell;
    if (reached > Math.floor((3 * runs) / 4)) upper ??= cell;
  }
  const last = used.at(-1) ?? 0;
  return 1.059 * Math.min(((upper ?? last) - (lower ?? last)) / 1.34, spread) * runs ** -0.2;
}
