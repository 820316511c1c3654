import assert from 'node:assert/strict';
import type { Run, RunTimes } from '../../../src/core/api/types.ts';
import { resultsTime, type TimeContext } from '../../../src/core/live/resultsTime.ts';
import { readPrices } from '../../../src/core/results/forecast/prices.ts';
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

function opened(runs: readonly Run[], isWhole = true, times: readonly RunTimes[] = []): OpenSweep {
  const table = createRunTable();
  table.put(runs, []);
  return { config: CONFIG, times, results: { table, state: { isWhole, missing: [] } } } as unknown as OpenSweep;
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
    assert.match(words, /took 4 h from its first run on, 4 h of work.*expected.*8 h.*16 GPU hours.*32 USD/);
    assert.doesNotMatch(words, /left/);
    assert.doesNotMatch(resultsTime(opened(past), { now: NOW }) ?? '', /expected/);
  });

  it('has GPU hours and money by what the runs tell, where nothing was expected, and before what was', () => {
    const priceList = { prices: readPrices({ currency: 'EUR', gpus: { A100: 3 } }), machines: [] };
    const times = past.map(each => ({ ...each, hardware: { gpu: 'NVIDIA A100-SXM4-80GB', gpuCount: 4 } }));
    const words = (context: Omit<TimeContext, 'now'>): string =>
      resultsTime(opened(past, true, times), { now: NOW, ...context }) ?? '';
    assert.match(words({ priceList }), /took 4 h from its first run on, 4 h of work, 16 GPU hours, about 48 EUR$/);
    assert.match(words({ priceList, expected }), /4 h of work, 16 GPU hours, about 48 EUR · expected/);
    const free = { prices: readPrices({}), machines: [] };
    assert.match(words({ priceList: free }), /4 h of work, 16 GPU hours$/);
    const running = resultsTime(opened([...past, run('c', 'running', 1, 0)], true, times), { now: NOW, priceList });
    assert.match(running ?? '', /3 h, 12 GPU hours, about 36 EUR left · .* 5 h of work so far, 20 GPU hours/);
  });

  it('says nothing of GPUs and money where no run tells', () => {
    const priceList = { prices: readPrices({ gpus: { A100: 3 } }), machines: [] };
    assert.match(
      resultsTime(opened(past, true, past), { now: NOW, priceList }) ?? '',
      /took 4 h from its first run on, 4 h of work$/,
    );
    const none = past.map(each => ({ ...each, hardware: {} }));
    assert.match(
      resultsTime(opened(past, true, none), { now: NOW, priceList }) ?? '',
      /took 4 h from its first run on, 4 h of work$/,
    );
  });

  it('is not told before all runs are there', () => {
    assert.equal(resultsTime(opened(past, false), { now: NOW }), undefined);
    assert.equal(resultsTime(opened([]), { now: NOW }), undefined);
  });
});
