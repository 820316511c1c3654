import assert from 'node:assert/strict';
import type { RunTimes } from '../../../src/core/api/types.ts';
import { timeLeft } from '../../../src/core/live/timeLeft.ts';
import { seededRandom } from '../../emulator/engine/seededRandom.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 27, 12);

/** A run that ended this many minutes ago after this many minutes of work. */
const ended = (ago: number, work: number, more: Partial<RunTimes> = {}): RunTimes => ({
  state: 'finished',
  createdAt: NOW - (ago + work) * MINUTE,
  heartbeatAt: NOW - ago * MINUTE,
  computeSeconds: work * 60,
  ...more,
});
/** A run that has worked for this many minutes. */
const working = (work: number, more: Partial<RunTimes> = {}): RunTimes => ({
  state: 'running',
  createdAt: NOW - work * MINUTE,
  heartbeatAt: NOW - 5000,
  computeSeconds: work * 60,
  ...more,
});
const minutes = (runs: readonly RunTimes[], left: number, workers?: number): number | undefined => {
  const ms = timeLeft({ runs, left, workers }, NOW)?.time.middle;
  return ms === undefined ? undefined : ms / MINUTE;
};

interface Sweep {
  readonly workers: number;
  readonly lengths: readonly number[];
  /** Before each run, how long it waits for its worker's machine. */
  readonly waits: readonly number[];
  /** No run begins from the first until the second time. */
  readonly pause: readonly [from: number, until: number];
}

/** When each run is made, begins to work, and ends. */
function course({ workers, lengths, waits, pause }: Sweep): readonly { made: number; from: number; to: number }[] {
  const free = Array.from({ length: workers }, () => 0);
  return lengths.map((length, index) => {
    const at = free.indexOf(Math.min(...free));
    const early = free[at] ?? 0;
    const made = early >= pause[0] && early < pause[1] ? pause[1] : early;
    const from = made + (waits[index] ?? 0);
    free[at] = from + length;
    return { made, from, to: from + length };
  });
}

/** How long the rest takes where nothing pauses or waits: what a time left that counts neither should say. */
function truth(sweep: Sweep, at: number): number {
  const runs = course(sweep);
  const free = runs.filter(run => run.from <= at && run.to > at).map(run => run.to - at);
  while (free.length < sweep.workers) free.push(0);
  for (const [index, run] of runs.entries()) {
    if (run.from <= at) continue;
    const next = free.indexOf(Math.min(...free));
    free[next] = (free[next] ?? 0) + (sweep.lengths[index] ?? 0);
  }
  return Math.max(...free);
}

/** What the server shows of the sweep at a time. */
function shown(sweep: Sweep, at: number): { runs: readonly RunTimes[]; left: number } {
  const start = NOW - at;
  const made = course(sweep).filter(run => run.made <= at);
  const runs = made.map(({ made: created, from, to }): RunTimes => {
    const state = from > at ? 'pending' : to > at ? 'running' : 'finished';
    const work = Math.max(0, Math.min(to, at) - from);
    return {
      state,
      createdAt: start + created,
      heartbeatAt: start + Math.min(to, at),
      computeSeconds: work / 1000,
    };
  });
  const over = runs.filter(run => run.state === 'finished').length;
  return { runs, left: sweep.lengths.length - over };
}

const generated = (seed: number, spread: number): Sweep => {
  const random = seededRandom(seed);
  const workers = 1 + Math.floor(random() * 8);
  const count = workers * (6 + Math.floor(random() * 10));
  const mean = MINUTE * (1 + random() * 60);
  const lengths = Array.from({ length: count }, () => mean * (1 - spread + 2 * spread * random()));
  const from = random() * 3 * mean;
  return {
    workers,
    lengths,
    waits: Array.from({ length: count }, () => random() * mean * 0.2),
    pause: [from, from + random() * 500 * mean],
  };
};

describe('the time that a sweep still takes', () => {
  for (const [what, runs, left, workers, wanted] of [
    ['one worker, runs of one length', [ended(20, 10), ended(10, 10), working(4)], 4, undefined, 36],
    ['two workers', [ended(0, 10), ended(5, 10), working(0), working(5)], 6, undefined, 30],
    ['the last runs are at work', [ended(0, 10), ended(5, 10), working(4), working(9)], 2, undefined, 6],
    ['more workers than runs to do', [ended(1, 10), ended(1, 10), ended(1, 10), working(2)], 2, 8, 10],
    [
      'a run over the longest so far takes somewhat longer',
      [ended(20, 10), ended(10, 10), working(30)],
      1,
      undefined,
      12.5,
    ],
    ['nothing is at work between two runs', [ended(12, 10), ended(1, 10)], 3, undefined, 30],
    [
      'runs that wait for a machine do not count as workers',
      [ended(20, 10), ended(10, 10), working(5), working(0, { state: 'pending', computeSeconds: 0 })],
      3,
      8,
      25,
    ],
    [
      'fewer workers since it was resumed',
      [ended(900, 10), ended(900, 10), ended(900, 10), ended(10, 10), working(5)],
      3,
      1,
      25,
    ],
    [
      'a server that counts no seconds',
      [ended(20, 10, { computeSeconds: undefined }), ended(10, 10, { computeSeconds: undefined }), working(4)],
      2,
      1,
      16,
    ],
    [
      'a preempted run does not tell a length',
      [ended(20, 10), ended(10, 10), ended(9, 1, { state: 'preempted' })],
      1,
      1,
      10,
    ],
    ['everything has ended', [ended(20, 10), ended(10, 10)], 0, 1, 0],
    ['too little has ended', [ended(20, 10), working(4)], 5, 1, undefined],
    ['nothing is known', [], 5, 1, undefined],
    ['a grid of millions', [ended(20, 10), ended(10, 10)], 3_000_000, 1, 30_000_000],
  ] as const)
    it(what, () => {
      const found = minutes(runs, left, workers);
      if (wanted === undefined) assert.equal(found, undefined);
      else
        assert.ok(found !== undefined && Math.abs(found - wanted) < 0.01, `${String(found)} is not ${String(wanted)}`);
    });

  it('is exact for runs of one length, whatever pauses and waiting came before', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const sweep = { ...generated(seed, 0), waits: [] };
      const [length = 0] = sweep.lengths;
      const last = Math.max(...course(sweep).map(run => run.to));
      const at = Math.max(sweep.pause[1] + 2.5 * length, last * 0.4);
      if (at >= last - length / 2) continue;
      const { runs, left } = shown(sweep, at);
      const [found, wanted] = [timeLeft({ runs, left, workers: sweep.workers }, NOW)?.time.middle, truth(sweep, at)];
      assert.ok(
        found !== undefined && Math.abs(found - wanted) <= length * 0.01,
        `seed ${String(seed)}: ${String(found)} is not ${String(wanted)}`,
      );
    }
  });

  it('is near for runs of different lengths, with pauses and waiting, at any time after the first runs', () => {
    const errors: number[] = [];
    for (let seed = 1; seed <= 300; seed += 1) {
      const sweep = generated(seed, 0.6);
      const last = Math.max(...course(sweep).map(run => run.to));
      const at = last * (0.35 + 0.4 * seededRandom(seed + 1000)());
      const { runs, left } = shown(sweep, at);
      const [found, wanted] = [timeLeft({ runs, left, workers: sweep.workers }, NOW)?.time.middle, truth(sweep, at)];
      if (found === undefined || wanted === 0) continue;
      errors.push(Math.abs(found - wanted) / wanted);
    }
    errors.sort((a, b) => a - b);
    assert.ok(errors.length > 200, String(errors.length));
    const at = (share: number): number => errors[Math.floor(errors.length * share)] ?? Infinity;
    assert.ok(at(0.5) < 0.15, `half are within ${String(at(0.5))}`);
    assert.ok(at(0.9) < 0.4, `nine in ten are within ${String(at(0.9))}`);
  });

  it('does not depend on how old the sweep is', () => {
    const runs = [ended(20, 10), ended(10, 10), working(4)];
    const older = runs.map(run => ({ ...run, createdAt: (run.createdAt ?? 0) - 1e9 }));
    assert.equal(minutes(older, 4), minutes(runs, 4));
  });
});
