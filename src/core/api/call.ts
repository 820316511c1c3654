import type { DocumentNode } from 'graphql';

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

export interface Call {
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  /** A field or variable marked `@optional(of: "Type")` is left out for a server that does not know it. */
  readonly document: string | DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /**
   * What is not repeated as it is, since the caller asks otherwise: `none` after a timeout and a 5xx (several lists in
   * one request), `notAfterTimeout` after a timeout (a page that can be smaller). By default both are repeated.
   */
  readonly repeats?: 'none' | 'notAfterTimeout';
  /** Keys of optional names that are not asked for this time. */
  readonly without?: readonly string[];
  /** Whether this data is enough although errors came with it. Without this function any error is thrown. */
  readonly enough?: (data: unknown) => boolean;
  /**
   * Keys of optional names that this call cannot do without (`Mutation.deleteSweep`): a server that does not know them
   * is an error, and is not asked again for as long as that is remembered.
   */
  readonly needs?: readonly string[];
  /** What is said where the server does not know one of `needs`: a clause without a period. */
  readonly withoutNeeds?: string;
}

export interface Answer {
  readonly data: unknown;
  /** The server's messages next to data that is `enough`; else empty. */
  readonly errors: readonly string[];
  /** Keys of what was left out because the server does not know it: `RunQueueItem.runSpec`. */
  readonly missing: readonly string[];
  /** How large the reply was, unpacked; undefined = unknown. */
  readonly bytes?: number;
}
