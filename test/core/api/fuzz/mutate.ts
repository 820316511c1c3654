import type { Place } from './generateReply.ts';

export type Mutation = { readonly name: string } & ({ readonly remove: true } | { readonly value: unknown });

/** What a server, or a proxy in between, may have put in place of a field. */
export const MUTATIONS: readonly Mutation[] = [
  { name: 'missing', remove: true },
  { name: 'null', value: null },
  ...(
    [
      0,
      -1,
      1e308,
      '',
      ' ',
      'text',
      '{"a":',
      '[1,2]',
      'NaN',
      true,
      false,
      [],
      [null],
      [[]],
      ['a', 1, null, {}],
      {},
      { node: null },
      { edges: null },
      { edges: [null, 1, {}] },
      { value: { deep: [] } },
      '\u0000\ud800',
    ] as const
  ).map(value => ({ name: `wrong type ${JSON.stringify(value)}`, value })),
];

export const UNKNOWN_ENUM: Mutation = { name: 'unknown enum value', value: 'NEVER_HEARD_OF' };

/** The same data with one place changed; everything on the way to it is copied. */
export function mutated(data: unknown, path: Place['path'], mutation: Mutation): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return 'remove' in mutation ? undefined : mutation.value;
  const removing = rest.length === 0 && 'remove' in mutation;
  if (Array.isArray(data)) {
    const copy: unknown[] = [...(data as unknown[])];
    if (removing) copy.splice(Number(key), 1);
    else copy[Number(key)] = mutated(copy[Number(key)], rest, mutation);
    return copy;
  }
  if (typeof data !== 'object' || data === null) return data;
  const copy: Record<string, unknown> = { ...data };
  if (removing) Reflect.deleteProperty(copy, String(key));
  else copy[String(key)] = mutated(copy[String(key)], rest, mutation);
  return copy;
}
