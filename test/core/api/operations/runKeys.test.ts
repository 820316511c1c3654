import assert from 'node:assert/strict';
import { createApiClient } from '../../../../src/core/api/client.ts';
import type { Clock } from '../../../../src/core/api/clock.ts';
import { runsOfSweep } from '../../../../src/core/api/operations/runsOfSweep.ts';
import { sweep } from '../../../../src/core/api/operations/sweep.ts';
import { readSweepConfig } from '../../../../src/core/live/sweepConfig.ts';
import { startEmulator } from '../../../emulator/start.ts';

const PATH = { entity: 'my-team', project: 'my-proj', sweep: 'gridbest' };
const clock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
const silent = { info: () => undefined, warn: () => undefined };

describe('runs of a sweep', () => {
  it('are asked for by keys: no more of them is sent, and nothing without keys', async () => {
    const emulator = await startEmulator({ noLife: true });
    try {
      const { url: host, key } = emulator;
      const client = createApiClient({ host, getKey: () => Promise.resolve(key), fetch, clock, log: silent });
      const { metric = '', sampled } = readSweepConfig((await sweep(client, PATH)).config);
      const configKeys = sampled.map(([name = '']) => name);
      const [bare] = (await runsOfSweep(client, { ...PATH, first: 1 })).items;
      assert.deepEqual([bare?.config, bare?.summary], [{}, {}]);
      const [keyed] = (await runsOfSweep(client, { ...PATH, first: 1, configKeys, summaryKeys: [metric] })).items;
      assert.deepEqual(Object.keys(keyed?.config ?? {}).sort(), [...configKeys].sort());
      assert.deepEqual(Object.keys(keyed?.summary ?? {}), [metric]);
    } finally {
      await emulator.stop();
    }
  });
});
