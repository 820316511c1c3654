import type { PyValue } from '../../python/values/value.ts';
import { scalarText } from './dump.ts';
import { toYaml } from './toYaml.ts';

/** A value of Python's as YAML on one line, which PyYAML reads as that very value. Throws where `pyDump` does. */
export function inlineText(value: PyValue): string {
  switch (value.type) {
    case 'map':
      return `{${value.entries.map(([key, item]) => `${inlineText(key)}: ${inlineText(item)}`).join(', ')}}`;
    case 'seq':
      return `[${value.items.map(inlineText).join(', ')}]`;
    case 'str':
      return toYaml(value.value, { flow: true, json: false });
    default:
      return scalarText(value);
  }
}
