import { statusItems } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../../src/core/api/clock.ts';
import { followFirstMinutes } from '../../../src/vscode/launch/firstMinutes.ts';
import type { LaunchContext } from '../../../src/vscode/launch/launchContext.ts';
import { openBench, PLACE, type CommandBench } from './commandBench.ts';

/** A clock on which what comes much later comes when it is told to. */
function patientClock(): Clock & { later(): void } {
  const waiting: (() => void)[] = [];
  return {
    now: () => Date.now(),
    after: (ms, run) => {
      if (ms > 1000) {
        waiting.push(run);
        return () => undefined;
      }
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    later: () => waiting.splice(0).forEach(run => run()),
  };
}

describe('The first minutes of a launch in the status bar', () => {
  const clock = patientClock();
  let bench: CommandBench;
  before(async () => {
    bench = await openBench({}, clock);
  });
  after(() => bench.stop());

  it('say that the first run started, that the sweep ended once it has, and go a while later', async () => {
    const path = { ...PLACE, sweep: 'running1' };
    const services = {
      ...bench.services,
      news: { onDidSettle: () => ({ dispose: () => undefined }) },
      context: { subscriptions: [] },
    };
    const sweep = bench.emulator.world.project(PLACE.entity, PLACE.project)?.sweeps.get(path.sweep);
    assert.ok(sweep);
    await bench.live.refresh({ kind: 'sweep', ...path });
    await followFirstMinutes(
      { services } as unknown as LaunchContext,
      bench.client,
      { ...PLACE, id: sweep.id, name: path.sweep },
      { queue: 'gpu-queue', called: path.sweep },
    );
    const item = statusItems.at(-1);
    assert.ok(item);
    assert.equal(item.text, '$(check) running1: first run started');
    assert.equal(item.tooltip, 'The first run of running1 started.');
    sweep.state = 'FINISHED';
    // The list of the project's sweeps tells first.
    await bench.live.refresh({ kind: 'sweeps', ...PLACE });
    for (let tries = 0; !item.text.includes('ended') && tries < 200; tries++) await sleep(10);
    assert.equal(item.text, '$(info) running1: ended');
    assert.equal(item.tooltip, 'The sweep running1 is finished.');
    clock.later();
    assert.equal(item.isShown, false);
  });
});
