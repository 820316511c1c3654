import { parseBag } from './json.ts';
import type { HistoryRow } from './records.ts';

type Bag = Readonly<Record<string, unknown>>;

/** These keys of an object; all of them where none are named. */
export const pick = (bag: Bag, keys: readonly string[] | null | undefined): Bag =>
  keys ? Object.fromEntries(keys.filter(key => key in bag).map(key => [key, bag[key]])) : bag;

const keysIn = (spec: Bag): readonly string[] | undefined =>
  Array.isArray(spec['keys']) ? spec['keys'].filter(key => typeof key === 'string') : undefined;

/** So many of the rows, spread evenly. */
export function sample<T>(rows: readonly T[], count: number): readonly T[] {
  if (rows.length <= count) return rows;
  return Array.from({ length: count }, (_, index) => rows[Math.floor((index * rows.length) / count)] as T);
}

/** The rows from a step on, before another. */
export const inSteps = (rows: readonly HistoryRow[], from: unknown, to: unknown): readonly HistoryRow[] =>
  rows.filter(
    row =>
      (typeof from !== 'number' || Number(row['_step']) >= from) &&
      (typeof to !== 'number' || Number(row['_step']) < to),
  );

/** What `sampledHistory` gives for one spec: rows that hold all of the keys. */
export function sampled(rows: readonly HistoryRow[], text: string): unknown {
  const spec = parseBag(text);
  const keys = keysIn(spec);
  const whole = inSteps(rows, spec['minStep'], spec['maxStep']).filter(row => keys?.every(key => key in row) ?? true);
  return sample(whole, typeof spec['samples'] === 'number' ? spec['samples'] : 500).map(row => pick(row, keys));
}

/** What `historyKeys` says of a history. */
export function keysOf(rows: readonly HistoryRow[]): unknown {
  const counts = new Map<string, number>();
  for (const row of rows) for (const key of Object.keys(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const last = rows.at(-1) ?? {};
  return {
    sets: [],
    lastStep: Number(last['_step'] ?? -1),
    keys: Object.fromEntries(
      [...counts].map(([key, count]) => [
        key,
        {
          typeCounts: [{ type: typeof last[key] === 'string' ? 'string' : 'number', count }],
          monotonic: key === '_step',
          previousValue: last[key] ?? null,
        },
      ]),
    ),
  };
}

/**
 * What `bucketedHistory` gives for one spec: equally wide buckets along `xAxis`, each with the mean and the last value
 * of its keys and of the axis. W&B's client reads `lossAvg`, `lossLast` (docs/facts/api.md); empty buckets are left
 * out, which is our choice.
 */
export function bucketed(rows: readonly HistoryRow[], text: string): unknown {
  const spec = parseBag(text);
  const axis = typeof spec['xAxis'] === 'string' ? spec['xAxis'] : '_step';
  const bins = typeof spec['bins'] === 'number' && spec['bins'] >= 1 ? Math.floor(spec['bins']) : 500;
  const keys = [...new Set([axis, ...(keysIn(spec) ?? [])])];
  const whole = rows.filter(row => keys.every(key => typeof row[key] === 'number'));
  const places = whole.map(row => Number(row[axis]));
  const low = places.reduce((a, b) => Math.min(a, b), Infinity);
  const width = (places.reduce((a, b) => Math.max(a, b), -Infinity) - low) / bins;
  const buckets = new Map<number, HistoryRow[]>();
  for (const row of whole) {
    const bucket = Math.min(bins - 1, Math.floor((Number(row[axis]) - low) / (width || 1)));
    buckets.set(bucket, [...(buckets.get(bucket) ?? []), row]);
  }
  return [...buckets.values()].map(inside =>
    Object.fromEntries(
      keys.flatMap(key => [
        [`${key}Avg`, inside.reduce((sum, row) => sum + Number(row[key]), 0) / inside.length],
        [`${key}Last`, inside.at(-1)?.[key]],
      ]),
    ),
  );
}
