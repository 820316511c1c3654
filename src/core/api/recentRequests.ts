import type { ApiErrorKind } from './apiError.ts';

/** A request that ended: the name of the operation, how long it took, and the kind of its failure. */
export interface EndedRequest {
  readonly operation: string;
  /** When it ended, milliseconds since 1970. */
  readonly at: number;
  readonly ms: number;
  readonly failed: ApiErrorKind | undefined;
}

/** The last requests, newest last, for a report: names of ours and numbers alone. */
export interface RecentRequests {
  add(request: EndedRequest): void;
  /** In English: `Sweeps: 120 ms, 4 s ago`, `UpsertSweep: timeout after 20000 ms, 60 s ago`. `now`: in milliseconds. */
  lines(now: number): readonly string[];
}

/** Keeps the last few. */
export function createRecentRequests(most = 20): RecentRequests {
  const kept: EndedRequest[] = [];
  return {
    add(request) {
      kept.push(request);
      if (kept.length > most) kept.shift();
    },
    lines: now =>
      kept.map(({ operation, at, ms, failed }) => {
        const how = failed === undefined ? '' : `${failed} after `;
        return `${operation}: ${how}${String(Math.round(ms))} ms, ${String(Math.round((now - at) / 1000))} s ago`;
      }),
  };
}
