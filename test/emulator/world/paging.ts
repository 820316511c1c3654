/** A list that need not be in memory. Keys are what cursors hold. */
export interface Listing<T> {
  readonly length: number;
  at(index: number): T | undefined;
  key(item: T): string;
  /** Where the item with the key is; -1 = nowhere. */
  indexOf(key: string): number;
}

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly endCursor: string | null;
    readonly startCursor: string | null;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
  readonly totalCount: number;
}

/** The list of an array. */
export function listOf<T>(items: readonly T[], key: (item: T) => string): Listing<T> {
  return {
    length: items.length,
    at: index => items[index],
    key,
    indexOf: wanted => items.findIndex(item => key(item) === wanted),
  };
}

const toCursor = (key: string): string => Buffer.from(key).toString('base64');

/** W&B's page size where none is asked for, and the largest it gives. */
const DEFAULT_SIZE = 100;
const LARGEST_SIZE = 10_000;

/** A page of a list, after Relay's rules. A cursor whose item is gone starts from the beginning of the list. */
export function pageOf<T>(list: Listing<T>, { first, after, last, before }: PageArguments): Connection<T> {
  const place = (cursor: string): number => list.indexOf(Buffer.from(cursor, 'base64').toString('utf8'));
  let from = after ? place(after) + 1 : 0;
  let to = before ? Math.max(0, place(before)) : list.length;
  const size = (wanted: number): number => Math.min(Math.max(0, wanted), LARGEST_SIZE);
  if (last !== undefined && last !== null) from = Math.max(from, to - size(last));
  else to = Math.min(to, from + size(first ?? DEFAULT_SIZE));
  const edges: { cursor: string; node: T }[] = [];
  for (let index = from; index < to; index += 1) {
    const node = list.at(index);
    if (node !== undefined) edges.push({ cursor: toCursor(list.key(node)), node });
  }
  return {
    edges,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: to < list.length,
      hasPreviousPage: from > 0,
    },
    totalCount: list.length,
  };
}
