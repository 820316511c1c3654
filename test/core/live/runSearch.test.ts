import assert from 'node:assert/strict';
import { createApiClient } from '../../../src/core/api/client.ts';
import { createRunSearch, runFilters, type RunSearchState } from '../../../src/core/live/runSearch.ts';
import { serverOrder } from '../../../src/core/live/runOrder.ts';
import { startEmulator, type Emulator } from '../../emulator/start.ts';

const NOW = new Date(2026, 10, 27, 15).getTime();

describe('what is typed to find runs', () => {
  for (const [typed, wanted] of [
    ['', []],
    ['fox', [{ $or: [{ name: { $regex: '[fF][oO][xX]' } }, { displayName: { $regex: '[fF][oO][xX]' } }] }]],
    ['state:failed,crashed', [{ state: { $in: ['failed', 'crashed'] } }]],
    ['user:jane', [{ username: 'jane' }]],
    ['lr>0.01', [{ 'config.lr.value': { $gt: 0.01 } }]],
    ['lr<=1e-3', [{ 'config.lr.value': { $lte: 0.001 } }]],
    ['optimizer=adam', [{ 'config.optimizer.value': 'adam' }]],
    ['loss<0.3', [{ 'summary_metrics.loss': { $lt: 0.3 } }]],
  ] as const)
    it(typed === '' ? 'nothing' : typed, () => {
      assert.deepEqual(runFilters(typed, NOW, 'loss'), wanted);
    });
});

describe('finding runs of a sweep', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await startEmulator({ runs: 1500, noLife: true });
  });
  after(() => emulator.stop());

  const find = async (typed: string, order = '-created_at') => {
    const client = createApiClient({
      host: emulator.url,
      getKey: () => Promise.resolve(emulator.key),
      fetch,
      clock: { now: () => Date.now(), after: () => () => undefined },
      log: { info: () => undefined, warn: () => undefined },
    });
    let last: RunSearchState | undefined;
    const search = createRunSearch({
      client,
      sweep: { entity: 'my-team', project: 'my-proj', sweep: 'bigsweep' },
      metric: 'val_loss',
      parameters: ['learning_rate', 'optimizer'],
      order,
      tell: state => {
        last = state;
      },
    });
    emulator.requests.clear();
    await search.find(typed);
    assert.equal(last?.busy, false);
    return { found: last.found, count: last.count, requests: emulator.requests.seen.length };
  };

  it('finds one among all by its id', async () => {
    const { found, requests } = await find('B0001400');
    assert.deepEqual(
      found.map(run => run.name),
      ['b0001400'],
    );
    assert.equal(requests, 1);
  });

  it('finds by state, parameter and metric, and counts all that answer', async () => {
    const failed = await find('state:failed');
    assert.ok(failed.found.length > 0 && failed.found.every(run => run.state === 'failed'));
    assert.ok((failed.count ?? 0) >= failed.found.length);
    const high = await find('learning_rate>0.01 optimizer=adam');
    assert.ok(high.found.length > 0);
    for (const { config } of high.found) {
      assert.equal(config['optimizer'], 'adam');
      assert.ok(Number(config['learning_rate']) > 0.01);
    }
    const good = await find('val_loss<1');
    assert.ok(good.found.length > 0 && good.found.every(run => Number(run.summary['val_loss']) < 1));
  });

  it('gives them in the chosen order', async () => {
    const { found } = await find('b00', serverOrder({ parameter: 'learning_rate', down: true }));
    const rates = found.map(run => Number(run.config['learning_rate']));
    assert.ok(rates.length > 100);
    assert.deepEqual(
      rates,
      rates.toSorted((a, b) => b - a),
    );
  });
});
