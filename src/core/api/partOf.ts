import { isBag } from '../json.ts';

/** What the names of one query begin with where several are sent as one. */
export const prefixOf = (index: number): string => `l${String(index)}_`;

/** A variable's name as it is where its query is sent alone. */
export const withoutPrefix = (name: string): string => name.replace(/^l\d+_/, '');

/** The data of the query at this index, of a reply to several sent as one, as if it had been sent alone. */
export function partOf(data: unknown, index: number): unknown {
  const prefix = prefixOf(index);
  if (!isBag(data)) return undefined;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value]),
  );
}
