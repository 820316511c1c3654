import { followAlias } from './alias.ts';
import type { YamlNode } from './node.ts';
import { scalarTag, scalarValue } from './scalarValue.ts';

/**
 * What a key becomes in the JSON that the client sends: `1` → "1", `yes` → "true", an empty one → "null".
 * Undefined for a key that is not a scalar.
 */
export function keyName(node: YamlNode): string | undefined {
  const key = followAlias(node);
  if (key?.kind !== 'scalar') return undefined;
  const tag = scalarTag(key);
  if (tag === 'str' || tag === 'value') return key.text;
  const value = scalarValue(key);
  if ('refused' in value) return key.text;
  switch (value.type) {
    case 'null':
      return 'null';
    case 'bool':
    case 'int':
      return String(value.value);
    default:
      return key.text;
  }
}
