import { outside, reset, shown } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { createQueue } from '../../../src/vscode/queues/createQueue.ts';
import { removeSelectedItems } from '../../../src/vscode/queues/removeItems.ts';
import { runTold } from '../../../src/vscode/ui/registerCommand.ts';
import { launchUrl } from '../../../src/core/wandb/appUrl.ts';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import { answers, opened, openBench, type CommandBench } from './commandBench.ts';

const ITEMS = { kind: 'items', entity: 'my-team', queue: 'batch-queue' } as const;

describe('Commands of queues', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.stop());
  const names = (): string[] => [...bench.emulator.world.queues.values()].map(({ name }) => name);
  const told = (): string => shown.map(({ sentence, buttons }) => [sentence, ...buttons].join(' | ')).join('\n');

  it('Create Queue refuses a name that is taken, and makes the queue that was chosen', async () => {
    const done = createQueue(bench.services);
    await answers('gpu-queue');
    assert.match(JSON.stringify((await opened()).items), /already has a queue with this name/);
    await answers('night-queue', 'local-process', 'Nothing yet', 'first come');
    await done;
    assert.match(told(), /Created the queue night-queue/);
    assert.equal(bench.asked('CreateRunQueue'), 1);
    assert.ok(names().includes('night-queue'));
  });

  it('Create Queue keeps what was answered where it failed, and tries again with it', async () => {
    bench.emulator.faults.set([{ kind: 'status', status: 500, of: 'mutation', times: 1 }]);
    reset('Try Again');
    const done = runTold(bench.services, COMMANDS.createQueue, () => createQueue(bench.services));
    await answers('night-queue', 'local-process', 'Nothing yet', 'first come');
    await done;
    while (!told().includes('Created the queue')) await sleep(5);
    assert.match(told(), /^Could not create the queue night-queue: .*Try Again.*\nCreated the queue night-queue/);
    assert.ok(names().includes('night-queue'));
  });

  it('Create Queue offers the page where W&B shows queues', async () => {
    reset('Open in W&B');
    const done = createQueue(bench.services);
    await answers('page-queue', 'local-process', 'Nothing yet', 'first come');
    await done;
    while (outside.opened.length === 0) await sleep(5);
    assert.deepEqual(outside.opened, [launchUrl('https://app.test')]);
  });

  it('Remove from Queue says what happens to one item and to several', async () => {
    const said = async (...names: readonly string[]): Promise<string> => {
      const rows = await Promise.all(names.map(name => bench.row(ITEMS, name)));
      reset();
      await removeSelectedItems(bench.services, [rows[0], rows]);
      return shown[0]?.detail ?? '';
    };
    assert.match(await said('wait0001'), /^A waiting item is then never started\./);
    assert.match(await said('wait0001', 'wait0002'), /^They are then never started\./);
  });

  const removeTwo = async (): Promise<string> => {
    const rows = [await bench.row(ITEMS, 'wait0001'), await bench.row(ITEMS, 'wait0002')];
    reset('Remove');
    await runTold(bench.services, COMMANDS.removeItem, () => removeSelectedItems(bench.services, [rows[0], rows]));
    await sleep(5);
    return told();
  };

  it('Remove from Queue tells in one sentence what was not removed', async () => {
    bench.emulator.faults.set([{ operation: 'DeleteFromRunQueue', kind: 'status', status: 403, after: 1, times: 1 }]);
    assert.match(await removeTwo(), /Could not remove 1 of 2 items/);
    assert.equal(bench.asked('DeleteFromRunQueue'), 2);
  });

  it('Remove from Queue does not call failed what was not answered', async () => {
    bench.emulator.faults.set([{ operation: 'DeleteFromRunQueue', kind: 'cutAfter', times: 1 }]);
    const said = await removeTwo();
    assert.match(said, /1 of the 2 selected may have been changed/);
    assert.doesNotMatch(said, /Could not/);
  });
});
