import { isBag } from '../json.ts';

/** Deep equality of plain data; a field that is undefined is the same as none. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((each, index) => sameData(each, b[index]));
  if (!isBag(a) || !isBag(b)) return false;
  return Object.keys({ ...a, ...b }).every(key => sameData(a[key], b[key]));
}

/** Fields that change while nothing happens. */
const RESTLESS: ReadonlySet<string> = new Set(['heartbeatAt', 'updatedAt', 'computeSeconds', 'times']);

/** `same` = nothing to show; `beating` = only heartbeats changed; `changed` = something happened. */
export function compareValues(before: unknown, after: unknown): 'same' | 'beating' | 'changed' {
  if (sameData(before, after)) return 'same';
  if (!isBag(before) || !isBag(after)) return 'changed';
  const calm = (value: Readonly<Record<string, unknown>>): unknown =>
    Object.fromEntries(Object.entries(value).filter(([key]) => !RESTLESS.has(key)));
  return sameData(calm(before), calm(after)) ? 'beating' : 'changed';
}
