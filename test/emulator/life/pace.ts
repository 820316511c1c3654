/**
 * How long the things of a simulated life take, in milliseconds of the emulator's clock: a demo's sweep lives about a
 * minute.
 */
export interface Pace {
  /** From an item's arrival to the agent that takes it. */
  readonly poll: number;
  /** From taking an item to acknowledging it. */
  readonly acknowledge: number;
  /** From there to the first word of its process. */
  readonly begin: number;
  /** Between two polls of a scheduler. */
  readonly look: number;
  /** The shortest run, and how much longer the longest is. */
  readonly run: number;
  readonly runSpread: number;
  /** From the request to stop to the end of the process. */
  readonly stop: number;
}

/** The pace of a life that goes `speed` times as fast as the demo's. */
export function paceOf(speed: number): Pace {
  const ms = (each: number): number => each / speed;
  return {
    poll: ms(2000),
    acknowledge: ms(500),
    begin: ms(1500),
    look: ms(1500),
    run: ms(7000),
    runSpread: ms(5000),
    stop: ms(1500),
  };
}
