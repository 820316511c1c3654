import { isBag } from '../world/json.ts';

/** What can go wrong. */
export const FAULT_KINDS = [
  /** `ms` later than otherwise; together with another fault both happen. */
  'delay',
  /** No answer at all; the connection stays open. */
  'hang',
  /**
   * An HTTP status: 401, 403, 404, 429 (with Retry-After, in `retryAfter` seconds), 500, 502 (with a page of HTML).
   * Nothing was done.
   */
  'status',
  /** The same, after the work was done. */
  'statusAfter',
  /** An error of GraphQL in `message`, on `status` (200 by default). Nothing was done. */
  'graphqlError',
  /** The connection is cut before the work, or after it. */
  'cutBefore',
  'cutAfter',
  /** A success that is not JSON: a log-in page, as proxies send it. The work was done. */
  'html',
  /** States and other enums (`fields`) say what nobody knows yet (`value`). */
  'unknownEnum',
  /** `fields` are left out of the reply, wherever they are. */
  'missing',
  /** `fields` are null. */
  'nulls',
  /** The server is an older one. */
  'old',
  /** The key is no longer known. */
  'revoked',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

export interface FaultRule {
  /** The GraphQL operation, or `PUT /storage` and the like; `*` or none = every request. */
  readonly operation?: string;
  /** Only queries, or only mutations. */
  readonly of?: 'query' | 'mutation';
  readonly kind: FaultKind;
  /** How often it happens; forever by default. */
  readonly times?: number;
  /** It lets this many requests pass first. */
  readonly after?: number;
  readonly ms?: number;
  readonly status?: number;
  readonly retryAfter?: number;
  readonly message?: string;
  readonly code?: string;
  readonly fields?: readonly string[];
  readonly value?: string;
}

/**
 * Reads `POST /_faults`: `{"rules": […]}`. A number as a kind means a `status`. Throws with a sentence about what
 * it cannot read.
 */
export function readRules(sent: unknown): readonly FaultRule[] {
  const rules = isBag(sent) ? sent['rules'] : undefined;
  if (!Array.isArray(rules)) throw new Error('Send {"rules": [...]}; an empty list clears the faults.');
  return rules.map(rule => {
    if (!isBag(rule)) throw new Error('A rule is an object.');
    const kind = rule['kind'];
    if (/^\d{3}$/.test(String(kind))) return { ...rule, kind: 'status', status: Number(kind) };
    const known = FAULT_KINDS.find(each => each === kind);
    if (!known)
      throw new Error(
        `No fault is called ${JSON.stringify(kind)}; there are ${FAULT_KINDS.join(', ')}, and HTTP statuses.`,
      );
    return { ...rule, kind: known };
  });
}
