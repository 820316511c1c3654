import assert from 'node:assert/strict';
import type { RunTimes } from '../../../../src/core/api/types.ts';
import { hardwareOf } from '../../../../src/core/results/forecast/hardware.ts';
import { outlook } from '../../../../src/core/results/forecast/outlook.ts';
import { amountWords } from '../../../../src/core/results/forecast/outlookWords.ts';
import { readPrices } from '../../../../src/core/results/forecast/prices.ts';
import { stopEarly } from '../../../../src/core/results/forecast/stopEarly.ts';

const HOUR = 3_600_000;
const run = (hours: number, gpu?: string, gpuCount?: number): RunTimes => ({
  state: 'finished',
  computeSeconds: hours * 3600,
  hardware: { gpu, gpuCount },
});
const priced = (setting: unknown, machines: readonly string[] = []) => ({ prices: readPrices(setting), machines });

describe('The cost of a sweep', () => {
  it('takes the price with the most words of the GPU', () => {
    const gpus = { A100: 2, 'A100 80GB': 3, A10: 100, '': 50 };
    const list = priced({ gpus });
    assert.equal(hardwareOf([run(1, 'NVIDIA A100-SXM4-80GB', 2)], list, 0).hourly?.price, 6);
    assert.equal(hardwareOf([run(1, 'NVIDIA A100-PCIE-40GB', 2)], list, 0).hourly?.price, 4);
    assert.equal(hardwareOf([run(1, 'NVIDIA A1000')], list, 0).hourly, undefined);
  });

  it("takes a machine's price before that of its GPUs", () => {
    const list = priced({ gpus: { A100: 2 }, machines: { 'ml.p4d': 30 }, currency: ' EUR ' }, ['gpu-queue', 'ml.p4d']);
    assert.deepEqual(hardwareOf([run(1, 'NVIDIA A100', 8)], list, 0).hourly, { price: 30, currency: 'EUR' });
  });

  it('is not told where some runs have no price', () => {
    const list = priced({ gpus: { A100: 2 } });
    assert.equal(hardwareOf([run(1, 'NVIDIA A100', 1), run(1, 'Tesla T4', 1)], list, 0).hourly, undefined);
    assert.equal(hardwareOf([{ state: 'finished', computeSeconds: 60 }], list, 0).hourly, undefined);
  });

  it('counts a long run for more', () => {
    const list = priced({ gpus: { A100: 1 } });
    const { gpus, hourly } = hardwareOf([run(3, 'A100', 4), run(1, 'A100', 0)], list, 0);
    assert.deepEqual([gpus, hourly?.price], [3, 3]);
  });

  it('leaves out what is not a price', () => {
    for (const setting of [null, 3, [], { gpus: [1] }, { gpus: { A100: '2', T4: -1, L4: NaN } }, { machines: 'x' }])
      assert.deepEqual(readPrices(setting), { currency: 'USD', gpus: {}, machines: {} });
  });

  it('is hours of work times GPUs times price', () => {
    const lengths = { ended: [HOUR, HOUR, HOUR], working: [] };
    const told = outlook({ lengths, runs: 10, workers: 5 }, { gpus: 2, hourly: { price: 4, currency: 'USD' } });
    assert.equal(told?.time.middle, 2 * HOUR);
    assert.equal(told.gpuHours?.middle, 20);
    assert.equal(told.cost?.middle, 40);
    assert.equal(amountWords(told).length, 2);
    assert.deepEqual(amountWords(outlook({ lengths, runs: 10, workers: 5 }, {}) ?? {}), []);
  });
});

describe('Runs that are stopped early', () => {
  it('reach each band in the shares that it lets go on', () => {
    const ended = Array.from({ length: 900 }, () => 1);
    const lengths = stopEarly({ ended, working: [] }, { shares: [1 / 9, 1 / 3], eta: 3 }).ended;
    const count = (length: number): number => lengths.filter(each => Math.abs(each - length) < 1e-9).length;
    assert.ok(Math.abs(count(1 / 9) - 600) < 10, String(count(1 / 9)));
    assert.ok(Math.abs(count(1 / 3) - 200) < 10, String(count(1 / 3)));
    assert.ok(Math.abs(count(1) - 100) < 10, String(count(1)));
  });
});
