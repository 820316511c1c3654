import { seededRandom } from '../../random.ts';
import type { PyMap } from '../../python/values/dict.ts';
import { distributionOf } from '../draws/distribution.ts';
import { quantile } from '../draws/quantile.ts';
import { nested } from '../grid/gridRuns.ts';
import type { SpaceEntry } from '../readSpace.ts';

/**
 * Configurations as random search draws them; the same ones for the same seed. Throws EngineRefused where the engine
 * raises.
 */
export function sampleRuns(space: readonly SpaceEntry[], count: number, seed: number): PyMap[] {
  const random = seededRandom(seed);
  const drawn = space.map(({ path, parameter }) => ({ path, distributed: distributionOf(parameter) }));
  return Array.from({ length: count }, () =>
    nested(drawn.map(({ path, distributed }) => ({ path, value: quantile(distributed, random()) }))),
  );
}
