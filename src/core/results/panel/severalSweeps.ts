import type { ApiClient } from '../../api/client.ts';
import { rowsOf, type Column } from '../columns/column.ts';
import { type ColumnPart, sameInAll, stackColumns } from '../columns/stackColumns.ts';
import type { NamedColumn } from '../columns/table.ts';
import { FACT_NAMES } from '../load/columnSource.ts';
import { openSweep, type OpenSweep, type SweepToOpen } from './openSweep.ts';
import { SWEEP, type SweepColumn } from './sweepColumns.ts';

/** A run of one of several sweeps. */
export interface FoundRun {
  readonly sweep: OpenSweep;
  /** The run's id in its address. */
  readonly run: string;
}

/** The runs of one sweep or several, as one table: one sweep's runs under the other's. */
export interface SeveralSweeps {
  readonly sweeps: readonly OpenSweep[];
  /** All columns that there are to see, facts and measures left out. */
  columns(): readonly SweepColumn[];
  /** The measures that were asked for. */
  measures(): readonly string[];
  /** A column with values; the same object until one of them changes. undefined = it is not in use. */
  column(name: string): NamedColumn | undefined;
  /** All columns in use, facts first. */
  loaded(): readonly NamedColumn[];
  /** An id for each row, which stays a run's own. */
  ids(): readonly string[];
  /** The run of an id; undefined = it is gone. */
  find(id: string): FoundRun | undefined;
  setVisible(isVisible: boolean): void;
  use(names: readonly string[]): void;
  refresh(): void;
  dispose(): void;
}

/** Opens the sweeps, hidden. */
export function openSweeps(client: ApiClient, toOpen: readonly SweepToOpen[], onChange: () => void): SeveralSweeps {
  const sweeps = toOpen.map(one => openSweep(client, one, onChange));
  const made = new Map<string, { readonly from: readonly ColumnPart[]; readonly named: NamedColumn }>();

  const partsOf = (name: string): readonly ColumnPart[] =>
    sweeps.map(({ results, measures }) => ({
      rows: results?.table.rows ?? 0,
      column: (results?.table.column(name) ?? measures?.column(name))?.column,
    }));

  const column = (name: string): NamedColumn | undefined => {
    if (name === SWEEP) return sweepColumn();
    const from = partsOf(name);
    if (from.every(part => part.column === undefined)) return undefined;
    const known = made.get(name);
    if (known && sameParts(known.from, from)) return known.named;
    const named = { name, column: stackColumns(from) };
    made.set(name, { from, named });
    return named;
  };

  /** Which sweep each run is of; only where there are several. */
  const sweepColumn = (): NamedColumn | undefined => {
    if (sweeps.length < 2) return undefined;
    const from = sweeps.map(({ results }): ColumnPart => ({ rows: results?.table.rows ?? 0 }));
    const known = made.get(SWEEP);
    if (known && sameParts(known.from, from)) return known.named;
    const parts = sweeps.map(({ path }, i) => ({ rows: 0, column: sameInAll(path.sweep, from[i]?.rows ?? 0) }));
    const named = { name: SWEEP, column: stackColumns(parts) };
    made.set(SWEEP, { from, named });
    return named;
  };

  const columns = (): readonly SweepColumn[] => {
    const byName = new Map<string, SweepColumn>();
    for (const each of sweeps.flatMap(sweep => sweep.columns)) if (!byName.has(each.name)) byName.set(each.name, each);
    return [...byName.values()];
  };

  const measures = (): readonly string[] => [...new Set(sweeps.flatMap(sweep => sweep.measures?.names ?? []))];

  return {
    sweeps,
    columns,
    measures,
    column,
    loaded: () =>
      [...FACT_NAMES, SWEEP, ...columns().map(({ name }) => name), ...measures()].flatMap(name => {
        const named = column(name);
        return named ? [named] : [];
      }),
    ids: () =>
      sweeps.flatMap(({ path, results }) => (results?.table.runs() ?? []).map(run => idOf(path.sweep, run, sweeps))),
    find(id) {
      const [sweepId = '', run = id] = sweeps.length > 1 ? id.split('/') : [sweeps[0]?.path.sweep, id];
      const sweep = sweeps.find(({ path }) => path.sweep === sweepId);
      return sweep?.results?.table.rowOf(run) === undefined ? undefined : { sweep, run };
    },
    setVisible: isVisible => sweeps.forEach(sweep => sweep.setVisible(isVisible)),
    use: names => sweeps.forEach(sweep => sweep.use(names)),
    refresh: () => sweeps.forEach(sweep => sweep.refresh()),
    dispose: () => sweeps.forEach(sweep => sweep.dispose()),
  };
}

function idOf(sweep: string, run: string, all: readonly OpenSweep[]): string {
  return all.length > 1 ? `${sweep}/${run}` : run;
}

function sameParts(a: readonly ColumnPart[], b: readonly ColumnPart[]): boolean {
  return a.every(({ rows, column }, i) => {
    const other: { rows?: number; column?: Column | undefined } = b[i] ?? {};
    return column === other.column && (column ? rowsOf(column) : rows) === other.rows;
  });
}
