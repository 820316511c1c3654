import type { Axis } from './axis.ts';
import { type Brush, brushBetween, rowsInside } from './brush.ts';

/** A brush as plain JSON, by its values, so that it is over the same ones after the page was loaded again. */
interface KeptBrush {
  readonly column: string;
  /** Numbers; on an axis of categories places. null = with the runs that have no value. */
  readonly from: number | null;
  readonly to: number;
  /** How many categories the axis had. */
  readonly categories?: number;
}

/** Brushes as what is kept of them; those of columns without an axis are left out. */
export function keepBrushes(
  brushes: ReadonlyMap<string, Brush>,
  axis: (name: string) => Axis | undefined,
): readonly KeptBrush[] {
  return [...brushes].flatMap(([column, { from, to }]): KeptBrush[] => {
    const { valueAt = (place: number) => place, ticks, kind } = axis(column) ?? {};
    if (!ticks) return [];
    const bounds = { column, from: from < 0 ? null : valueAt(from), to: valueAt(to) };
    return [kind === 'category' ? { ...bounds, categories: ticks.length } : bounds];
  });
}

/**
 * The brushes that were kept, if they hold exactly the rows that are selected; undefined where they do not, or where a
 * column has become another one.
 */
export function placeBrushes(
  kept: unknown,
  axis: (name: string) => Axis | undefined,
  rows: Int32Array,
  selected: Int32Array,
): ReadonlyMap<string, Brush> | undefined {
  if (!Array.isArray(kept) || !kept.every(isKept) || kept.length === 0) return undefined;
  const brushes = new Map<string, Brush>();
  const axes: Axis[] = [];
  for (const { column, from, to, categories } of kept) {
    const found = axis(column);
    if (!found || (found.kind === 'category' ? found.ticks.length : undefined) !== categories) return undefined;
    const { placeOf = (place: number) => place } = found;
    brushes.set(column, brushBetween(from === null ? -1 : placeOf(from), placeOf(to)));
    axes.push(found);
  }
  const inside = rowsInside(axes, brushes, rows).toSorted();
  return inside.length === selected.length && inside.every((row, i) => row === selected[i]) ? brushes : undefined;
}

function isKept(value: unknown): value is KeptBrush {
  if (typeof value !== 'object' || value === null) return false;
  const { column, from, to, categories }: Partial<Record<keyof KeptBrush, unknown>> = value;
  return (
    typeof column === 'string' &&
    (from === null || typeof from === 'number') &&
    typeof to === 'number' &&
    (categories === undefined || typeof categories === 'number')
  );
}
