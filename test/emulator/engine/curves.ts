/** What a run's curve depends on. */
export interface CurveOptions {
  /** The run's arguments, as the search gave them. */
  args: Record<string, { value: unknown }>;
  /** The sweep's metric. The goal decides whether the curve rises or falls. */
  metric: { name: string; goal: 'minimize' | 'maximize' };
  /** How many points a run that does not fail logs; at least 1. */
  steps: number;
  /** Numbers from 0 to below 1: the noise of the curve, and whether the run fails. */
  random: () => number;
  /** The share of runs that fail on the way, 0 to 1; 0.06 when left out. */
  failureRate?: number;
}

/** The whole course of a run. */
export interface Curve {
  /** One row a step, as the run logs it: `_step`, `epoch` (from 1) and the metric. Never empty. */
  rows: Record<string, number>[];
  /** Whether the run fails after its last row. */
  fails: boolean;
}

/**
 * A believable training curve: fast at first, then flattening toward a level that depends on the arguments alone
 * (so that the best run of a sweep is a matter of its parameters), with a little noise.
 */
export function createCurve({ args, metric, steps, random, failureRate = 0.06 }: CurveOptions): Curve {
  const fails = random() < failureRate;
  const length = fails ? Math.max(1, Math.floor(steps * (0.2 + 0.6 * random()))) : Math.max(1, steps);
  const quality = qualityOf(args);
  const [start, end] = metric.goal === 'maximize' ? [0.1, 0.45 + 0.53 * quality] : [2.3, 1.6 - 1.5 * quality];
  const rows = Array.from({ length }, (_, step) => {
    const progress = 1 - Math.exp((-4 * (step + 1)) / Math.max(1, steps));
    const noise = (random() - 0.5) * 0.02;
    const value = start + (end - start) * progress + noise;
    return { _step: step, epoch: step + 1, [metric.name]: Number(value.toPrecision(6)) };
  });
  return { rows, fails };
}

/**
 * How good a run with these arguments is in the end, 0 to 1: the nearer each argument is to its own best place, the
 * better.
 */
export function qualityOf(args: Record<string, { value: unknown }>): number {
  const misses = Object.entries(args).flatMap(([name, { value }]) => missesOf(name, value));
  const mean = misses.reduce((sum, miss) => sum + miss * miss, 0) / Math.max(1, misses.length);
  return Math.exp(-6 * mean);
}

function missesOf(name: string, value: unknown): number[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value).flatMap(([inner, innerValue]) => missesOf(`${name}.${inner}`, innerValue));
  }
  const best = 0.2 + 0.6 * hash(name);
  return [Math.abs(placeOf(value) - best)];
}

/** Numbers by their order of magnitude (1e-6 to 1e6 is 0 to 1), anything else scattered by its text. */
function placeOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    return hash(value === undefined ? '' : JSON.stringify(value));
  if (value === 0) return 0;
  const place = Math.min(1, Math.max(0, (Math.log10(Math.abs(value)) + 6) / 12));
  return value < 0 ? 1 - place : place;
}

/** FNV-1a, scaled to 0..1. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (const char of text) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (state >>> 0) / 2 ** 32;
}
