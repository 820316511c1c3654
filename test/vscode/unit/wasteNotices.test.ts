import { commands, reset, shown } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { progressAddress, runsAddress } from '../../../src/core/live/sweepAddresses.ts';
import { readSweepConfig } from '../../../src/core/live/sweepConfig.ts';
import { Notices } from '../../../src/vscode/explorer/notices.ts';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import { openBench, PLACE, type CommandBench } from './commandBench.ts';

/** What is late comes at once, so that the looks follow each other. */
const hasty = {
  now: () => Date.now(),
  after: (_ms: number, run: () => void) => {
    const timer = setTimeout(run, 5);
    return () => clearTimeout(timer);
  },
};

describe('A sweep that goes on in vain, told by a notification', () => {
  let bench: CommandBench;
  let notices: Notices;
  beforeEach(async () => {
    bench = await openBench({ lessons: true }, hasty);
  });
  afterEach(async () => {
    notices.dispose();
    await bench.stop();
  });

  /** Follows a sweep as one that was launched here, and reads what is known of it. */
  const follow = async (sweep: string, patience = 5000): Promise<void> => {
    const { services, live } = bench;
    const silent = (): { dispose: () => void } => ({ dispose: () => undefined });
    Object.assign(services.connection, { onDidChange: silent });
    Object.assign(services.news, { onDidLaunch: silent, onDidSettle: silent });
    await services.context.workspaceState.update(`followed:${services.connection.host}:jane`, [
      { ...PLACE, sweep, state: 'RUNNING' },
    ]);
    notices = new Notices(services);
    const path = { ...PLACE, sweep };
    await live.refresh({ kind: 'sweep', ...path });
    const [node] = live.store.list<'sweep'>({ kind: 'sweep', ...path }).items;
    const config = readSweepConfig(node?.value.config);
    await live.refresh(progressAddress(path, config));
    await live.refresh(runsAddress(path, config));
    const end = Date.now() + patience;
    while (shown.length === 0 && Date.now() < end) await sleep(10);
  };

  for (const [sweep, says] of [
    ['gridagain', /^Sweep gridagain: The sweep has 12 runs, but its grid ends after 6: it repeats some\./],
    ['repeating', /^Sweep repeating: \d+ of \d+ runs repeat a configuration that has finished before\./],
    ['nobetter', /^Sweep nobetter: The best run has been the same for 5\d runs, half of all or more\./],
  ] as const)
    it(`tells once of ${sweep}, with Stop Sweep beside it`, async () => {
      reset('Stop Sweep');
      commands.length = 0;
      await follow(sweep);
      await sleep(100);
      assert.equal(shown.filter(({ severity }) => severity === 'warning').length, 1);
      assert.match(shown[0]?.sentence ?? '', says);
      assert.deepEqual(shown[0]?.buttons, ['Stop Sweep', 'Show in Explorer', "Don't Show Again"]);
      const [stop] = commands;
      assert.equal(stop?.id, COMMANDS.stop);
      assert.equal((stop.args[0] as { value: { name: string } } | undefined)?.value.name, sweep);
    });

  it('is silent of a sweep that goes on well', async () => {
    await follow('classic2', 200);
    assert.deepEqual(shown, []);
  });
});
