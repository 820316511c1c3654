import type { DocumentNode } from 'graphql';

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

export interface Call {
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  /** A field or variable marked `@optional` is left out for a server that does not know it. */
  readonly document: string | DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether this data is enough although errors came with it. Without this function any error is thrown. */
  readonly enough?: (data: unknown) => boolean;
  /** Optional names that this call cannot do without: the server being too old for them is an error. */
  readonly needs?: readonly string[];
}

export interface Answer {
  readonly data: unknown;
  /** The server's messages next to data that is `enough`; else empty. */
  readonly errors: readonly string[];
  /** Optional names that were left out because the server does not know them. */
  readonly missing: readonly string[];
}
