import * as l10n from '@vscode/l10n';
import { durationText } from '../../../core/duration.ts';
import { cellWriter } from '../../../core/results/columns/cellWriter.ts';
import { categoryLabel } from '../../../core/results/columns/label.ts';
import { categoryPlaces } from '../../../core/results/rows/sortRows.ts';
import { numberText } from '../../../core/live/numberText.ts';
import type { PlotColumn } from '../plotData.ts';
import { linearTicks, logTicks, type Tick } from './ticks.ts';
import { timeText, timeTicks } from './times.ts';

/** Where the values of a column are on an axis: from 0 to 1, and at `MISSING` where a run has none that fits. */
export interface Axis {
  readonly name: string;
  readonly kind: 'linear' | 'log' | 'category';
  readonly places: Float32Array;
  readonly hasMissing: boolean;
  /** Round values with their places, ascending. */
  readonly ticks: readonly AxisTick[];
  /** Whether a logarithmic scale can show all numbers. */
  readonly canBeLog: boolean;
  /** What a run has there, as people read it. */
  readonly words: (row: number) => string;
  /** The number at a place; undefined on an axis of categories. */
  readonly valueAt?: (place: number) => number;
  /** The place of a number, also beside the axis; undefined on an axis of categories. */
  readonly placeOf?: (value: number) => number;
}

export interface AxisTick {
  readonly at: number;
  readonly text: string;
  /** A category as JSON text. */
  readonly json?: string;
}

/** The place of runs without a value, apart from all values. */
export const MISSING = -0.12;

/** Other numbers over this many powers of ten are easier to tell apart on a logarithmic scale. */
const WIDE = 3;

/** More values than these are not a list that somebody wrote. */
const MOST_VALUES = 8;

/** As many ticks as fit one above the other. */
const TICKS = 6;

/** The axis of a column over some rows; without a choice its scale follows from the parameter or the values. */
export function axisOf(column: PlotColumn, rows: Int32Array, log?: boolean): Axis {
  const { name, column: values } = column;
  const words = cellWriter(values, {
    missing: l10n.t('no value'),
    number: WRITERS[column.unit ?? 'plain'],
    boolean: String,
    category: categoryLabel,
  });
  switch (values.kind) {
    case 'number': {
      const bounds = boundsOf(values.values, rows);
      const canBeLog = column.unit !== 'time' && bounds.low > 0 && bounds.low < bounds.high;
      const few = column.unit ? undefined : fewValues(values.values, rows);
      const isWide = Math.log10(bounds.high / bounds.low) >= WIDE;
      // Of a parameter that is drawn from a range, its distribution knows.
      const isLog = canBeLog && (log ?? (column.isLog === true || (isWide && !(column.role === 'parameter' && !few))));
      const ticksIn = TICKS_OF[isLog ? 'log' : (column.unit ?? 'plain')];
      return { name, words, canBeLog, ...numberAxis(values.values, bounds, isLog, few ? () => few : ticksIn) };
    }
    case 'boolean':
      return { name, words, canBeLog: false, ...categoryAxis(values.values, ['false', 'true'], [0, 1]) };
    case 'category': {
      return { name, words, canBeLog: false, ...categoryAxis(values.codes, values.names, categoryPlaces(values)) };
    }
  }
}

const WRITERS = { plain: numberText, time: timeText, seconds: (value: number) => durationText(value * 1000) };
const TICKS_OF = { plain: linearTicks, seconds: linearTicks, time: timeTicks, log: logTicks };

type Scaled = Pick<Axis, 'kind' | 'places' | 'hasMissing' | 'ticks' | 'valueAt' | 'placeOf'>;

interface Bounds {
  readonly low: number;
  readonly high: number;
}

function boundsOf(values: Float64Array, rows: Int32Array): Bounds {
  let [low, high] = [Infinity, -Infinity];
  for (const row of rows) {
    const value = values[row] ?? NaN;
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? { low, high } : { low: 0, high: 0 };
}

/** The different values as ticks where they are few, as those of a list: other numbers would say nothing there. */
function fewValues(values: Float64Array, rows: Int32Array): Tick[] | undefined {
  const different = new Set<number>();
  for (const row of rows) {
    const value = values[row] ?? NaN;
    if (Number.isFinite(value)) different.add(value);
    if (different.size > MOST_VALUES) return undefined;
  }
  return [...different].sort((a, b) => a - b).map(value => ({ value, text: numberText(value) }));
}

function numberAxis(values: Float64Array, { low, high }: Bounds, isLog: boolean, ticksIn: typeof logTicks): Scaled {
  const to = isLog ? Math.log : (value: number): number => value;
  const [start, end] = [to(low), to(high)];
  // Halves keep the width finite.
  const half = end / 2 - start / 2;
  const place = (value: number): number => (half > 0 ? (to(value) / 2 - start / 2) / half : 0.5);
  const places = new Float32Array(values.length);
  let hasMissing = false;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? NaN;
    const fits = Number.isFinite(value) && (!isLog || value > 0);
    if (!fits) hasMissing = true;
    places[row] = fits ? place(value) : MISSING;
  }
  return {
    kind: isLog ? 'log' : 'linear',
    places,
    hasMissing,
    ticks: ticksIn(low, high, TICKS).map(({ value, text }) => ({ at: place(value), text })),
    placeOf: place,
    valueAt: at => {
      const value = (start / 2 + at * half) * 2;
      return isLog ? Math.exp(value) : value;
    },
  };
}

/** Each category in the middle of an equal part of the axis. `order`: the place of each code among them. */
function categoryAxis(codes: ArrayLike<number>, names: readonly string[], order: ArrayLike<number>): Scaled {
  const at = (code: number): number => ((order[code] ?? 0) + 0.5) / names.length;
  const places = Float32Array.from(codes, code => (code < 0 ? MISSING : at(code)));
  const ticks = names
    .map((json, code) => ({ at: at(code), text: categoryLabel(json), json }))
    .sort((a, b) => a.at - b.at);
  return { kind: 'category', places, hasMissing: places.includes(Math.fround(MISSING)), ticks };
}
