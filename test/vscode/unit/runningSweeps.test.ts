import { statusItems } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { readPrices } from '../../../src/core/results/forecast/prices.ts';
import type { Explorer } from '../../../src/vscode/explorer/explorer.ts';
import { showRunningSweeps } from '../../../src/vscode/explorer/runningSweeps.ts';
import type { Services } from '../../../src/vscode/services.ts';
import { openBench, PLACE, type CommandBench } from './commandBench.ts';

describe('The running sweeps in the status bar', () => {
  let bench: CommandBench;
  before(async () => {
    bench = await openBench();
  });
  after(() => bench.stop());

  it('are those that were launched here, and none of them once the last has ended', async () => {
    const path = { ...PLACE, sweep: 'running1' };
    const changed: (() => void)[] = [];
    const onDidChange = (listener: () => void) => {
      changed.push(listener);
      return { dispose: () => undefined };
    };
    const outlooks = { expected: () => undefined, prices: () => readPrices(undefined) };
    const connection = Object.assign<object, object>(bench.services.connection, { status: 'signedIn', onDidChange });
    const services = {
      ...bench.services,
      connection,
      outlooks,
    } as unknown as Services;
    const shown = showRunningSweeps(services, { onDidChange } as unknown as Explorer, () => [path]);
    const item = statusItems.at(-1);
    const lists = [
      { kind: 'sweep', ...path },
      { kind: 'progress', ...path, metric: 'val_loss' },
    ] as const;
    /** Asks the server anew, and waits until the item has followed. */
    const refreshed = async (isShown: boolean): Promise<void> => {
      for (const list of lists) await bench.live.refresh(list);
      for (const each of changed) each();
      for (let tries = 0; item?.isShown !== isShown && tries < 500; tries++) await sleep(10);
      assert.equal(item?.isShown, isShown);
    };
    await refreshed(true);
    assert.ok(item);
    assert.match(item.text, /^\$\(rocket\) \d+ of 20 runs/);
    assert.match(item.tooltip, /^running1 · /);
    const sweep = bench.emulator.world.project(PLACE.entity, PLACE.project)?.sweeps.get(path.sweep);
    assert.ok(sweep);
    sweep.state = 'FINISHED';
    await refreshed(false);
    shown.dispose();
  });
});
