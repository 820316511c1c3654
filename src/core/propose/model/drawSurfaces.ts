import { type Random } from '../../random.ts';
import { solveLower, solveUpper } from './cholesky.ts';
import type { Points } from './points.ts';
import type { Surface } from './surface.ts';

/** Random waves that stand for the surface before it knows the runs. */
const WAVES = 64;

/**
 * Values at some points of `count` functions that agree with the runs as far as their noise allows, drawn from a
 * Gaussian process: waves drawn at random, corrected by what they miss at the runs (Matheron's rule).
 */
export function drawSurfaces(
  surface: Surface,
  runs: Points,
  metric: Float64Array,
  points: Points,
  count: number,
  random: Random,
): readonly Float64Array[] {
  const deviation = Math.sqrt(surface.variance);
  const drawn = Array.from({ length: count }, () => new Float64Array(points.count));
  const atRuns = Array.from({ length: count }, () => new Float64Array(runs.count));
  const roots = Float64Array.from(runs.parameterOf, parameter => Math.sqrt(surface.closeness[parameter] ?? 0));
  for (let wave = 0; wave < WAVES; wave++) {
    // Frequencies of Matérn's covariance with 5/2: Student's t with five degrees of freedom.
    const spread = Math.sqrt(5 / chiSquared(5, random));
    const frequency = roots.map(root => normal(random) * spread * root);
    const phase = 2 * Math.PI * random();
    const heights = Float64Array.from({ length: count }, () => normal(random) * deviation * Math.sqrt(2 / WAVES));
    addWave(runs, frequency, phase, heights, atRuns);
    addWave(points, frequency, phase, heights, drawn);
  }
  const noise = deviation * Math.sqrt(surface.noise);
  const corrections = atRuns.map(values => {
    const missed = metric.map((y, run) => y - surface.mean - (values[run] ?? 0) - noise * normal(random));
    return solveUpper(surface.factor, solveLower(surface.factor, missed));
  });
  addCorrections(surface, runs, points, corrections, drawn);
  return drawn;
}

function addWave(
  { count, width, at }: Points,
  frequency: Float64Array,
  phase: number,
  heights: Float64Array,
  into: readonly Float64Array[],
): void {
  for (let point = 0; point < count; point++) {
    let angle = phase;
    for (let c = 0; c < width; c++) angle += (frequency[c] ?? 0) * (at[point * width + c] ?? 0);
    const wave = Math.cos(angle);
    for (let i = 0; i < into.length; i++) {
      const values = into[i];
      if (values) values[point] = (values[point] ?? 0) + (heights[i] ?? 0) * wave;
    }
  }
}

function addCorrections(
  { closeness, mean }: Surface,
  runs: Points,
  points: Points,
  corrections: readonly Float64Array[],
  into: readonly Float64Array[],
): void {
  const { width } = points;
  const scales = Float64Array.from(runs.parameterOf, parameter => Math.sqrt(5 * (closeness[parameter] ?? 0)));
  const scaled = (coordinates: Float64Array) => coordinates.map((value, i) => value * (scales[i % width] ?? 0));
  const [here, there] = [scaled(points.at), scaled(runs.at)];
  const near = new Float64Array(runs.count);
  for (let point = 0; point < points.count; point++) {
    for (let run = 0; run < runs.count; run++) {
      let squared = 0;
      for (let c = 0; c < width; c++) squared += ((here[point * width + c] ?? 0) - (there[run * width + c] ?? 0)) ** 2;
      const r = Math.sqrt(squared);
      near[run] = (1 + r + squared / 3) * Math.exp(-r);
    }
    for (const [i, values] of into.entries()) {
      let value = mean;
      for (let run = 0; run < runs.count; run++) value += (near[run] ?? 0) * (corrections[i]?.[run] ?? 0);
      values[point] = (values[point] ?? 0) + value;
    }
  }
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function chiSquared(degrees: number, random: Random): number {
  let sum = 0;
  for (let i = 0; i < degrees; i++) sum += normal(random) ** 2;
  return sum;
}
