// Sweeps on workers that come, go, wait and warm up, whose runs take as long as chance has it, foretold from a tenth.
import type { RunTimes } from '../../../../src/core/api/types.ts';
import { seededRandom, type Random } from '../../../../src/core/random.ts';
import { foretoldFrom } from './foretoldAfterTenth.ts';
import type { Foretold } from './generatedSweeps.ts';

interface Run {
  readonly random: Random;
  /** The part of the sweep that is over when it begins, and how many runs its worker has done. */
  readonly part: number;
  readonly before: number;
}

interface Kind {
  /** A run's time around 1. */
  readonly length?: (run: Run) => number;
  /** How long a run waits for its machine, before it works. */
  readonly wait?: (random: Random) => number;
  /** Whether a run that waits is shown as waiting; without it, it is made when it begins to work. */
  readonly isWaitShown?: boolean;
  /** When a worker is there, as parts of the time that the sweep would take with all of them. */
  readonly presence?: (random: Random) => readonly [from: number, to: number];
  /** The server's times of a run are off by so much. */
  readonly skew?: number;
  readonly countsNoSeconds?: boolean;
}

const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const exponential = (random: Random): number => -Math.log(1 - random());
const spread = (random: Random, sigma = 0.3): number => Math.exp(sigma * normal(random));

const KINDS: Readonly<Record<string, Kind>> = {
  coldCaches: { length: ({ random, before }) => spread(random) * (before === 0 ? 2.5 : 1) },
  warmingUp: { length: ({ random, part }) => spread(random) * (1 + 1.5 * Math.exp(-30 * part)) },
  joining: { presence: random => [0.3 * random(), Infinity] },
  leaving: { presence: random => [0, random() < 0.5 ? Infinity : 0.2 + 0.8 * random()] },
  waiting: { wait: random => 0.3 * exponential(random), isWaitShown: true },
  starting: { wait: () => 0.25, isWaitShown: true },
  startingUnseen: { wait: random => 0.2 + 0.2 * random() },
  shortJobs: { wait: random => 0.8 + 0.4 * random(), isWaitShown: true },
  veryHeavyTail: { length: ({ random }) => 0.4 * (1 - random()) ** (-1 / 1.6) },
  veryWide: { length: ({ random }) => spread(random, 1) },
  rareLong: { length: ({ random }) => spread(random, 0.1) * (random() < 0.1 ? 8 : 1) },
  categories: { length: ({ random }) => spread(random, 0.1) * ([0.3, 0.6, 1, 3][Math.floor(4 * random())] ?? 1) },
  epochs: { length: ({ random }) => spread(random, 0.05) * (1 + Math.floor(100 * random())) * 0.02 },
  failingAtOnce: { length: ({ random }) => (random() < 0.3 ? 0.02 : spread(random)) },
  failingSomewhere: { length: ({ random }) => spread(random) * (random() < 0.3 ? random() : 1) },
  skewed: { skew: 0.5 },
  countsNoSeconds: { countsNoSeconds: true },
};

/** The names of the kinds. */
export const LIVELY_KINDS: readonly string[] = Object.keys(KINDS);

interface Course {
  readonly made: number;
  readonly begin: number;
  readonly end: number;
  readonly skew: number;
}

/** Sweep number `seed` of a kind, foretold when a tenth of its runs has ended. */
export function foretellLively(shape: string, seed: number): Foretold {
  const kind = KINDS[shape] ?? {};
  const random = seededRandom(seed);
  const total = 40 + Math.floor(260 * random());
  const count = [1, 2, 4, 8, 16][Math.floor(5 * random())] ?? 1;
  const unit = 60_000 * (1 + 100 * random());
  const span = (total * unit) / count;
  const workers = Array.from({ length: count }, (_, worker) => {
    const [from, to] = worker === 0 ? [0, Infinity] : (kind.presence?.(random) ?? [0, Infinity]);
    return { free: from * span, to: to * span, before: 0, skew: (kind.skew ?? 0) * unit * (2 * random() - 1) };
  });
  const runs = Array.from({ length: total }, (_, run): Course => {
    const there = workers.filter(({ free, to }) => free < to);
    const next = there.reduce((first, each) => (each.free < first.free ? each : first));
    const made = next.free;
    const begin = made + unit * (kind.wait?.(random) ?? 0);
    const length = kind.length?.({ random, part: run / total, before: next.before }) ?? spread(random);
    next.free = begin + unit * length;
    next.before += 1;
    return { made, begin, end: next.free, skew: next.skew };
  });
  const ends = runs.map(({ end }) => end).toSorted((a, b) => a - b);
  const now = ends[Math.ceil(total / 10) - 1] ?? 0;
  const shown = runs.filter(({ made, begin }) => (kind.isWaitShown === true ? made : begin) <= now);
  const left = runs.filter(({ end }) => end > now).length;
  const times = shown.map(run => timesOf(run, now, kind));
  return { shape, ...foretoldFrom({ runs: times, left }, now, ends.at(-1) ?? 0) };
}

function timesOf({ made, begin, end, skew }: Course, now: number, { isWaitShown, countsNoSeconds }: Kind): RunTimes {
  const to = Math.min(end, now);
  return {
    state: begin > now ? 'pending' : end <= now ? 'finished' : 'running',
    createdAt: (isWaitShown === true ? made : begin) + skew,
    heartbeatAt: (begin > now ? made : to) + skew,
    ...(countsNoSeconds !== true && { computeSeconds: Math.max(0, to - begin) / 1000 }),
  };
}
