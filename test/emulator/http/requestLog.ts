/** One request as the emulator saw it; never a header, never a body. */
export interface SeenRequest {
  /** The GraphQL operation, or the method and the kind of path: `PUT /storage`. */
  readonly operation: string;
  /** What follows the host in its address. */
  readonly path: string;
  /** Milliseconds since 1970, by the emulator's clock. */
  readonly at: number;
  /** 0 = the connection was cut. */
  readonly status: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
}

/** The requests since the start, or since the last `clear`. */
export interface RequestLog {
  readonly seen: readonly SeenRequest[];
  add(request: SeenRequest): void;
  clear(): void;
}

/** The log keeps this many, the newest. */
const KEPT = 100_000;

export function createRequestLog(): RequestLog {
  let seen: SeenRequest[] = [];
  return {
    get seen() {
      return seen;
    },
    add(request) {
      if (seen.length >= KEPT) seen = seen.slice(KEPT / 10);
      seen.push(request);
    },
    clear() {
      seen = [];
    },
  };
}
