import assert from 'node:assert/strict';
import { startEmulator } from '../../emulator/start.ts';
import type { Emulator } from '../../emulator/start.ts';
import { createLiveState } from '../../../src/core/live/liveState.ts';
import { createNoticeWatch } from '../../../src/core/live/noticeWatch.ts';
import type { Notice } from '../../../src/core/live/notices.ts';
import { queueRow } from '../../../src/core/explorer/rows/queueRow.ts';
import { readSweepConfig } from '../../../src/core/live/sweepConfig.ts';
import { sweepRow } from '../../../src/core/explorer/rows/sweepRow.ts';
import type { AddressOf, ListKind, LiveState } from '../../../src/core/live/types.ts';
import { createFakeClock } from '../live/fakeClock.ts';
import type { FakeClock } from '../live/fakeClock.ts';
import { createCountedClient } from '../live/fakeServer.ts';

const place = { entity: 'my-team', project: 'my-proj' } as const;

describe('rows of the seeded world', () => {
  let emulator: Emulator;
  let clock: FakeClock;
  let live: LiveState;

  beforeEach(async () => {
    emulator = await startEmulator({ noLife: true, stillClock: true });
    clock = createFakeClock(emulator.clock.now(), 10_000);
    live = createLiveState({
      client: createCountedClient(clock, { host: emulator.url, key: emulator.key, fetch }),
      clock,
      log: {
        info: () => undefined,
        warn: line => {
          throw new Error(line);
        },
      },
    });
  });
  afterEach(async () => {
    live.dispose();
    await emulator.stop();
  });

  const load = async <K extends ListKind>(
    address: AddressOf<K>,
  ): Promise<readonly ReturnType<typeof live.store.list<K>>['items'][number]['value'][]> => {
    const list = live.store.list<K>(address);
    await live.refresh(list.address);
    assert.equal(list.load.status, 'loaded', list.id);
    return list.items.map(row => row.value);
  };

  it('say how each sweep is doing', async () => {
    const [sweeps, agents, queues] = [
      await load<'sweeps'>({ kind: 'sweeps', ...place }),
      await load<'agents'>({ kind: 'agents', entity: 'my-team' }),
      await load<'queues'>({ kind: 'queues', entity: 'my-team' }),
    ];
    const said = new Map<string, { readonly description: string; readonly words: readonly string[] }>();
    for (const sweep of sweeps) {
      const config = readSweepConfig(sweep.config);
      const [progress] = await load<'progress'>({
        kind: 'progress',
        ...place,
        sweep: sweep.name,
        metric: config.metric,
        goal: config.goal,
      });
      const [scheduler] = await load<'scheduler'>({ kind: 'scheduler', ...place, sweep: sweep.name });
      const queue = sweep.launchedAs?.queue;
      const items = queue === undefined ? undefined : await load<'items'>({ kind: 'items', entity: 'my-team', queue });
      const row = sweepRow(sweep, { now: clock.now(), progress, scheduler, items, agents, queues });
      said.set(sweep.name, { description: row.description, words: row.contextValue.split(' ') });
    }
    const begins = (name: string, start: RegExp): void => {
      assert.match(said.get(name)?.description ?? '', start, name);
    };
    begins('pending1', /^waiting, but no agent serves sagemaker-queue · /);
    begins('running1', /^running · \d+ (?:of \d+ )?runs? done, 2 running[^·]* · .* · \w+ · [^·]+$/);
    begins('classic2', /^running · /);
    begins('paused01', /^paused · /);
    begins('deadsched', /^running, but its (?:scheduler|agent) /);
    begins('gridbest', / · \d+ of \d+ runs? done[^·]* · [A-Z][a-z]{2} \d+[^·]* · grid · /);
    begins('gridbest', /^finished · best \S+ [\d.e-]+ \(.+\) · /);
    begins('canceled', /^canceled · /);
    assert.ok(said.get('deadsched')?.words.includes('resumable'));
    assert.ok(said.get('classic2')?.words.includes('sweepAgent'));
  });

  it('say which queues no agent serves', async () => {
    const agents = await load<'agents'>({ kind: 'agents', entity: 'my-team' });
    const alarmed: string[] = [];
    for (const queue of await load<'queues'>({ kind: 'queues', entity: 'my-team' })) {
      const row = queueRow(queue, {
        now: clock.now(),
        agents,
        items: await load<'items'>({ kind: 'items', entity: 'my-team', queue: queue.name }),
      });
      if (row.description.startsWith('no active agent')) alarmed.push(queue.name);
    }
    assert.deepEqual(alarmed.sort(), ['batch-queue', 'sagemaker-queue', 'vertex-queue']);
  });

  it('become notices, also while everything is hidden', async () => {
    const notices: Notice[] = [];
    const watch = createNoticeWatch({
      live,
      clock,
      now: () => clock.now(),
      remembered: [],
      remember: () => undefined,
      tell: notice => notices.push(notice),
    });
    for (const sweep of ['pending1', 'deadsched', 'running1']) watch.launched({ ...place, sweep });
    emulator.requests.clear();
    await clock.pass(180_000);
    assert.deepEqual(
      notices.map(notice => [notice.sweep.sweep, notice.kind]),
      [['deadsched', 'failed']],
    );
    await clock.pass(180_000);
    assert.deepEqual(
      notices
        .map(notice => [notice.sweep.sweep, notice.kind])
        .slice(1)
        .filter(([name]) => name === 'pending1'),
      [['pending1', 'waits']],
    );
    assert.ok(emulator.requests.seen.length <= 6, `${String(emulator.requests.seen.length)} requests in six minutes`);
    watch.dispose();
  });
});
