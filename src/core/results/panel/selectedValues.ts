import type { CallOptions } from '../../api/call.ts';
import type { ApiClient } from '../../api/client.ts';
import { runsOfSweep } from '../../api/operations/runsOfSweep.ts';
import { type Column, isMissing } from '../columns/column.ts';
import { toColumn } from '../columns/toColumn.ts';
import { keysOf, valueOf } from '../load/columnSource.ts';
import { type Brush, brushesOf } from './brushes.ts';
import type { OpenSweep } from './openSweep.ts';
import { nameInFile } from './parameterName.ts';
import type { SweepColumn } from './sweepColumns.ts';

/** The values that marked runs have of the parameters of their sweep. */
export interface SelectedValues {
  /** By the names of the parameters in a file. */
  readonly brushes: readonly Brush[];
  /** The parameters of which no value could be found. */
  readonly unknown: readonly string[];
}

interface Held {
  readonly sweep: Pick<OpenSweep, 'path' | 'columns' | 'space'>;
  /** The ids of the runs. */
  readonly runs: readonly string[];
  /** Their values in a column; undefined where it is not in use. */
  readonly column: (name: string) => Column | undefined;
  /** The row of each run. */
  readonly rows: Int32Array;
}

/** So many runs whose values are not held are asked for, in one request. */
const MOST_ASKED = 500;

/** The values that runs have of the parameters of a sweep; those that are not held are asked for. Throws `ApiError`. */
export async function selectedValues(
  client: ApiClient,
  { sweep, runs, column: held, rows }: Held,
  options?: CallOptions,
): Promise<SelectedValues> {
  const columns = ownParameters(sweep);
  const lacks = (place: number): boolean =>
    columns.some(({ name }) => {
      const found = held(name);
      return !found || isMissing(found, rows[place] ?? -1);
    });
  const asked = runs.filter((_, place) => lacks(place)).slice(0, MOST_ASKED);
  const configKeys = keysOf(columns, 'config');
  const { items } =
    asked.length === 0
      ? { items: [] }
      : await runsOfSweep(
          client,
          { ...sweep.path, matching: [{ name: { $in: asked } }], first: asked.length, configKeys },
          options,
        );
  const brushes = columns.flatMap(column => {
    const name = nameInFile(column);
    const values = held(column.name);
    const found = [
      ...(values ? brushesOf([{ name, column: values }], rows) : []),
      ...brushesOf([{ name, column: toColumn(items.map(run => valueOf(run, column))) }], Int32Array.from(items.keys())),
    ];
    return joined(found);
  });
  const known = new Set(brushes.map(({ column }) => column));
  return { brushes, unknown: columns.map(nameInFile).filter(name => !known.has(name)) };
}

/** The columns of the parameters that the sweep itself searches. */
function ownParameters({ columns, space }: Held['sweep']): readonly SweepColumn[] {
  const own = new Set((space?.parameters ?? []).map(({ names }) => names.join('\n')));
  return columns.filter(({ from, path }) => from === 'config' && own.has(path.join('\n')));
}

/** One brush of the values of several on the same column: numbers from the least to the greatest. */
function joined([first, ...others]: readonly Brush[]): readonly Brush[] {
  if (!first) return [];
  return [
    others.reduce((all, { range, values }): Brush => {
      if (all.range && range)
        return { ...all, range: [Math.min(all.range[0], range[0]), Math.max(all.range[1], range[1])] };
      return { column: all.column, values: [...new Set([...textsOf(all), ...textsOf({ range, values })])] };
    }, first),
  ];
}

function textsOf({ range, values }: Pick<Brush, 'range' | 'values'>): readonly string[] {
  return values ?? (range ? range.map(value => JSON.stringify(value)) : []);
}
