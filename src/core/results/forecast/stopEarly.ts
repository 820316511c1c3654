import type { RunLengths } from './runLengths.ts';

/** When runs are judged, as shares of a whole run, ascending, and of how many one goes on each time. */
export interface EarlyStops {
  readonly shares: readonly number[];
  readonly eta: number;
  /** Whether later runs are chosen to be better than those before, as by bayes. */
  readonly improves?: boolean;
}

/** The golden ratio's steps spread over 0 to 1 as evenly as can be, however many there are. */
const STEP = 0.618_033_988_749_895;

/** The lengths of runs that went to their end, as they would be if most were stopped early. */
export function stopEarly({ ended, working }: RunLengths, { shares, eta }: EarlyStops): RunLengths {
  const share = (index: number): number => {
    const luck = ((index + 1) * STEP) % 1;
    // Of all runs, 1 / eta pass the first judgment, 1 / eta² the second, and so on.
    const passed = shares.filter((_, place) => luck < eta ** -(place + 1)).length;
    return shares[passed] ?? 1;
  };
  return { ended: ended.map((length, index) => length * share(index)), working };
}
