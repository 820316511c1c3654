import { plainText } from '../../json.ts';
import type { ApiClient } from '../../api/client.ts';
import type { Column } from '../../results/columns/column.ts';
import type { ColumnSource } from '../../results/load/columnSource.ts';
import type { RunTable } from '../../results/load/runTable.ts';
import { createSweepResults } from '../../results/load/sweepResults.ts';
import type { Metric } from '../../space/readMetric.ts';
import type { SpaceEntry } from '../../space/readSpace.ts';
import type { SweepPath } from '../../wandb/projectPath.ts';
import type { Axis } from '../axes/axis.ts';
import type { TriedRun } from './judgedRuns.ts';

/** A run of a sweep with its id. */
export interface LoadedRun extends TriedRun {
  readonly id: string;
}

/**
 * The runs of a sweep with the values of its parameters and its metric, best first. Throws `ApiError`; stops where
 * `signal` says so, with the runs so far.
 */
export function loadRuns(
  client: ApiClient,
  sweep: SweepPath,
  { name, goal }: Metric,
  axes: readonly Pick<Axis, 'entry'>[],
  signal: AbortSignal,
): Promise<readonly LoadedRun[]> {
  const parameters = new Map(axes.map(({ entry }) => [entry.path.join('\n'), parameterSource(entry)]));
  const sources = [...parameters.values(), ...metricSources(name)];
  return new Promise((resolve, reject) => {
    const results = createSweepResults({ client, sweep, metric: name, goal, sources, onChange: look });
    const end = (): void => {
      results.dispose();
      resolve(runsIn(results.table, sources));
    };
    function look(): void {
      if (results.state.stale) {
        results.dispose();
        reject(results.state.stale);
      } else if (results.state.isWhole) end();
    }
    signal.addEventListener('abort', end, { once: true });
    results.setVisible(true);
  });
}

function parameterSource({ path }: SpaceEntry): ColumnSource {
  const [first = '', ...inner] = path;
  return { name: JSON.stringify(['config', ...path]), from: 'config', path: [first, ...inner] };
}

/** The metric under its own name; a dot in it can also lead into a nested value. */
function metricSources(name: string): readonly ColumnSource[] {
  const [first = '', ...inner] = name.split('.');
  const source = (path: ColumnSource['path']): ColumnSource => ({
    name: JSON.stringify(['summary', ...path]),
    from: 'summary',
    path,
  });
  return inner.length === 0 ? [source([name])] : [source([name]), source([first, ...inner])];
}

/** The runs of a table, whose values are put where they came from. */
function runsIn(table: RunTable, sources: readonly ColumnSource[]): readonly LoadedRun[] {
  const [ids, states] = ['run', 'state'].map(fact => table.column(fact)?.column);
  const values = sources.map(source => ({ source, column: table.column(source.name)?.column }));
  return Array.from({ length: table.rows }, (_, row) => {
    const run = { config: {}, summary: {} };
    for (const { source, column } of values) put(run[source.from], source.path, valueIn(column, row));
    return { ...run, id: plainText(valueIn(ids, row)), state: plainText(valueIn(states, row)) };
  });
}

function put(into: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (value === undefined) return;
  if (rest.length === 0) into[key] = value;
  else put((into[key] ??= {}) as Record<string, unknown>, rest, value);
}

function valueIn(column: Column | undefined, row: number): unknown {
  switch (column?.kind) {
    case undefined:
      return undefined;
    case 'number': {
      const value = column.values[row] ?? NaN;
      return Number.isNaN(value) ? (column.nanRows.includes(row) ? 'NaN' : undefined) : value;
    }
    case 'boolean':
      return column.values[row] === -1 ? undefined : column.values[row] === 1;
    case 'category': {
      const name = column.names[column.codes[row] ?? -1];
      return name === undefined ? undefined : (JSON.parse(name) as unknown);
    }
  }
}
