// Sweeps that are made up for tests, the same each time.
import { toColumn } from '../../../../src/core/results/columns/toColumn.ts';
import { type Analysis, toAnalysis } from '../../../../src/core/results/importance/analysis.ts';
import { type Random, seededRandom } from '../../../../src/core/random.ts';

/** The analysis of runs whose parameters and metric are drawn one after the other. */
export function madeUp(runs: number, draw: (random: Random) => { parameters: unknown[]; metric: unknown }): Analysis {
  const random = seededRandom(20);
  const drawn = Array.from({ length: runs }, () => draw(random));
  return toAnalysis({
    parameters: (drawn[0]?.parameters ?? []).map((_, i) => toColumn(drawn.map(({ parameters }) => parameters[i]))),
    metric: toColumn(drawn.map(({ metric }) => metric)),
  });
}
