import type { PyMap } from '../../../src/core/python/values/dict.ts';
import { jsonRoundTrip } from '../../../src/core/python/values/jsonDumps.ts';
import { toJson } from '../../../src/core/python/values/toJson.ts';
import type { PyValue } from '../../../src/core/python/values/value.ts';
import { orRefused } from '../../../src/core/space/refused.ts';
import { constructValue } from '../../../src/core/yaml/read/construct.ts';
import { parseYaml } from '../../../src/core/yaml/read/parse.ts';

/** A configuration as the client has it. */
export function config(text: string): PyMap {
  const read = constructValue(parseYaml(text));
  if ('problem' in read) throw new Error(read.problem.message);
  const value = jsonRoundTrip(read.value);
  if (value.type !== 'map') throw new Error('not a mapping');
  return value;
}

/** A value as JSON has it, an int as a string with `n`, so that ints and floats stay apart. */
export function plain(value: PyValue): unknown {
  if (value.type === 'int') return `${String(value.value)}n`;
  if (value.type === 'float') return value.value;
  if (value.type === 'seq') return value.items.map(plain);
  return value.type === 'map'
    ? Object.fromEntries(value.entries.map(([key, item]) => [key.type === 'str' ? key.value : '', plain(item)]))
    : toJson(value);
}

/** Whether a step is refused. */
export function isRefused(step: () => unknown): boolean {
  const result = orRefused(step);
  return typeof result === 'object' && result !== null && 'refused' in result;
}
