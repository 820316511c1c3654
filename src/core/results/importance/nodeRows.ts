import type { Feature } from './features.ts';

/** An entry of a list is its code times this, plus the row: the order of entries is that of codes. */
export const ROWS_AT_MOST = 2 ** 15;

/** The row of an entry is `entry & ROW_BITS`; its code `entry >> CODE_SHIFT`. */
export const ROW_BITS = ROWS_AT_MOST - 1;
export const CODE_SHIFT = 15;

/**
 * The rows of a tree's nodes, once for each feature: in the order of its codes, so that no node sorts and the rows of a
 * category stand together. Each node is the same stretch of all these lists, and a split moves the entries within it.
 */
export class NodeRows {
  /** The entries of each feature. */
  readonly lists: readonly Int32Array[];
  /** The rows alone, in any order within a node. */
  readonly plain: Int32Array;
  /** 1 for each row that the next split sends left. */
  readonly goesLeft: Uint8Array;
  private readonly sorted: readonly Int32Array[];
  private readonly aside: Int32Array;

  constructor(features: readonly Feature[], rows: number) {
    if (rows > ROWS_AT_MOST) throw new RangeError(`${rows} rows are more than ${ROWS_AT_MOST}`);
    this.sorted = features.map(({ codes }) => codes.map((code, row) => code * ROWS_AT_MOST + row).sort());
    this.lists = features.map(() => new Int32Array(rows));
    this.plain = new Int32Array(rows);
    this.goesLeft = new Uint8Array(rows);
    this.aside = new Int32Array(rows);
  }

  /** Starts a tree on the rows that were drawn at least once; gives how many these are. */
  start(drawn: Float64Array): number {
    let count = 0;
    for (let row = 0; row < drawn.length; row++) if ((drawn[row] ?? 0) > 0) this.plain[count++] = row;
    for (let i = 0; i < this.sorted.length; i++) {
      const [from, to] = [this.sorted[i], this.lists[i]];
      if (!from || !to) continue;
      let place = 0;
      for (const entry of from) if ((drawn[entry & ROW_BITS] ?? 0) > 0) to[place++] = entry;
    }
    return count;
  }

  /** Moves the rows from `start` to `end` that go left before the others in the list of no feature. */
  splitPlain(start: number, end: number): void {
    this.moveLeft(this.plain, start, end);
  }

  /** The same in the lists of the features, each of which keeps its order. */
  splitFeatures(start: number, end: number): void {
    for (const list of this.lists) this.moveLeft(list, start, end);
  }

  private moveLeft(list: Int32Array, start: number, end: number): void {
    const { goesLeft, aside } = this;
    let left = start;
    let right = 0;
    for (let i = start; i < end; i++) {
      const entry = list[i] ?? 0;
      const isLeft = goesLeft[entry & ROW_BITS] ?? 0;
      list[left] = entry;
      aside[right] = entry;
      left += isLeft;
      right += 1 - isLeft;
    }
    for (let i = 0; i < right; i++) list[left + i] = aside[i] ?? 0;
  }
}
