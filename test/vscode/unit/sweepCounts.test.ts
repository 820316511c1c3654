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

  /** The services of the bench, on a clock that stands still until it is set. */
  const servicesAt = (clock: { time: number }): Services => {
    const onDidChange = () => ({ dispose: () => undefined });
    const connection = Object.assign<object, object>(bench.services.connection, { onDidChange });
    return { ...bench.services, connection, clock: { ...bench.services.clock, now: () => clock.time } } as Services;
  };
  const until = async (isSo: () => boolean): Promise<void> => {
    for (let tries = 0; !isSo() && tries < 500; tries++) await sleep(10);
    assert.ok(isSo());
  };

  it('keep what was learned while the first answer was under way', async () => {
    const path = { ...PLACE, sweep: 'running1' };
    let changes = 0;
    const counts = new SweepCounts(servicesAt({ time: 0 }), () => changes++);
    const sweep = bench.emulator.world.project(PLACE.entity, PLACE.project)?.sweeps.get(path.sweep);
    assert.ok(sweep);
    await bench.live.refresh({ kind: 'sweeps', ...PLACE });
    // The answer is late, and from before the end of the sweep.
    bench.emulator.faults.set([{ operation: 'SweepProgress', kind: 'delay', ms: 1500, times: 1 }]);
    const before = bench.asked('Sweep');
    counts.of(path);
    await until(() => bench.asked('Sweep') > before);
    sweep.state = 'FINISHED';
    await bench.live.refresh({ kind: 'sweeps', ...PLACE });
    assert.equal(changes, 0, 'nothing was counted yet');
    await until(() => changes > 0);
    assert.equal(counts.of(path)?.ended, true);
    counts.dispose();
    sweep.state = 'RUNNING';
    bench.emulator.faults.set([]);
  });

  it('are asked for again where they failed, once something is learned a minute later', async () => {
    const path = { ...PLACE, sweep: 'running1' };
    const clock = { time: 0 };
    let changes = 0;
    const counts = new SweepCounts(servicesAt(clock), () => changes++);
    const before = bench.asked('Sweep');
    bench.emulator.faults.set([{ operation: 'Sweep', kind: 'status', status: 403, times: 1 }]);
    counts.of(path);
    await until(() => bench.asked('Sweep') > before);
    await sleep(50);
    const sweep = bench.emulator.world.project(PLACE.entity, PLACE.project)?.sweeps.get(path.sweep);
    assert.ok(sweep);
    const learn = async (state: string): Promise<void> => {
      sweep.state = state;
      await bench.live.refresh({ kind: 'sweeps', ...PLACE });
    };
    await learn('PAUSED');
    assert.equal(changes, 0, 'not before a minute has passed');
    clock.time = 60_000;
    await learn('RUNNING');
    await until(() => changes > 0);
    assert.equal(counts.of(path), undefined);
    await until(() => counts.of(path) !== undefined);
    assert.ok((counts.of(path)?.runs ?? 0) > 0);
    counts.dispose();
    bench.emulator.faults.set([]);
  });

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
