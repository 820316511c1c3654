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

/**
 * Draws how the values of columns are spread over the runs that show. They are counted after the rows have been drawn:
 * until then a head keeps its last drawing.
 */
export class HeadHistograms {
  /** What was drawn last of each column: most drawings are of the same values again. */
  private readonly known = new Map<string, Drawn>();
  private readonly waiting = new Map<string, { readonly column: Column; readonly isLog: boolean | undefined }>();

  /** @param onDrawn there are other drawings than before */
  constructor(
    private readonly store: Store,
    private readonly onDrawn: () => void,
  ) {}

  /** The shape of a column's drawing; empty before it is counted, and for a fact, whose values have no order. */
  pathOf({ name, role, isLog }: ShownColumn): string {
    const column = role === 'fact' ? undefined : this.store.column(name);
    if (!column) return '';
    const before = this.known.get(name);
    if (before?.column !== column || before.rows !== this.store.passed) {
      if (this.waiting.size === 0) requestAnimationFrame(() => setTimeout(() => this.count()));
      // What a range draws from its distribution knows: few values near 0 would make any scale logarithmic.
      this.waiting.set(name, { column, isLog: isLog ?? (role === 'parameter' ? false : undefined) });
    }
    return before?.path ?? '';
  }

  private count(): void {
    const rows = this.store.passed;
    for (const [name, { column, isLog }] of this.waiting)
      this.known.set(name, { column, rows, path: rows.length < 2 ? '' : barsOf(column, rows, isLog) });
    this.waiting.clear();
    this.onDrawn();
  }
}

/** A drawing in the head of a column. */
export function histogramOf(path: string): SVGElement {
  return svg(
    'svg',
    { class: 'histogram', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    path === '' ? undefined : svg('path', { d: path }),
  );
}

function barsOf(column: Column, rows: Int32Array, isLog: boolean | undefined): string {
  const found = histogram(column, rows, BINS, isLog);
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
