// Sweeps whose poor runs `early_terminate` stops by the engine's own rule, foretold from their first tenth.
import { seededRandom, type Random } from '../../../../src/core/random.ts';
import type { EarlyStops } from '../../../../src/core/results/forecast/stopEarly.ts';
import { foretoldAfterTenth } from './foretoldAfterTenth.ts';
import type { Foretold } from './generatedSweeps.ts';

interface Kind {
  /** Values that a whole run logs. */
  readonly rows: number;
  readonly bands: readonly number[];
  readonly eta: number;
  /** The share of the first runs that are not judged. */
  readonly spared?: number;
  /** How much better a run gets over the sweep, as with bayes, in spreads of the runs. */
  readonly better?: number;
  /** How much faster some machines are, and how far lengths spread. */
  readonly spread?: number;
  /** The share of runs that fail somewhere. */
  readonly failing?: number;
  readonly workers?: number;
  /** `max_iter`, where the bands do not say it. */
  readonly most?: number;
}

const KINDS: Readonly<Record<string, Kind>> = {
  threeBands: { rows: 27, bands: [1, 3, 9], eta: 3 },
  twoBands: { rows: 81, bands: [9, 27], eta: 3 },
  oneBand: { rows: 100, bands: [33], eta: 3 },
  halves: { rows: 64, bands: [16, 32], eta: 2 },
  shortRuns: { rows: 12, bands: [9, 27], eta: 3 },
  neverReached: { rows: 5, bands: [9, 27], eta: 3 },
  bayesSlow: { rows: 27, bands: [3, 9], eta: 3, better: 0.7 },
  bayes: { rows: 27, bands: [3, 9], eta: 3, better: 2 },
  wide: { rows: 27, bands: [3, 9], eta: 3, spread: 0.6 },
  judgedLate: { rows: 90, bands: [30], eta: 2, spared: 0.25 },
  deep: { rows: 256, bands: [4, 16, 64], eta: 4 },
  fourBands: { rows: 32, bands: [2, 4, 8, 16], eta: 2, spread: 0.35 },
  longRuns: { rows: 40, bands: [3, 9], eta: 3, most: 27 },
  failing: { rows: 27, bands: [3, 9], eta: 3, failing: 0.15 },
  sixteenWorkers: { rows: 81, bands: [9, 27], eta: 3, workers: 16 },
  bayesFifth: { rows: 50, bands: [10], eta: 5, better: 1 },
};

/** Kinds that nothing was fitted to: they were measured when all was done. */
const KEPT_APART: readonly string[] = ['failing', 'sixteenWorkers', 'bayesFifth'];

/** The names of the kinds. */
export const STOPPED_KINDS: readonly string[] = Object.keys(KINDS).toSorted(
  (a, b) => Number(KEPT_APART.includes(a)) - Number(KEPT_APART.includes(b)),
);

interface Going {
  readonly run: number;
  readonly begin: number;
  /** Time of one logged value. */
  readonly pace: number;
  readonly quality: number;
  band: number;
}

const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** When the next thing happens to a run: a band, or its end. */
function nextTime(going: Going, { rows, bands }: Kind): number {
  return going.begin + going.pace * Math.min(bands[going.band] ?? rows, rows);
}

/** Sweep number `seed` of a kind, foretold when a tenth of its runs has ended. */
export function foretellStopped(shape: string, seed: number): Foretold {
  const kind = KINDS[shape] ?? { rows: 27, bands: [], eta: 3 };
  const random = seededRandom(seed);
  const total = 40 + Math.floor(260 * random());
  const workers = kind.workers ?? [1, 2, 4, 8][Math.floor(4 * random())] ?? 1;
  const unit = 60_000 * (1 + 100 * random());
  const runs: { begin: number; end: number }[] = [];
  const values: number[][] = kind.bands.map(() => []);
  let active: Going[] = [];
  let begun = 0;
  const begin = (at: number): void => {
    if (begun >= total) return;
    const length = unit * Math.exp((kind.spread ?? 0.25) * normal(random));
    const quality = normal(random) - ((kind.better ?? 0) * begun) / total;
    active.push({ run: begun, begin: at, pace: length / kind.rows, quality, band: 0 });
    begun += 1;
  };
  for (let worker = 0; worker < workers; worker += 1) begin(0);
  while (active.length > 0) {
    const going = active.reduce((first, each) => (nextTime(each, kind) < nextTime(first, kind) ? each : first));
    const at = nextTime(going, kind);
    const fails = random() < (kind.failing ?? 0);
    const isWhole = fails || (kind.bands[going.band] ?? Infinity) > kind.rows;
    if (isWhole || isStopped(going, values, kind, random, total)) {
      runs.push({ begin: going.begin, end: at });
      active = active.filter(each => each !== going);
      begin(at);
    } else going.band += 1;
  }
  return told(shape, runs, kind);
}

function isStopped(
  { run, quality, band }: Going,
  values: readonly number[][],
  { eta, spared = 0 }: Kind,
  random: Random,
  total: number,
): boolean {
  const reached = values[band] ?? [];
  const value = quality + 0.5 * normal(random);
  reached.push(value);
  reached.sort((a, b) => a - b);
  return run >= spared * total && value > (reached[Math.floor(reached.length / eta)] ?? Infinity);
}

function told(
  shape: string,
  runs: readonly { begin: number; end: number }[],
  { rows, bands, eta, better, most: maxIter }: Kind,
): Foretold {
  const most = maxIter ?? Math.max(rows, (bands.at(-1) ?? rows) * eta);
  const stops: EarlyStops = { shares: bands.map(band => band / most), eta, improves: better !== undefined };
  return { shape, ...foretoldAfterTenth(runs, stops) };
}
