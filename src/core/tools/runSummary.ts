import type { JsonValue } from '../json.ts';
import { cellReader } from '../results/columns/cellValues.ts';
import type { Column } from '../results/columns/column.ts';
import { numbersOf } from '../results/columns/numbersOf.ts';
import type { NamedColumn } from '../results/columns/table.ts';
import { FEWEST_RUNS, importanceOf } from '../results/importance/importance.ts';
import type { RunTable } from '../results/load/runTable.ts';
import type { Goal } from '../wandb/goals.ts';
import { foreign, foreignValue } from './foreign.ts';
import { METRIC } from './loadRuns.ts';

/** What is said of a sweep's runs. */
export interface RunSummary {
  readonly states: Readonly<Record<string, number>>;
  /** The best runs as a table. */
  readonly best?: JsonValue;
  readonly quantiles?: JsonValue;
  /** What mattered, the greatest first; why that cannot be told, where it cannot. */
  readonly importance?: JsonValue;
  readonly noImportance?: string;
}

const BEST = 10;
/** More parameters than the most important ones are left out. */
const PARAMETERS = 8;
const QUANTILES = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];

/** The best runs of a table, quantiles of the metric, and what mattered for it: of finished runs alone. */
export function summaryOf(table: RunTable, goal: Goal): RunSummary {
  const state = textsOf(table.column('state')?.column);
  const states: Record<string, number> = {};
  for (let row = 0; row < table.rows; row++) {
    const word = foreign(state(row));
    states[word] = (states[word] ?? 0) + 1;
  }
  const metric = table.column(METRIC);
  if (!metric) return { states };
  const finished = [...numbersOf(metric.column)]
    .map((value, row) => ({ row, value }))
    .filter(({ row, value }) => Number.isFinite(value) && state(row) === 'finished')
    .sort((a, b) => (goal === 'maximize' ? b.value - a.value : a.value - b.value));
  const ranked = rankedParameters(table, finished.length, metric.column, goal);
  return {
    states,
    ...(finished.length > 0 && {
      best: bestTable(table, finished.slice(0, BEST), ranked.columns.slice(0, PARAMETERS)),
      quantiles: quantilesOf(finished.map(({ value }) => value)),
    }),
    ...ranked.told,
  };
}

function textsOf(column: Column | undefined): (row: number) => string {
  const read = column && cellReader(column);
  return row => {
    const value = read?.(row);
    return typeof value === 'string' ? value : '';
  };
}

function bestTable(
  table: RunTable,
  best: readonly { readonly row: number; readonly value: number }[],
  parameters: readonly NamedColumn[],
): JsonValue {
  const [id, name] = [textsOf(table.column('run')?.column), textsOf(table.column('name')?.column)];
  const values = parameters.map(({ column }) => cellReader(column));
  return {
    columns: ['run', 'value', 'foreign_name', ...parameters.map(each => `foreign_${foreign(each.name)}`)],
    foreign_rows: best.map(({ row, value }) => [
      foreign(id(row)),
      foreignValue(value),
      foreign(name(row)),
      ...values.map(valueOf => foreignValue(valueOf(row) ?? null)),
    ]),
  };
}

/** Of values in the order from the best to the worst. */
function quantilesOf(values: readonly number[]): JsonValue {
  return Object.fromEntries(
    QUANTILES.map(share => [
      share === 0 ? 'best' : share === 1 ? 'worst' : `best ${String(share * 100)}%`,
      foreignValue(values[Math.round(share * (values.length - 1))] ?? null),
    ]),
  );
}

/** The parameters, those that mattered most first, and what is told of that. */
function rankedParameters(
  table: RunTable,
  finished: number,
  metric: Column,
  goal: Goal,
): { readonly columns: readonly NamedColumn[]; readonly told: Pick<RunSummary, 'importance' | 'noImportance'> } {
  const columns = table.sources.flatMap(({ name, from }) => (from === 'config' ? (table.column(name) ?? []) : []));
  if (columns.length === 0) return { columns, told: {} };
  if (finished < FEWEST_RUNS)
    return {
      columns,
      told: { noImportance: `It takes ${String(FEWEST_RUNS)} finished runs, and there are ${String(finished)}.` },
    };
  const { importance, interval } = importanceOf({
    method: 'forest',
    parameters: columns.map(({ column }) => column),
    metric,
    states: table.column('state')?.column,
    maximize: goal === 'maximize',
  });
  const percent = (numbers: Float64Array | undefined, index: number) => Math.round((numbers?.[index] ?? 0) * 100);
  const ranked = columns
    .map((each, index) => ({ each, index, size: importance[index] ?? 0 }))
    .sort((a, b) => b.size - a.size);
  return {
    columns: ranked.map(({ each }) => each),
    told: {
      importance: ranked.slice(0, BEST).map(({ each, index }) => ({
        foreign_parameter: foreign(each.name),
        percent: percent(importance, index),
        from: percent(interval?.low, index),
        to: percent(interval?.high, index),
      })),
    },
  };
}
