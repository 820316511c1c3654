import { type Random } from '../../random.ts';
import { type Analysis, sampleOf } from './analysis.ts';

/** Two numbers a column, NaN where its importance is NaN. */
export interface Interval {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * What an importance can be: a share is from 0 to 1, a correlation from -1 to 1. Its scatter is measured on a scale
 * where it is about the same in the middle and at the ends.
 */
export type Scale = 'share' | 'correlation' | 'plain';

const SCALES: Readonly<Record<Scale, { to: (value: number) => number; from: (place: number) => number }>> = {
  share: {
    to: value => Math.asin(Math.sqrt(Math.min(Math.max(value, 0), 1))),
    from: place => Math.sin(Math.min(Math.max(place, 0), Math.PI / 2)) ** 2,
  },
  correlation: { to: value => Math.atanh(Math.min(Math.max(value, -LARGEST), LARGEST)), from: Math.tanh },
  plain: { to: value => value, from: place => place },
};

/** Closer to 1 a correlation has no finite place. */
const LARGEST = 1 - 1e-12;

/** Enough to know the scatter within a sixth. */
const SAMPLES = 20;

/** Half a sample says how much a sample scatters; of more runs fewer are enough. */
const MOST_RUNS = 100;

/** Four fifths of a normal distribution lie within this many of its standard deviations. */
const FOUR_FIFTHS = 1.2816;

/**
 * An interval that holds the importance which is typical of sweeps of the same kind, four times in five, by how it
 * scatters between samples of the runs. The samples are drawn without replacement: a run that comes twice would be seen
 * and unseen by the same tree.
 */
export function intervalOf(
  importance: Float64Array,
  estimate: (sample: Analysis) => Float64Array,
  analysis: Analysis,
  scale: Scale,
  random: Random,
): Interval {
  const runs = analysis.target.length;
  const size = Math.min(Math.floor(runs / 2), MOST_RUNS);
  const samples = Array.from({ length: SAMPLES }, () => estimate(sampleOf(analysis, size, random)));
  // The variance of a sample of `size` out of `runs`, made that of all runs out of endlessly many.
  const shrink = Math.sqrt(size / (runs - size));
  const { to, from } = SCALES[scale];
  const margins = importance.map((_, column) => {
    const places = samples.map(sample => to(sample[column] ?? NaN)).filter(Number.isFinite);
    return FOUR_FIFTHS * shrink * deviation(places);
  });
  const at = (side: number): Float64Array =>
    importance.map((value, column) => from(to(value) + side * (margins[column] ?? NaN)));
  return { low: at(-1), high: at(1) };
}

/** The standard deviation of the law that some numbers were drawn from; 0 for fewer than two. */
function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
