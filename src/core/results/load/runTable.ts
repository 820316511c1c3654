import type { Run } from '../../api/types.ts';
import type { NamedColumn } from '../columns/table.ts';
import { toColumn } from '../columns/toColumn.ts';
import { type ColumnSource, FACT_NAMES, factOf, valueOf } from './columnSource.ts';

/** The runs that are known of a sweep, as columns. */
export interface RunTable {
  readonly rows: number;
  readonly sources: readonly ColumnSource[];
  /** The ids of the runs, by row. */
  runs(): readonly string[];
  /** The row of a run by its id; undefined = it is not held. */
  rowOf(run: string): number | undefined;
  /** Adds columns, empty at first. */
  add(sources: readonly ColumnSource[]): void;
  /** Adds runs, or takes over what has changed of those it has: their facts, and their values in these columns. */
  put(runs: readonly Run[], sources: readonly ColumnSource[]): void;
  remove(runs: readonly string[]): void;
  /** A column as typed arrays, made anew only where a value of it has changed. */
  column(name: string): NamedColumn | undefined;
  /** All columns: facts first. */
  columns(): readonly NamedColumn[];
}

interface Values {
  readonly values: unknown[];
  made?: NamedColumn;
}

/** An empty table. */
export function createRunTable(): RunTable {
  const rowByRun = new Map<string, number>();
  const sources: ColumnSource[] = [];
  const byName = new Map<string, Values>(FACT_NAMES.map(name => [name, { values: [] }]));

  const set = (name: string, row: number, value: unknown): void => {
    const column = byName.get(name);
    // Objects are new in each answer: those are compared when the column is made.
    if (column === undefined || (row in column.values && Object.is(column.values[row], value))) return;
    column.values[row] = value;
    column.made = undefined;
  };

  const columnOf = (name: string): NamedColumn | undefined => {
    const column = byName.get(name);
    if (column === undefined) return undefined;
    column.made ??= { name, column: toColumn(column.values) };
    return column.made;
  };

  return {
    get rows() {
      return rowByRun.size;
    },
    sources,
    runs: () => [...rowByRun.keys()],
    rowOf: run => rowByRun.get(run),
    add(added) {
      for (const source of added) {
        if (byName.has(source.name)) continue;
        sources.push(source);
        byName.set(source.name, { values: Array.from({ length: rowByRun.size }, () => undefined) });
      }
    },
    put(runs, changed) {
      for (const run of runs) {
        const known = rowByRun.get(run.name);
        const row = known ?? rowByRun.size;
        rowByRun.set(run.name, row);
        if (known === undefined) for (const { name } of sources) set(name, row, undefined);
        for (const fact of FACT_NAMES) set(fact, row, factOf(run, fact));
        for (const source of changed) set(source.name, row, valueOf(run, source));
      }
    },
    remove(runs) {
      const gone = new Set(runs.flatMap(run => rowByRun.get(run) ?? []));
      if (gone.size === 0) return;
      const kept = [...rowByRun].filter(([, row]) => !gone.has(row)).map(([run]) => run);
      rowByRun.clear();
      for (const [row, run] of kept.entries()) rowByRun.set(run, row);
      for (const [name, { values }] of byName) byName.set(name, { values: values.filter((_, row) => !gone.has(row)) });
    },
    column: columnOf,
    columns: () => [...byName.keys()].flatMap(name => columnOf(name) ?? []),
  };
}
