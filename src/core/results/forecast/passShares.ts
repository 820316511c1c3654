import { seededRandom, type Random } from '../../random.ts';
import { normalQuantile } from '../../space/math/normal.ts';
import type { EarlyStops } from './stopEarly.ts';

/** Of the runs that come to each band, the share that goes on: until now, and from now on. */
export interface PassShares {
  readonly seen: readonly number[];
  readonly ahead: readonly number[];
}

/** The runs of a sweep in the order in which they begin. */
export interface Course {
  /** How many have begun, and of how many of those, the newest, the lengths are seen. */
  readonly begun: number;
  readonly of: number;
  /** How many are still to begin. */
  readonly ahead: number;
}

/** So many sweeps are played. */
const SWEEPS = 12;
/** Of more runs every second one is played, or every third …: what passes changes little by then. */
const MOST_RUNS = 400;
/** Up to so many spreads of the runs, what a run is worth differs from band to band, and bayes gets better in all. */
const MOST_NOISE = 1.5;
const MOST_BETTER = 2;

/**
 * What the engine's threshold lets pass, in some sweeps that are played: number `count / eta` of the values that came
 * to a band, rounded down. That is more than 1 / eta: of few values it is the best one or two, and runs that come late
 * have passed stricter thresholds before than those that they are held against.
 */
export function passShares(stops: EarlyStops, course: Course): readonly PassShares[] {
  const random = seededRandom(2);
  const total = Math.max(1, course.begun + course.ahead);
  const scale = Math.min(1, MOST_RUNS / total);
  const begun = Math.round(course.begun * scale);
  const first = Math.min(Math.round((course.begun - course.of) * scale), begun - 1);
  const { eta, shares } = stops;
  return Array.from({ length: SWEEPS }, () => {
    const counts = (): Count[] => shares.map(() => ({ come: 1, passed: 1 / eta }));
    const [seen, ahead] = [counts(), counts()];
    playSweep(stops, Math.round(total * scale), random, (run, band, passes) => {
      const count = run >= begun ? ahead[band] : run >= first ? seen[band] : undefined;
      if (!count) return;
      count.come += 1;
      count.passed += Number(passes);
    });
    return { seen: seen.map(shareOf), ahead: ahead.map(shareOf) };
  });
}

interface Count {
  come: number;
  passed: number;
}

function shareOf({ come, passed }: Count): number {
  return passed / come;
}

/** One sweep, run by run: tells of each whether it passes each band that it comes to. */
function playSweep(
  { shares, eta, improves = false }: EarlyStops,
  runs: number,
  random: Random,
  tell: (run: number, band: number, passes: boolean) => void,
): void {
  const reached = shares.map((): number[] => []);
  const normal = (): number => normalQuantile(Math.max(random(), 1e-9));
  const noise = MOST_NOISE * random();
  const better = improves ? MOST_BETTER * random() : 0;
  for (let run = 0; run < runs; run += 1) {
    const quality = normal() - (better * run) / runs;
    for (const [band, values] of reached.entries()) {
      const value = quality + noise * normal();
      const found = values.findIndex(each => each > value);
      const place = found < 0 ? values.length : found;
      values.splice(place, 0, value);
      const passes = place <= Math.floor(values.length / eta);
      tell(run, band, passes);
      if (!passes) break;
    }
  }
}
