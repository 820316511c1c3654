/** Time, passed in so that tests move it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after `ms`; what it returns cancels the call. */
  after(ms: number, run: () => void): () => void;
}

/** Waits on the clock, in milliseconds. */
export const pause = (clock: Clock, ms: number): Promise<void> =>
  new Promise(done => {
    clock.after(ms, done);
  });
