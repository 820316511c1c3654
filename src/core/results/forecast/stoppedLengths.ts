import type { Random } from '../../random.ts';
import { normalDensity, normalQuantile } from '../../space/math/normal.ts';
import { type Course, type PassShares, passShares } from './passShares.ts';
import type { Likely, RunLengths } from './runLengths.ts';
import type { EarlyStops } from './stopEarly.ts';

/** How long runs to come are: ended at a band or whole, with how far the lengths of either spread, as a logarithm. */
interface Reading {
  /** Where runs end, the whole last, as logarithms of a whole run's length. */
  readonly ends: readonly number[];
  /** Of how many runs one ends there, until now and from now on. */
  readonly seen: readonly number[];
  readonly ahead: readonly number[];
  /** How likely that is before any run has ended, against the others. */
  readonly prior: number;
}

interface Fitted {
  readonly reading: Reading;
  /** The logarithm of a whole run's length. */
  readonly whole: number;
  readonly spread: number;
}

/** How likely it is that runs are stopped as the engine does. */
const AS_PLAYED = 0.9;
/** Or else so much of what the bands promise is seen to happen. */
const STRENGTHS: readonly { readonly seen: number; readonly ahead: number; readonly prior: number }[] = [
  { seen: 1.15, ahead: 1.1, prior: 0.1 },
  { seen: 0.75, ahead: 0.75, prior: 0.1 },
  { seen: 0.5, ahead: 0.55, prior: 0.05 },
  { seen: 0.25, ahead: 0.4, prior: 0.02 },
];
/** How likely it is that no run is stopped so far, against all that. */
const NOT_YET = 0.5;
/** Then this may go on, or begin: so much of what the bands promise is taken off, but no more than that. */
const HALF_WAY = 0.6;
const MOST_OFF = 0.2;
/** Programs that log fewer values than `max_iter` are whole before. */
const SHORTER = 0.08;
/** The chance of a length that fits nowhere. */
const UNEXPLAINED = 1e-6;
const SPREADS = [0.06, 0.15, 0.3, 0.6];
/** So many lengths of a whole run are tried out. */
const LENGTHS = 32;
/** Bands that come before so many are too short to matter. */
const MOST_BANDS = 6;
/** The places of a normal that stand for all of it. */
const PLACES = [0.1, 0.3, 0.5, 0.7, 0.9].map(normalQuantile);

/**
 * The lengths that runs of a sweep with `early_terminate` have in the end, where runs are judged at known shares of a
 * whole one: what fits the lengths seen, drawn by how well it does. `begun`: how many runs have begun in all, `ahead`:
 * how many are still to. An answer of undefined: no run is stopped, and the lengths of the ended runs say it all.
 */
export function stoppedLengths(
  { ended, working }: RunLengths,
  stops: EarlyStops,
  { begun, ahead }: Pick<Course, 'begun' | 'ahead'>,
): (random: Random) => readonly Likely[] | undefined {
  const shares = stops.shares.slice(-MOST_BANDS);
  const known = { ended: ended.map(Math.log), working: working.filter(length => length > 0).map(Math.log) };
  const all = [...known.ended, ...known.working];
  const from = Math.min(...known.ended) - 0.1;
  const to = Math.max(...all) + Math.log(1 / (shares[0] ?? 1));
  const of = all.length;
  const groups = readingsOf({ ...stops, shares }, { begun: Math.max(begun, of), of, ahead });
  const fits = groups.flatMap(readings =>
    SPREADS.flatMap(spread =>
      Array.from({ length: LENGTHS }, (_, place) => from + ((to - from) * place) / (LENGTHS - 1)).flatMap(whole => {
        const likelihoods = likelihoodsOf(readings, whole, spread, known);
        return readings.map((reading, index) => ({
          ...{ reading, spread, whole },
          weight: Math.log(reading.prior) + (likelihoods[index] ?? -Infinity),
        }));
      }),
    ),
  );
  const best = Math.max(...fits.map(({ weight }) => weight));
  const likely = fits.filter(({ weight }) => weight > best - 9);
  let sum = 0;
  const reached = likely.map(({ weight }) => (sum += Math.exp(weight - best)));
  return random => {
    const drawn = random() * sum;
    const fit = likely[reached.findIndex(each => each >= drawn)];
    return fit && fit.reading.ahead.length > 1 ? lengthsOf(fit) : undefined;
  };
}

/** All that the stops may come to, in groups with the same ends. */
function readingsOf(stops: EarlyStops, course: Course): readonly (readonly Reading[])[] {
  const { shares, eta } = stops;
  const played = passShares(stops, course);
  const mean = (of: keyof PassShares): readonly number[] =>
    shares.map((_, band) => played.reduce((sum, each) => sum + (each[of][band] ?? 1), 0) / played.length);
  const usual = { seen: mean('seen'), ahead: mean('ahead') };
  const readingOf = (
    ends: readonly number[],
    { seen, ahead, prior }: (typeof STRENGTHS)[number],
    share: number,
    passes: PassShares = usual,
  ): Reading => ({
    ends: [...ends.map(Math.log), 0],
    seen: partsOf(ends.map((_, place) => 1 - seen * (1 - (passes.seen[place] ?? 1)))),
    ahead: ahead === 0 ? [1] : partsOf(ends.map((_, place) => 1 - ahead * (1 - (passes.ahead[place] ?? 1)))),
    prior: prior * share,
  });
  const shorter = shares.map((share, place) => {
    const whole = share * Math.sqrt(eta);
    return shares.slice(0, place + 1).map(each => each / whole);
  });
  const notYet = [
    { seen: 0, ahead: 0, prior: NOT_YET / 4 },
    { seen: 0, ahead: cautious(shares, eta), prior: NOT_YET / 2 },
    { seen: 0, ahead: 1, prior: NOT_YET / 4 },
  ];
  return [
    [
      ...played.map(passes =>
        readingOf(shares, { seen: 1, ahead: 1, prior: AS_PLAYED / played.length }, 1 - SHORTER, passes),
      ),
      ...STRENGTHS.map(strength => readingOf(shares, strength, 1 - SHORTER)),
      ...notYet.map(each => readingOf(shares, each, 1)),
    ],
    ...shorter.map(ends =>
      [{ seen: 1, ahead: 1, prior: AS_PLAYED }, ...STRENGTHS].map(strength =>
        readingOf(ends, strength, SHORTER / shorter.length),
      ),
    ),
  ];
}

/** How strict the bands have to be for what is taken off where it is unknown whether they ever are. */
function cautious(shares: readonly number[], eta: number): number {
  const left = (strength: number): number =>
    partsOf(shares.map(() => 1 - strength * (1 - 1 / eta))).reduce(
      (sum, part, place) => sum + part * (shares[place] ?? 1),
      0,
    );
  const most = Math.min(MOST_OFF, HALF_WAY * (1 - left(1)));
  let [low, high] = [0, 1];
  for (let step = 0; step < 10; step += 1) {
    const strength = (low + high) / 2;
    if (1 - left(strength) <= most) low = strength;
    else high = strength;
  }
  return low;
}

/** Of how many runs one ends at each band, and at the end, by how many pass each. */
function partsOf(passes: readonly number[]): readonly number[] {
  let rest = 1;
  const stopped = passes.map(pass => {
    const part = rest * Math.min(1, Math.max(0, 1 - pass));
    rest -= part;
    return part;
  });
  return [...stopped, Math.max(0, rest)];
}

/** The logarithm of how likely the lengths seen are, for each of some readings with the same ends. */
function likelihoodsOf(readings: readonly Reading[], whole: number, spread: number, known: RunLengths): number[] {
  const ends = readings[0]?.ends ?? [];
  const chancesOf = (lengths: readonly number[], chanceOf: (z: number) => number): readonly (readonly number[])[] =>
    lengths.map(length => ends.map(end => chanceOf((length - whole - end) / spread)));
  const ended = chancesOf(known.ended, z => normalDensity(z) / spread);
  const all = [...ended, ...chancesOf(known.working, longerThan)];
  return readings.map(({ seen }) => {
    let sum = 0;
    for (const chances of all) {
      let chance = UNEXPLAINED;
      // Plain loops: this runs a hundred thousand times.
      for (let place = 0; place < chances.length; place += 1) chance += (seen[place] ?? 0) * (chances[place] ?? 0);
      sum += Math.log(chance);
    }
    return sum;
  });
}

/** The chance of more than `z`, near enough: this is asked for very often. */
function longerThan(z: number): number {
  return 1 / (1 + Math.exp(1.702 * z));
}

function lengthsOf({ reading, whole, spread }: Fitted): readonly Likely[] {
  return reading.ends
    .flatMap((end, place) =>
      PLACES.map(z => ({
        length: Math.exp(whole + end + spread * z),
        share: (reading.ahead[place] ?? 0) / PLACES.length,
      })),
    )
    .toSorted((a, b) => a.length - b.length);
}
