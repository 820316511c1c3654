import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { ApiError } from './apiError.ts';
import type { ApiLog } from './apiLog.ts';
import type { ApiClient } from './client.ts';
import { at, isBag } from '../json.ts';
import type { Page } from './types.ts';

/** Where dropped items are logged. */
export interface Drops {
  /** What the items are, in the singular: `sweep`. */
  readonly what: string;
  readonly log: Pick<ApiLog, 'warn'>;
}

export interface Decoded<T> {
  readonly items: readonly T[];
  readonly dropped: number;
}

/**
 * Decodes each item on its own: one without its name or id is dropped with a line in the log, the others stay. Never
 * throws.
 */
export function decodeList<T>(value: unknown, decode: (item: unknown) => T | undefined, drops: Drops): Decoded<T> {
  if (!Array.isArray(value)) {
    if (value !== undefined && value !== null) drops.log.warn(`${drops.what}: the server's list is not a list`);
    return { items: [], dropped: 0 };
  }
  const items = value.map(item => decode(item)).filter(item => item !== undefined);
  const dropped = value.length - items.length;
  if (dropped > 0)
    drops.log.warn(`${drops.what}: ${String(dropped)} of ${String(value.length)} could not be read and were left out`);
  return { items, dropped };
}

/** A decoder from a schema; what does not fit it is undefined. */
export function decoderOf<const S extends v.GenericSchema>(schema: S): (item: unknown) => v.InferOutput<S> | undefined {
  return item => {
    const result = v.safeParse(schema, item);
    return result.success ? result.output : undefined;
  };
}

/** The nodes of a connection (`edges { node }`). */
export function nodesOf(connection: unknown): unknown {
  const edges = at(connection, 'edges');
  return Array.isArray(edges) ? edges.map(edge => at(edge, 'node')) : edges;
}

/** Whose list the page belongs to. */
export interface Listed {
  /** What the items are, in the singular: `sweep`. */
  readonly what: string;
  readonly client: ApiClient;
  readonly operation: string;
}

/**
 * All items of a list that is not paged. A reply without a list does not mean that there is nothing: it throws
 * `ApiError`.
 */
export function wholeList<T>(
  value: unknown,
  decode: (item: unknown) => T | undefined,
  { what, client, operation }: Listed,
): Decoded<T> {
  if (!Array.isArray(value))
    throw new ApiError({
      kind: 'server',
      operation,
      host: client.host,
      messages: [l10n.t('the requested list is missing from the reply')],
    });
  return decodeList(value, decode, { what, log: client.log });
}

/**
 * A page from a connection with `pageInfo { endCursor hasNextPage }`. A next page without a cursor counts as none; no
 * list at all throws `ApiError`.
 */
export function pageOf<T>(
  connection: unknown,
  decode: (item: unknown) => T | undefined,
  listed: Listed,
  missing: readonly string[],
  total?: unknown,
): Page<T> {
  const { items, dropped } = wholeList(nodesOf(connection), decode, listed);
  const info = at(connection, 'pageInfo');
  const cursor = isBag(info) && info['hasNextPage'] === true ? info['endCursor'] : undefined;
  return {
    items,
    dropped,
    missing,
    next: typeof cursor === 'string' && cursor !== '' ? cursor : undefined,
    total: typeof total === 'number' ? total : undefined,
  };
}
