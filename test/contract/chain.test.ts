import assert from 'node:assert/strict';
import { queuedScaffold } from './chainScheduler.ts';
import { runSweep } from './chainSweep.ts';
import { NO_WANDB, realWandb } from './realWandb.ts';

describe('the whole chain, with the real agent, scheduler and runs', function () {
  this.timeout(420_000);

  it('launches a grid, runs it to its end with metrics, and shows it as it is', async function () {
    const real = realWandb();
    if (!real) {
      console.log(`    ${NO_WANDB}`);
      return this.skip();
    }
    const { record, ...passed } = await runSweep(real, { method: 'grid', workers: 1, runs: 2, seconds: 1 });
    console.log(`    ${JSON.stringify(passed)}`);
    assert.ok(passed.explorer.refreshes >= 5 && record.includes('shown'));
    assert.equal(passed.most, 1);
  });

  it('queues a scheduler made of the scaffold, up to its item', () => queuedScaffold());
});
