import type { PyValue } from '../../python/values/value.ts';
import { constructValue } from './construct.ts';
import { parseYaml } from './parse.ts';

/** What PyYAML reads from a string; undefined where it refuses it. */
export function yamlValue(text: string): PyValue | undefined {
  const result = constructValue(parseYaml(text));
  return 'value' in result ? result.value : undefined;
}
