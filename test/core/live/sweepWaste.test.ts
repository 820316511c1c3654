import assert from 'node:assert/strict';
import type { Run } from '../../../src/core/api/types.ts';
import { createBestRanks } from '../../../src/core/live/bestRanks.ts';
import { lookAt } from '../../../src/core/live/notices.ts';
import { readSweepConfig } from '../../../src/core/live/sweepConfig.ts';
import { sweepWaste } from '../../../src/core/live/sweepWaste.ts';
import { createFakeClock } from './fakeClock.ts';
import { createFakeServer } from './fakeServer.ts';
import { MINUTE, NOW, run, sweep } from '../explorer/rows/samples.ts';

const GRID = 'method: grid\nparameters: {a: {values: [1, 2, 3]}, b: {values: [1, 2]}}\n';
const RANDOM = 'method: random\nparameters: {a: {min: 0, max: 100}, b: {value: 2}}\n';
const grid = readSweepConfig(GRID);
const random = readSweepConfig(RANDOM);
const tried = (values: readonly Record<string, unknown>[], more: Partial<Run> = {}): readonly Run[] =>
  values.map((config, index) => run({ name: `r${String(index)}`, createdAt: NOW + index, config, ...more }));

describe('A sweep that goes on in vain', () => {
  it('is a grid with more runs than configurations', () => {
    const kind = (total: number, expected?: number) =>
      sweepWaste(sweep({ runCountExpected: expected }), { config: grid, progress: { id: 'x', total } })?.kind;
    assert.equal(kind(6), undefined);
    assert.equal(kind(7), 'pastGrid');
    // The server may know of more, such as values that Python made.
    assert.equal(kind(7, 8), undefined);
    assert.equal(sweepWaste(sweep(), { config: grid }), undefined);
    assert.equal(sweepWaste(sweep({ runCount: 99 }), { config: random }), undefined);
  });

  it('is a grid that repeats a configuration, but for one that has failed', () => {
    const twice = tried([
      { a: 1, b: 1 },
      { a: 1, b: 1 },
    ]);
    assert.equal(sweepWaste(sweep(), { config: grid, runs: twice })?.kind, 'repeats');
    const sentence = (total: number) =>
      sweepWaste(sweep(), { config: grid, runs: twice, progress: { id: 'x', total } })?.sentence;
    assert.match(sentence(2) ?? '', /^1 of 2 runs repeat /);
    assert.match(sentence(5) ?? '', /^1 of 2 loaded runs \(there are 5\) repeat /, 'what is not loaded is said');
    const again = [...tried([{ a: 1, b: 1 }], { state: 'failed' }), ...tried([{ a: 1, b: 1 }], { createdAt: NOW + 9 })];
    assert.equal(sweepWaste(sweep(), { config: grid, runs: again }), undefined);
    const others = tried([
      { a: 1, b: 1 },
      { a: 1, b: 2 },
    ]);
    assert.equal(sweepWaste(sweep(), { config: grid, runs: others }), undefined);
  });

  it('is another search only where it repeats many', () => {
    const kind = (repeated: number, all: number) =>
      sweepWaste(sweep(), {
        config: random,
        runs: tried(Array.from({ length: all }, (_, index) => ({ a: Math.max(0, index - repeated), b: 2 }))),
      })?.kind;
    assert.equal(kind(2, 10), undefined);
    assert.equal(kind(3, 10), 'repeats');
    assert.equal(kind(3, 40), undefined);
  });

  it('says nothing of repeats where parameters are unknown', () => {
    assert.equal(sweepWaste(sweep(), { config: grid, runs: tried([{}, {}, {}]) }), undefined);
  });

  it('is one whose best is the same for half of its runs, from twenty finished on', () => {
    const kind = (sinceBest: number | undefined, total: number) =>
      sweepWaste(sweep(), { config: random, progress: { id: 'x', total, running: 0, finished: total }, sinceBest })
        ?.kind;
    assert.equal(kind(19, 40), undefined);
    assert.equal(kind(20, 40), 'stalled');
    assert.equal(kind(12, 19), undefined);
    assert.equal(kind(undefined, 40), undefined);
  });

  it('is told only while it runs, and once, with Stop', () => {
    const around = { now: NOW, config: grid, progress: { id: 'x', total: 7 } };
    for (const state of ['PAUSED', 'FINISHED', 'PENDING'])
      assert.equal(sweepWaste(sweep({ state }), around), undefined, state);
    const seen = { entity: 'e', project: 'p', sweep: 'sw000001', state: 'RUNNING' };
    const goesOn = sweep({ runCountExpected: 6 });
    const first = lookAt(seen, goesOn, around);
    const second = lookAt(first.seen, goesOn, around);
    assert.deepEqual([first.notice, second.notice?.offersStop], [undefined, true]);
    assert.equal(lookAt(second.seen, goesOn, around).notice, undefined);
  });
});

describe('How many runs there are since the best one', () => {
  it('is asked once for each best run, and only when it may matter', async () => {
    const clock = createFakeClock(NOW);
    const server = createFakeServer(clock, () => ({ data: { project: { id: 'p', runCount: 15 } } }));
    const found: number[] = [];
    const ranks = createBestRanks(
      () => server.client,
      { clock, log: server.client.log },
      () => found.push(1),
    );
    const path = { entity: 'e', project: 'p', sweep: 's' };
    const since = (best: number, finished = 50) =>
      ranks.runsSince(path, sweep({ createdAt: NOW - 100 * MINUTE }), {
        id: 's',
        total: 60,
        running: 5,
        finished,
        best: { name: 'best', value: 1, createdAt: NOW - best * MINUTE },
      });
    assert.equal(since(10), undefined);
    assert.equal(since(80, 10), undefined);
    assert.equal(server.asked.length, 0);
    assert.equal(since(80), undefined);
    for (let turn = 0; turn < 50 && found.length === 0; turn += 1) await new Promise(done => setTimeout(done, 1));
    assert.equal(since(80), 40);
    assert.equal(since(80), 40);
    assert.equal(server.asked.length, 1);
    assert.match(JSON.stringify(server.asked[0]?.variables), /createdAt.*\$lte/);
  });
});
