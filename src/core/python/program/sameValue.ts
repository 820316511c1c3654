import type { PyValue } from '../values/value.ts';

/** Whether two values are the same to a program: `1` and `1.0` are, `True` and `1` are not. */
export function sameValue(a: PyValue, b: PyValue): boolean {
  if (isNumber(a) && isNumber(b)) return Number(a.value) === Number(b.value);
  if (a.type !== b.type) return false;
  if (a.type === 'seq' && b.type === 'seq')
    return a.items.length === b.items.length && a.items.every((item, i) => sameNullable(item, b.items[i]));
  if (a.type === 'map' && b.type === 'map')
    return (
      a.entries.length === b.entries.length &&
      a.entries.every(([key, item]) => b.entries.some(([k, other]) => sameValue(key, k) && sameValue(item, other)))
    );
  return a.type === 'null' || ('value' in a && 'value' in b && a.value === b.value);
}

function sameNullable(a: PyValue, b: PyValue | undefined): boolean {
  return b !== undefined && sameValue(a, b);
}

function isNumber(value: PyValue): value is Extract<PyValue, { type: 'int' | 'float' }> {
  return value.type === 'int' || value.type === 'float';
}
