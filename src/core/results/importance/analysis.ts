import { type Column, isMissing } from '../columns/column.ts';
import { numbersOf } from '../columns/numbersOf.ts';
import { pickRows } from '../columns/pickRows.ts';
import { type Random, drawToFront } from '../../random.ts';

/** The runs that an analysis looks at: finished, with a finite metric. */
export interface Analysis {
  /** A column a parameter, on these runs only. */
  readonly columns: readonly Column[];
  /** The metric, finite everywhere. */
  readonly target: Float64Array;
}

/** What the importance of parameters is asked about. Plain data, as workers take. */
export interface Runs {
  readonly parameters: readonly Column[];
  readonly metric: Column;
  /** The states of the runs; without them, and where a run has none, it counts as finished. */
  readonly states?: Column | undefined;
}

/** The analysis of the runs that are finished and have a finite metric. */
export function toAnalysis({ parameters, metric, states }: Runs): Analysis {
  const numbers = numbersOf(metric);
  const finished = states && isFinished(states);
  const used = Int32Array.from(
    [...numbers.keys()].filter(row => Number.isFinite(numbers[row]) && (finished?.(row) ?? true)),
  );
  return onRows({ columns: parameters, target: numbers }, used);
}

/** The same analysis on `size` runs drawn without replacement; itself if it has no more. */
export function sampleOf(analysis: Analysis, size: number, random: Random): Analysis {
  const runs = analysis.target.length;
  if (runs <= size) return analysis;
  const rows = Int32Array.from({ length: runs }, (_, row) => row);
  drawToFront(rows, size, random);
  return onRows(analysis, rows.subarray(0, size));
}

function onRows({ columns, target }: Analysis, rows: Int32Array): Analysis {
  return {
    columns: columns.map(column => pickRows(column, rows)),
    target: Float64Array.from(rows, row => target[row] ?? NaN),
  };
}

/** Whether a run is finished or has no state. */
function isFinished(states: Column): (row: number) => boolean {
  const finished = states.kind === 'category' ? states.names.indexOf('"finished"') : -1;
  return row => isMissing(states, row) || (states.kind === 'category' && states.codes[row] === finished);
}
