import type { ResultKeys } from '../../api/operations/resultKeys.ts';
import { type ColumnSource, FACT_NAMES } from '../load/columnSource.ts';
import type { SweepSpace } from './sweepSpace.ts';

/** The column that says which of several sweeps a run is of. */
export const SWEEP = 'sweep';

/** Where a column's values come from, and what they are. */
export interface SweepColumn extends ColumnSource {
  readonly role: 'metric' | 'parameter' | 'summary';
  readonly isLog?: boolean;
}

/** The columns that are asked for first: the metric, and the parameters in their order. */
export function firstColumns({ metric, parameters }: SweepSpace): readonly SweepColumn[] {
  return named(
    [
      ...(metric === undefined ? [] : [{ from: 'summary', path: [metric], role: 'metric' } as const]),
      ...parameters.map(({ names, isLog }) => ({ from: 'config', path: names, role: 'parameter', isLog }) as const),
    ],
    [],
  );
}

/**
 * What else there is to see of the runs, from what the server says that they have logged: what this sweep has logged
 * over its steps first, then what runs of the project have in their summaries, then what is in their configurations.
 */
export function furtherColumns(
  keys: Pick<ResultKeys, 'history' | 'fields'>,
  known: readonly SweepColumn[],
): readonly SweepColumn[] {
  const all = keys.fields.flatMap(({ path, type }) => fieldColumn(path, type, keys.history) ?? []);
  const media = new Set(all.filter(({ path }) => path.at(-1) === '_type').map(({ path }) => parentOf(path)));
  const fields = all.filter(({ path }) => !path.some(part => !isShown(part)) && !media.has(parentOf(path)));
  const logged = keys.history.filter(key => isShown(key) && !media.has(key)).toSorted();
  return named(
    [
      ...logged.map(key => ({ from: 'summary', path: [key], role: 'summary' }) as const),
      ...fields.filter(({ from }) => from === 'summary'),
      ...fields.filter(({ from }) => from === 'config'),
    ],
    known,
  );
}

type Unnamed = Omit<SweepColumn, 'name'>;

/** W&B's own keys start with `_`; these people know. */
const SHOWN_OF_WANDB = ['_step', '_runtime'];
const isShown = (key: string): boolean => !key.startsWith('_') || SHOWN_OF_WANDB.includes(key);

/** The column of a field, `config.model.value.depth` or `summary_metrics.loss`; nothing for any other, and for null. */
function fieldColumn(path: string, type: string | undefined, history: readonly string[]): Unnamed | undefined {
  if (type === 'nil') return undefined;
  const config = /^config\.(.+?)\.value(?:\.(.+))?$/.exec(path);
  if (config?.[1] !== undefined)
    return { from: 'config', path: [config[1], ...(config[2]?.split('.') ?? [])], role: 'parameter' };
  const summary = /^summary_metrics\.(.+)$/.exec(path)?.[1];
  if (summary === undefined) return undefined;
  // A dot may be part of a key: the keys of the histories tell.
  if (history.includes(summary)) return { from: 'summary', path: [summary], role: 'summary' };
  const [first = '', ...rest] = summary.split('.');
  return { from: 'summary', path: [first, ...rest], role: 'summary' };
}

/** What tells the mapping apart that a value is in. */
function parentOf(path: readonly string[]): string {
  return path.slice(0, -1).join('\n');
}

/** Gives columns their names, those that are new: a name that is taken says where its values come from. */
function named(columns: readonly Unnamed[], known: readonly SweepColumn[]): readonly SweepColumn[] {
  const keyOf = ({ from, path }: Unnamed): string => [from, ...path].join('\n');
  const seen = new Set(known.map(keyOf));
  const names = new Set<string>([...FACT_NAMES, SWEEP, ...known.map(({ name }) => name)]);
  const fresh: SweepColumn[] = [];
  for (const column of columns) {
    if (seen.has(keyOf(column))) continue;
    seen.add(keyOf(column));
    const plain = column.path.join('.');
    const name = names.has(plain) ? `${column.from}.${plain}` : plain;
    if (names.has(name)) continue;
    names.add(name);
    fresh.push({ ...column, name });
  }
  return fresh;
}
