import type { PyValue } from '../../python/values/value.ts';
import { dict, get, str, withKey, withoutKey, type PyMap } from '../../python/values/dict.ts';
import type { LaunchOptions } from './types.ts';
import type { JsonValue } from '../../json.ts';

/**
 * The file's mapping with the options written into it, each where the client reads it. A block that is not a mapping
 * stays, to be refused.
 */
export function layOver(file: PyMap, options: LaunchOptions | undefined): PyMap {
  return optionEntries(options).reduce(
    (map, [path, value]) => setAt(path[0] === 'job' ? withoutKey(map, 'image_uri') : map, path, pyOf(value)),
    file,
  );
}

/** Each option as a path of keys and its value: also what is written into the file. */
export function optionEntries(
  options: LaunchOptions | undefined,
): readonly (readonly [path: readonly string[], value: JsonValue])[] {
  if (!options) return [];
  const named = (path: readonly string[], values: Readonly<Record<string, JsonValue>> | undefined) =>
    Object.entries(values ?? {}).map(([key, value]) => [[...path, key], value] as const);
  return [
    ...(options.job === undefined ? [] : [[['job'], options.job] as const]),
    ...(options.priority === undefined ? [] : [[['launch', 'priority'], options.priority] as const]),
    ...(options.args === undefined ? [] : [[['launch', 'overrides', 'args'], options.args] as const]),
    ...named(['launch', 'overrides', 'run_config'], options.runConfig),
    ...named(['launch', 'template_variables'], options.templateVariables),
    ...(options.numWorkers === undefined ? [] : [[['scheduler', 'num_workers'], options.numWorkers] as const]),
    ...named(['scheduler', 'template_variables'], options.templateVariables),
  ];
}

function setAt(map: PyMap, path: readonly string[], value: PyValue): PyMap {
  const [key = '', ...rest] = path;
  if (rest.length === 0) return withKey(map, key, value);
  const inner = get(map, key);
  const isBlock = key === 'launch' || key === 'scheduler';
  if (isBlock && inner !== undefined && inner.type !== 'map' && inner.type !== 'null') return map;
  return withKey(map, key, setAt(inner?.type === 'map' ? inner : dict({}), rest, value));
}

/** A JSON value as Python reads it: integers are ints. */
function pyOf(value: JsonValue): PyValue {
  if (value === null) return { type: 'null' };
  if (typeof value === 'string') return str(value);
  if (typeof value === 'boolean') return { type: 'bool', value };
  if (typeof value === 'number')
    return Number.isInteger(value) ? { type: 'int', value: BigInt(value) } : { type: 'float', value };
  if (isList(value)) return { type: 'seq', items: value.map(pyOf) };
  return dict(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pyOf(item)])));
}

function isList(value: readonly JsonValue[] | { readonly [key: string]: JsonValue }): value is readonly JsonValue[] {
  return Array.isArray(value);
}
