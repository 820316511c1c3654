// Sweeps whose runs are not alike from begin to end, foretold by what the server tells of the first tenth.
import { seededRandom, type Random } from '../../../../src/core/random.ts';
import { foretoldAfterTenth } from './foretoldAfterTenth.ts';
import type { Foretold } from './generatedSweeps.ts';

/** A run's time around 1: `part` of the sweep is over when it begins, on this worker. */
type Length = (random: Random, part: number, worker: number) => number;

const usual: Length = random =>
  Math.exp(0.3 * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));

const KINDS: Readonly<Record<string, Length>> = {
  alike: usual,
  growing: (random, part, worker) => usual(random, part, worker) * (1 + 0.4 * part),
  shrinking: (random, part, worker) => usual(random, part, worker) * (1 - 0.4 * part),
  twoMachines: (random, part, worker) => usual(random, part, worker) * (worker % 2 === 1 ? 2 : 1),
  heavyTail: random => 0.4 * (1 - random()) ** (-1 / 2.5),
  stoppedLate: (random, part, worker) => usual(random, part, worker) * (part > 0.25 && random() < 0.5 ? 1 / 3 : 1),
  workersChange: usual,
};

/** The names of the kinds. */
export const CHANGING_KINDS: readonly string[] = Object.keys(KINDS);

/** When a worker is there: always; or it comes later, or leaves. */
function presence(random: Random, span: number): { readonly from: number; readonly to: number } {
  if (random() < 0.6) return { from: 0, to: Infinity };
  return random() < 0.5
    ? { from: 0.5 * span * random(), to: Infinity }
    : { from: 0, to: span * (0.4 + 0.6 * random()) };
}

/** Sweep number `seed` of a kind, foretold when a tenth of its runs has ended. */
export function foretellChanging(shape: string, seed: number): Foretold {
  const random = seededRandom(seed);
  const total = 40 + Math.floor(260 * random());
  const count = [1, 2, 4, 8][Math.floor(4 * random())] ?? 1;
  const unit = 60_000 * (1 + 100 * random());
  const workers = Array.from({ length: count }, (_, worker) => {
    const comes = shape === 'workersChange' && worker > 0;
    const { from, to } = comes ? presence(random, (total * unit) / count) : { from: 0, to: Infinity };
    return { worker, free: from, to };
  });
  const runs = Array.from({ length: total }, (_, run) => {
    const there = workers.filter(({ free, to }) => free < to);
    const next = there.reduce((first, each) => (each.free < first.free ? each : first));
    const begin = next.free;
    next.free = begin + unit * (KINDS[shape] ?? usual)(random, run / total, next.worker);
    return { begin, end: next.free };
  });
  // What its `early_terminate` says.
  const stops = shape === 'stoppedLate' ? { shares: [1 / 3], eta: 2 } : undefined;
  return { shape, ...foretoldAfterTenth(runs, stops) };
}
