import { bandsBelow } from '../../space/hyperband/bands.ts';

/** When runs are judged, and of how many one goes on. */
export interface Bands {
  /** Numbers of logged values, ascending. */
  readonly at: readonly number[];
  readonly most: number;
  readonly steps: number;
  readonly eta: number;
}

/** What is tried, by how often and how hard runs are judged. */
const WAYS = [
  { eta: 3, steps: 2 },
  { eta: 3, steps: 1 },
  { eta: 2, steps: 2 },
  { eta: 2, steps: 1 },
] as const;

/** Ways to judge runs that log so many values (`max_iter`). */
export function bandsFor(most: number): readonly Bands[] {
  return WAYS.flatMap(({ eta, steps }) => {
    const at = bandsBelow(most, eta, steps);
    return at.length === steps ? [{ at, most, steps, eta }] : [];
  });
}
