import type { Parameter, SweepFile } from '../sweep/sweepFile.ts';
import { drawnFrom, drawsAtRandom } from './draws/drawnFrom.ts';
import { levelsOf } from './draws/levels.ts';
import { countValues, type Count } from './searchSpace.ts';

/** More values are not counted one by one. */
const MOST = 10_000;

/**
 * The number of different values of a parameter that the sweep's method can try: a grid leaves out the `max` of
 * `q_uniform`, random draws round to it (docs/facts/config.md).
 */
export function countTried(parameter: Parameter, sweep: Pick<SweepFile, 'engine'>): Count {
  if (parameter.form !== 'q_uniform' || !drawsAtRandom(sweep)) return countValues(parameter);
  const drawn = drawnFrom(parameter);
  const levels = drawn && levelsOf(drawn, MOST);
  return levels && BigInt(levels.length);
}
