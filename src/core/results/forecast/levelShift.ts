import type { Random } from '../../random.ts';
import { normalCumulative, normalDensity, normalQuantile } from '../../space/math/normal.ts';
import type { RunLengths } from './runLengths.ts';

/** How likely it is, before any run is seen, that the first runs were of another length than those to come. */
const SHIFTED = 0.2;
/** How far lengths spread before any is seen, as a logarithm, and how many runs that counts for. */
const USUAL_SPREAD = 0.3;
const COUNTS_FOR = 2;
/** Rounds in which the lengths of runs at work are filled in. */
const ROUNDS = 5;
/** So many places where the length could have changed are tried. */
const PLACES = 16;

/** A run, in the order in which they began, with the logarithm of its length so far. */
interface Seen {
  readonly log: number;
  readonly isEnd: boolean;
}

/** One reading of the order: the first `early` runs were longer by `by`, as a logarithm that is known that well. */
interface Shift {
  readonly early: number;
  readonly by: number;
  readonly doubt: number;
  readonly weight: number;
}

/**
 * The lengths as the newest runs have them: where the first ones were longer or shorter, as when caches were cold, they
 * are taken to the level of the others. Drawn anew at each call, as likely as the order of the lengths makes it.
 */
export function levelShift(lengths: RunLengths): (random: Random) => RunLengths {
  const { begun } = lengths;
  if (!begun) return () => lengths;
  const all = [
    ...lengths.ended.map((length, i) => ({ length, isEnd: true, at: begun.ended[i] ?? 0, i })),
    ...lengths.working.map((length, i) => ({ length, isEnd: false, at: begun.working[i] ?? 0, i })),
  ].sort((a, b) => a.at - b.at);
  const shifts = shiftsOf(all.map(({ length, isEnd }) => ({ log: Math.log(length), isEnd })));
  const total = shifts.reduce((sum, { weight }) => sum + weight, 0);
  return random => {
    let drawn = random() * total;
    const shift = shifts.find(({ weight }) => (drawn -= weight) < 0);
    if (!shift || shift.early === 0) return lengths;
    const factor = Math.exp(-shift.by - shift.doubt * normalQuantile(Math.max(random(), 1e-9)));
    const taken = all.map((each, place) => ({ ...each, length: each.length * (place < shift.early ? factor : 1) }));
    return {
      ended: taken.filter(({ isEnd }) => isEnd).map(({ length }) => length),
      working: taken.filter(({ isEnd }) => !isEnd).map(({ length }) => length),
    };
  };
}

function shiftsOf(seen: readonly Seen[]): readonly Shift[] {
  const possible = [...seen.keys()].filter(place => place > 0 && endsIn(seen.slice(place)) > 1);
  const step = Math.max(1, possible.length / PLACES);
  const places = possible.filter((_, i) => Math.floor(i / step) > Math.floor((i - 1) / step));
  const none = fit([seen]);
  const found = places.map(early => {
    const parts = [seen.slice(0, early), seen.slice(early)];
    const { levels, spread, likelihood } = fit(parts);
    const by = (levels[0] ?? 0) - (levels[1] ?? 0);
    const doubt = spread * Math.sqrt(parts.reduce((sum, part) => sum + 1 / Math.max(1, endsIn(part)), 0));
    return { early, by, doubt, weight: likelihood - none.likelihood + Math.log(Math.min(doubt, 1)) - by ** 2 / 2 };
  });
  return [
    { early: 0, by: 0, doubt: 0, weight: 1 - SHIFTED },
    ...found.map(each => ({ ...each, weight: (SHIFTED / found.length) * Math.exp(each.weight) })),
  ];
}

const endsIn = (part: readonly Seen[]): number => part.filter(({ isEnd }) => isEnd).length;

/** The level of each part and the spread of all, normal in logarithms; runs at work end somewhere above. */
function fit(parts: readonly (readonly Seen[])[]): { levels: readonly number[]; spread: number; likelihood: number } {
  const ends = parts.reduce((sum, part) => sum + endsIn(part), 0);
  let spread = USUAL_SPREAD;
  let levels = parts.map(part => part.reduce((sum, { log }) => sum + log, 0) / part.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    levels = parts.map((part, place) => {
      const level = levels[place] ?? 0;
      const filled = part.map(({ log, isEnd }) => (isEnd ? log : level + spread * meanAbove((log - level) / spread)));
      return filled.reduce((sum, each) => sum + each, 0) / part.length;
    });
    let squares = COUNTS_FOR * USUAL_SPREAD ** 2;
    for (const [place, part] of parts.entries())
      for (const { log, isEnd } of part) squares += isEnd ? (log - (levels[place] ?? 0)) ** 2 : 0;
    spread = Math.sqrt(squares / (ends + COUNTS_FOR));
  }
  let likelihood = -COUNTS_FOR * Math.log(spread) - (COUNTS_FOR * USUAL_SPREAD ** 2) / (2 * spread ** 2);
  for (const [place, part] of parts.entries())
    for (const { log, isEnd } of part) {
      const z = (log - (levels[place] ?? 0)) / spread;
      likelihood += isEnd ? Math.log(normalDensity(z) / spread + 1e-9) : Math.log(above(z));
    }
  return { levels, spread, likelihood };
}

const above = (z: number): number => Math.max(1 - normalCumulative(z), 1e-9);

/** The mean of what is above `z` of a normal. */
function meanAbove(z: number): number {
  return z > 5 ? z : normalDensity(z) / above(z);
}
