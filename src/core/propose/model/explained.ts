import type { Random } from '../../random.ts';
import { likelySurfaces, type Effort } from './likelySurfaces.ts';
import type { Points } from './points.ts';
import { covariance, type Surface, Surfaces } from './surface.ts';

/** Each run is left out once, with every so many-th. */
const PARTS = 5;
/** A few shapes are enough to foretell with. */
const EFFORT: Effort = { count: 4, warmUp: 4 };

/**
 * The share of the metric's variance that a model foretells of runs that it has not seen: each fifth of them by a model
 * of the others. At most 1; about 0, also below, for noise.
 */
export function explainedShare(points: Points, metric: Float64Array, parameters: number, random: Random): number {
  let [error, plain] = [0, 0];
  for (let part = 0; part < PARTS; part++) {
    const [known, unseen] = [false, true].map(isUnseen => rows(metric.length, part, isUnseen));
    if (!known || !unseen) continue;
    const [seen, target] = [pick(points, known), Float64Array.from(known, row => metric[row] ?? 0)];
    const mean = target.reduce((sum, value) => sum + value, 0) / target.length;
    const surfaces = likelySurfaces(new Surfaces(seen, target, parameters), EFFORT, random);
    for (const row of unseen) {
      const place = points.at.subarray(row * points.width, (row + 1) * points.width);
      const told = surfaces.reduce((sum, surface) => sum + valueOn(surface, seen, place) / surfaces.length, 0);
      error += ((metric[row] ?? 0) - told) ** 2;
      plain += ((metric[row] ?? 0) - mean) ** 2;
    }
  }
  return plain > 0 ? 1 - error / plain : 0;
}

function rows(count: number, part: number, isUnseen: boolean): readonly number[] {
  return Array.from({ length: count }, (_, row) => row).filter(row => (row % PARTS === part) === isUnseen);
}

function pick({ width, at, parameterOf }: Points, kept: readonly number[]): Points {
  const some = new Float64Array(kept.length * width);
  for (const [i, row] of kept.entries()) some.set(at.subarray(row * width, (row + 1) * width), i * width);
  return { count: kept.length, width, at: some, parameterOf };
}

/** What a surface says of one setting. */
function valueOn(surface: Surface, { count, width, at, parameterOf }: Points, place: Float64Array): number {
  let value = surface.mean;
  for (let run = 0; run < count; run++) {
    let squared = 0;
    for (let c = 0; c < width; c++)
      squared += (surface.closeness[parameterOf[c] ?? 0] ?? 0) * ((place[c] ?? 0) - (at[run * width + c] ?? 0)) ** 2;
    value += covariance(squared) * (surface.weights[run] ?? 0);
  }
  return value;
}
