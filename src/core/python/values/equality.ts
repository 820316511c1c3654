import { pyFloatRepr } from './float.ts';
import type { PyValue } from './value.ts';

/**
 * A string that is the same for two values exactly when Python takes them for the same dict key: `1`, `1.0` and `True`
 * are one key, `1` and `"1"` two. Undefined for what Python cannot hash (lists, mappings, sets).
 */
export function hashKey(value: PyValue): string | undefined {
  switch (value.type) {
    case 'null':
      return 'n';
    case 'bool':
      return value.value ? '#1' : '#0';
    case 'int':
      return `#${value.value}`;
    case 'float':
      return Number.isInteger(value.value) ? `#${BigInt(value.value)}` : `#${pyFloatRepr(value.value)}`;
    case 'str':
      return `s${value.value}`;
    case 'date':
    case 'datetime':
    case 'bytes':
      return `${value.type} ${value.value}`;
    case 'seq':
    case 'map':
    case 'set':
      return undefined;
  }
}
