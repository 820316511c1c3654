import assert from 'node:assert/strict';
import type { Run } from '../../../src/core/api/types.ts';
import { resultsTime } from '../../../src/core/live/resultsTime.ts';
import { createRunTable } from '../../../src/core/results/load/runTable.ts';
import type { OpenSweep } from '../../../src/core/results/panel/openSweep.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 27, 12);
const CONFIG = 'method: random\nrun_cap: 4\nparameters: {lr: {min: 0.1, max: 0.5}}\n';

const run = (name: string, state: string, from: number, to: number): Run => ({
  id: name,
  name,
  state,
  createdAt: NOW - from * HOUR,
  heartbeatAt: NOW - to * HOUR,
  computeSeconds: (from - to) * 3600,
  config: {},
  summary: {},
});

function opened(runs: readonly Run[], isWhole = true): OpenSweep {
  const table = createRunTable();
  table.put(runs, []);
  return { config: CONFIG, results: { table, state: { isWhole, missing: [] } } } as unknown as OpenSweep;
}

describe('The time of a sweep whose results are shown', () => {
  const past = [run('a', 'finished', 6, 4), run('b', 'finished', 4, 2)];
  const estimate = (middle: number) => ({ low: middle, middle, high: middle });
  const expected = {
    time: estimate(8 * HOUR),
    work: estimate(8 * HOUR),
    run: estimate(2 * HOUR),
    from: 9,
    gpuHours: estimate(16),
    cost: { ...estimate(32), currency: 'USD' },
  };

  it('is what is left, with what it will use, and what was so far', () => {
    const words = resultsTime(opened([...past, run('c', 'running', 1, 0)]), { now: NOW, expected }) ?? '';
    assert.match(words, /3 h, 6 GPU hours, about 12 USD left · running for 6 h, 5 h of work.*expected.* 8 h/);
  });

  it('is what it took once it has ended, held against what was expected', () => {
    const words = resultsTime(opened(past), { now: NOW, expected }) ?? '';
    assert.match(words, /took 4 h, 4 h of work.*expected.*8 h.*16 GPU hours.*32 USD/);
    assert.doesNotMatch(words, /left/);
    assert.doesNotMatch(resultsTime(opened(past), { now: NOW }) ?? '', /expected/);
  });

  it('is not told before all runs are there', () => {
    assert.equal(resultsTime(opened(past, false), { now: NOW }), undefined);
    assert.equal(resultsTime(opened([]), { now: NOW }), undefined);
  });
});
