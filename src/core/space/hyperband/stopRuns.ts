import type { Hyperband } from './bands.ts';

/** What a run logs, a row a step: the metric, or null where it has none that is finite. */
export type Rows = readonly (number | null)[];

/** A run of a simulation. */
interface Simulated {
  readonly rows: Rows;
  /** The tick before its first row. */
  readonly start: number;
  stoppedAt: number | undefined;
}

/**
 * Lets runs log side by side, one row a tick, and judges them after each tick as the engine does.
 *
 * @param starts the tick before each run's first row; 0 where it is missing
 * @returns of each run that was stopped, by its place, how many rows it had then
 */
export function stopRuns(
  { bands, ...rest }: Hyperband,
  histories: readonly Rows[],
  starts: readonly number[] = [],
): ReadonlyMap<number, number> {
  const runs = histories.map((rows, i): Simulated => ({ rows, start: starts[i] ?? 0, stoppedAt: undefined }));
  const hyperband = { ...rest, bands: bands.filter(band => histories.some(({ length }) => length >= band)) };
  const end = runs.reduce((latest, { rows, start }) => Math.max(latest, start + rows.length), 0);
  for (let tick = 1; tick <= end; tick++) {
    const values = runs.map(run => valuesOf(run, tick, hyperband));
    const thresholds = thresholdsOf(hyperband, values);
    runs.forEach((run, i) => {
      const age = tick - run.start;
      const isRunning = run.stoppedAt === undefined && age > 0 && age <= run.rows.length;
      if (isRunning && isStopped(hyperband, values[i] ?? [], thresholds)) run.stoppedAt = age;
    });
  }
  return new Map(runs.flatMap(({ stoppedAt }, i) => (stoppedAt === undefined ? [] : [[i, stoppedAt] as const])));
}

/** The finite values that a run has logged, such that less is better. */
function valuesOf({ rows, start, stoppedAt }: Simulated, tick: number, { metric }: Hyperband): number[] {
  const sign = metric.goal === 'maximize' ? -1 : 1;
  return rows
    .slice(0, Math.max(0, stoppedAt ?? tick - start))
    .filter(value => value !== null && Number.isFinite(value))
    .map(value => sign * Number(value));
}

/** The value at each band that a run has to reach; infinite where none has come so far. */
function thresholdsOf({ bands, eta }: Hyperband, values: readonly (readonly number[])[]): number[] {
  const at = (band: number) => values.map(list => list[band - 1]).filter(value => value !== undefined);
  return bands.map(band => thresholdOf(at(band), eta));
}

/** What a run has to reach at a band to which these values have come, such that less is better. */
export function thresholdOf(there: readonly number[], eta: number): number {
  return there.toSorted((a, b) => a - b)[Math.trunc((1 / eta) * there.length)] ?? Infinity;
}

/** A run is judged at the last band that it has reached. */
function isStopped({ bands, isStrict }: Hyperband, values: readonly number[], thresholds: readonly number[]): boolean {
  const place = bands.findLastIndex(band => band <= values.length);
  const judged = isStrict
    ? values[(bands[place] ?? 0) - 1]
    : values.reduce((least, value) => Math.min(least, value), Infinity);
  return place >= 0 && judged !== undefined && judged > (thresholds[place] ?? Infinity);
}
