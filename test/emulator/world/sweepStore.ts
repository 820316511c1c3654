import type { Listing } from './paging.ts';
import type { SweepRecord } from './records.ts';

/**
 * Sweeps that are generated only when they are read, so that a hundred thousand of them cost nothing. Number 0
 * is the newest.
 */
export interface GeneratedSweeps {
  readonly count: number;
  nameOf(index: number): string;
  indexOf(name: string): number;
  make(index: number): SweepRecord;
}

/** The sweeps of a project. */
export interface SweepStore {
  readonly length: number;
  add(sweep: SweepRecord): void;
  /** The sweep of that name; a generated one is kept from then on, so that it can change. */
  get(name: string): SweepRecord | undefined;
  remove(sweep: SweepRecord): void;
  /** Newest first. */
  readonly listing: Listing<SweepRecord>;
  /** Those in memory: created, or read one by one. */
  readonly kept: readonly SweepRecord[];
}

const NONE: GeneratedSweeps = {
  count: 0,
  nameOf: () => '',
  indexOf: () => -1,
  make: () => {
    throw new Error('There are no generated sweeps.');
  },
};

export function createSweepStore(generated: GeneratedSweeps = NONE): SweepStore {
  const own: SweepRecord[] = [];
  const byName = new Map<string, SweepRecord>();
  const touched = new Map<number, SweepRecord>();
  const ownNames = new Set<string>();
  let left: number[] | undefined;

  const generatedAt = (place: number): SweepRecord | undefined => {
    const index = left ? left[place] : place;
    return index === undefined ? undefined : (touched.get(index) ?? generated.make(index));
  };
  const leftCount = (): number => left?.length ?? generated.count;
  const placeOf = (index: number): number => (left ? left.indexOf(index) : index);

  return {
    get length() {
      return own.length + leftCount();
    },
    get kept() {
      return [...own, ...touched.values()];
    },
    add(sweep) {
      const place = own.findLastIndex(each => each.createdAt <= sweep.createdAt) + 1;
      own.splice(place, 0, sweep);
      ownNames.add(sweep.name);
      byName.set(sweep.name, sweep);
    },
    get(name) {
      const known = byName.get(name);
      if (known) return known;
      const index = generated.indexOf(name);
      if (index < 0 || placeOf(index) < 0) return undefined;
      const sweep = generated.make(index);
      touched.set(index, sweep);
      byName.set(name, sweep);
      return sweep;
    },
    remove(sweep) {
      byName.delete(sweep.name);
      if (ownNames.delete(sweep.name)) {
        own.splice(own.indexOf(sweep), 1);
        return;
      }
      const index = generated.indexOf(sweep.name);
      touched.delete(index);
      left ??= Array.from({ length: generated.count }, (_, each) => each);
      left.splice(left.indexOf(index), 1);
    },
    listing: {
      get length() {
        return own.length + leftCount();
      },
      at: index => (index < own.length ? own[own.length - 1 - index] : generatedAt(index - own.length)),
      key: sweep => sweep.name,
      indexOf(name) {
        if (ownNames.has(name)) return own.length - 1 - own.findIndex(sweep => sweep.name === name);
        const index = generated.indexOf(name);
        const place = index < 0 ? -1 : placeOf(index);
        return place < 0 ? -1 : own.length + place;
      },
    },
  };
}
