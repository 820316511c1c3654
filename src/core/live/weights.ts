import type { ListKind } from './types.ts';

/** How heavy lists are, learned from what the server sent. */
export interface Weights {
  /** The lists in groups, each light enough for one request, in their order. */
  groups<T>(
    lists: readonly T[],
    sizeOf: (list: T) => { readonly kind: ListKind; readonly rows: number },
  ): readonly T[][];
  /** A reply's share: so many rows were so many bytes. */
  learn(kind: ListKind, rows: number, bytes: number): void;
}

/** What one request may be answered with, in bytes as expected: several lists share it, a single one may have more. */
const MOST_BYTES = 2_000_000;
/** What a row is expected to weigh before anything is known, in bytes. */
const EXPECTED: Readonly<Record<ListKind, number>> = {
  projects: 300,
  sweeps: 3_000,
  sweep: 3_000,
  progress: 10_000,
  runs: 1_000,
  scheduler: 500,
  run: 500,
  queues: 5_000,
  items: 2_000,
  agents: 500,
  jobs: 5_000,
};

/** Starts from expected weights. A heavier row is believed at once, lighter ones only slowly. */
export function createWeights(): Weights {
  const perRow = new Map<ListKind, number>();
  const weightOf = (kind: ListKind): number => perRow.get(kind) ?? EXPECTED[kind];
  return {
    groups(lists, sizeOf) {
      const groups: (typeof lists)[number][][] = [];
      let left = 0;
      for (const list of lists) {
        const { kind, rows } = sizeOf(list);
        const weight = weightOf(kind) * rows;
        const group = groups.at(-1);
        if (group === undefined || weight > left) {
          groups.push([list]);
          left = MOST_BYTES - weight;
        } else {
          group.push(list);
          left -= weight;
        }
      }
      return groups;
    },
    learn(kind, rows, bytes) {
      const seen = bytes / Math.max(1, rows);
      const known = weightOf(kind);
      perRow.set(kind, seen > known ? seen : known * 0.8 + seen * 0.2);
    },
  };
}
