import type { Column } from '../../../core/results/columns/column.ts';
import { histogram } from '../../../core/results/rows/histogram.ts';
import { svg } from '../../parts/element.ts';
import type { ShownColumn } from '../shownColumns.ts';
import type { Store } from '../store.ts';

const BINS = 20;
const WIDTH = 100;
const HEIGHT = 16;

interface Drawn {
  readonly column: Column;
  readonly rows: Int32Array;
  readonly path: string;
}

/** Draws how the values of columns are spread over the runs that show. */
export class HeadHistograms {
  /** What was drawn last of each column: most drawings are of the same values again. */
  private readonly known = new Map<string, Drawn>();

  constructor(private readonly store: Store) {}

  /** The drawing of a column; empty for a fact, whose values have no order of their own. */
  of({ name, role }: ShownColumn): SVGElement {
    const column = role === 'fact' ? undefined : this.store.column(name);
    return svg(
      'svg',
      { class: 'histogram', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      column && svg('path', { d: this.path(name, column) }),
    );
  }

  private path(name: string, column: Column): string {
    const { passed } = this.store;
    const before = this.known.get(name);
    if (before?.column === column && before.rows === passed) return before.path;
    const path = barsOf(column, passed);
    this.known.set(name, { column, rows: passed, path });
    return path;
  }
}

function barsOf(column: Column, rows: Int32Array): string {
  const found = histogram(column, rows, BINS);
  const counts = found.kind === 'number' ? [...found.counts] : found.values.map(({ count }) => count);
  const most = Math.max(1, ...counts);
  const width = WIDTH / Math.max(counts.length, 1);
  return counts
    .map((count, i) => {
      const height = count === 0 ? 0 : Math.max(1, (count / most) * HEIGHT);
      const left = (i * width).toFixed(1);
      return `M${left} ${HEIGHT}v${(-height).toFixed(1)}h${(width * 0.85).toFixed(1)}v${height.toFixed(1)}z`;
    })
    .join('');
}
