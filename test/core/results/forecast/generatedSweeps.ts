// Sweeps whose runs take as long as runs do: of several shapes, with workers, failures and runs stopped early.
import { seededRandom, type Random } from '../../../../src/core/random.ts';
import { forecast } from '../../../../src/core/results/forecast/forecast.ts';

/** Shapes of the time of a run, around 1. */
const SHAPES: Readonly<Record<string, (random: Random) => number>> = {
  even: random => 1 + 0.05 * normal(random),
  normal: random => Math.max(0.1, 1 + 0.25 * normal(random)),
  uniform: random => 0.4 + 1.2 * random(),
  lognormal: random => Math.exp(0.4 * normal(random)),
  twoKinds: random => (random() < 0.5 ? 0.6 : 1.4) * (1 + 0.1 * normal(random)),
  longTail: random => 0.5 + 0.5 * -Math.log(1 - random()),
};

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

interface Simulated {
  readonly begin: number;
  readonly end: number;
}

/** What was foretold for the whole after the first tenth of a sweep's runs, and what came; in the same unit. */
export interface Foretold {
  readonly shape: string;
  readonly expected: number;
  /** The tenths at both ends of what was foretold. */
  readonly low: number;
  readonly high: number;
  readonly came: number;
}

/** Sweep number `seed`, foretold when a tenth of its runs has ended. */
export function foretell(seed: number): Foretold {
  const random = seededRandom(seed);
  const names = Object.keys(SHAPES);
  const shape = names[seed % names.length] ?? 'even';
  const total = 40 + Math.floor(random() * 260);
  const workers = [1, 2, 4, 8][Math.floor(random() * 4)] ?? 1;
  const failing = random() < 0.5 ? 0.1 * random() : 0;
  const stopped = random() < 0.4 ? 0.3 + 0.4 * random() : 0;
  const unit = 60_000 * (1 + 100 * random());
  const length = (): number => {
    const whole = unit * (SHAPES[shape]?.(random) ?? 1);
    if (random() < failing) return whole * random();
    return random() < stopped ? whole * (random() < 0.7 ? 1 / 9 : 1 / 3) : whole;
  };
  const free = Array.from({ length: workers }, () => 0);
  const runs: Simulated[] = [];
  for (let run = 0; run < total; run += 1) {
    const begin = Math.min(...free);
    const end = begin + length();
    free[free.indexOf(begin)] = end;
    runs.push({ begin, end });
  }
  const came = Math.max(...free);
  const now = runs.map(({ end }) => end).toSorted((a, b) => a - b)[Math.ceil(total / 10) - 1] ?? 0;
  const begun = runs.filter(({ begin }) => begin <= now);
  const ended = begun.filter(({ end }) => end <= now).map(({ begin, end }) => end - begin);
  const working = begun.filter(({ end }) => end > now).map(({ begin }) => now - begin);
  const left = total - begun.length;
  const told = forecast({ lengths: { ended, working }, runs: left, workers, working });
  const { low = 0, middle = 0, high = 0 } = told?.time ?? {};
  return { shape, low: now + low, expected: now + middle, high: now + high, came };
}

/** Whether a whole was foretold within a quarter. */
export function isNear({ expected, came }: Foretold): boolean {
  return Math.abs(expected - came) <= 0.25 * came;
}

/** Whether a whole came within what was foretold of it. */
export function isHeld({ low, high, came }: Foretold): boolean {
  return low <= came && came <= high;
}
