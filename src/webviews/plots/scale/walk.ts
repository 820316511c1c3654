import type { Axis } from './axis.ts';

/** The rows of a plot in the order of an axis, and the one that the keys are at. */
export class Walk {
  private order = new Int32Array();
  private at = -1;

  /** The row that the keys are at; undefined before the first step. */
  get row(): number | undefined {
    return this.order[this.at];
  }

  /** Its number from 1, and of how many. */
  get position(): readonly [number: number, all: number] {
    return [this.at + 1, this.order.length];
  }

  /** Orders the rows by an axis; stays at the same row. Rows without a value come first. */
  along({ places }: Axis, rows: Int32Array): void {
    const { row } = this;
    this.order = rows.toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
    this.at = row === undefined ? -1 : this.order.indexOf(row);
  }

  /** Goes to a row, as when the mouse has shown it. */
  goTo(row: number): void {
    this.at = this.order.indexOf(row);
  }

  /** Goes so many rows on, at most to an end. The first step goes to the first row, or back to the last. */
  step(by: number): void {
    const last = this.order.length - 1;
    if (this.at < 0) this.at = by > 0 ? 0 : last;
    else this.at = Math.min(last, Math.max(0, this.at + by));
  }
}

/** How far a key goes up and down in so many rows; undefined for other keys. */
export function stepOf(key: string, length: number): number | undefined {
  const page = Math.max(2, Math.round(length / 20));
  switch (key) {
    case 'ArrowUp':
      return 1;
    case 'ArrowDown':
      return -1;
    case 'PageUp':
      return page;
    case 'PageDown':
      return -page;
    case 'Home':
      return -length;
    case 'End':
      return length;
    default:
      return undefined;
  }
}
