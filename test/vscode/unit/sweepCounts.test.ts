import './fakeEditor.ts';
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Services } from '../../../src/vscode/services.ts';
import { SweepCounts } from '../../../src/vscode/panels/results/sweepCounts.ts';
import { openBench, PLACE, type CommandBench } from './commandBench.ts';

describe('The counted runs of a sweep', () => {
  let bench: CommandBench;
  before(async () => {
    bench = await openBench();
  });
  after(() => bench.stop());

  it('are asked for once, and then follow what the explorer learns without a request', async () => {
    const path = { ...PLACE, sweep: 'running1' };
    const onDidChange = () => ({ dispose: () => undefined });
    const services = {
      ...bench.services,
      connection: Object.assign<object, object>(bench.services.connection, { onDidChange }),
    } as unknown as Services;
    let changes = 0;
    const counts = new SweepCounts(services, () => changes++);
    assert.equal(counts.of(path), undefined, 'nothing is known at first');
    for (let tries = 0; changes === 0 && tries < 500; tries++) await sleep(10);
    const before = counts.of(path);
    assert.ok(before && before.runs > 0 && before.best !== undefined);
    assert.equal(before.ended, false);
    const asked = bench.asked('Sweep');
    const sweep = bench.emulator.world.project(PLACE.entity, PLACE.project)?.sweeps.get(path.sweep);
    assert.ok(sweep);
    sweep.state = 'FINISHED';
    await bench.live.refresh({ kind: 'sweeps', ...PLACE });
    await bench.live.refresh({ kind: 'progress', ...path, metric: 'val_loss' });
    assert.deepEqual(counts.of(path), { ...before, ended: true });
    assert.equal(bench.asked('Sweep'), asked, 'it did not ask again');
    assert.equal(changes, 2);
    counts.dispose();
    sweep.state = 'RUNNING';
    await bench.live.refresh({ kind: 'sweeps', ...PLACE });
    assert.equal(changes, 2, 'it no longer listens');
  });
});
