import assert from 'node:assert/strict';
import { startEmulator } from '../../emulator/start.ts';
import type { Emulator, EmulatorOptions } from '../../emulator/start.ts';
import { createLiveState } from '../../../src/core/live/liveState.ts';
import type { ListAddress, LiveState } from '../../../src/core/live/types.ts';
import { createFakeClock } from './fakeClock.ts';
import type { FakeClock } from './fakeClock.ts';
import { createCountedClient } from './fakeServer.ts';

const SWEEPS = { kind: 'sweeps', entity: 'my-team', project: 'my-proj' } as const;
const QUEUES = { kind: 'queues', entity: 'my-team' } as const;
const AGENTS = { kind: 'agents', entity: 'my-team' } as const;
const ITEMS = { kind: 'items', entity: 'my-team', queue: 'bulk-queue' } as const;
const JOBS = { kind: 'jobs', entity: 'my-team', project: 'my-proj' } as const;
const RUNS = { kind: 'runs', entity: 'my-team', project: 'my-proj', sweep: 'running1', metric: 'loss' } as const;

describe('live state on the emulator', () => {
  let emulator: Emulator | undefined;
  let clock: FakeClock;
  let live: LiveState;
  const warnings: string[] = [];

  /** A window on an emulator, with no view shown yet. */
  const open = async (options: EmulatorOptions): Promise<Emulator> => {
    const started = await startEmulator({ noLife: true, stillClock: true, ...options });
    emulator = started;
    clock = createFakeClock(started.clock.now(), 10_000);
    warnings.splice(0);
    const client = createCountedClient(clock, { host: started.url, key: started.key, fetch, log: warnings });
    live = createLiveState({ client, clock, log: { info: () => undefined, warn: line => warnings.push(line) } });
    return started;
  };
  const show = (view: string, ...lists: readonly ListAddress[]): void => {
    live.setVisible(true, view);
    for (const list of lists) live.watch(list, view);
  };

  afterEach(async () => {
    live.dispose();
    await emulator?.stop();
    emulator = undefined;
  });

  it('opens views of 10,000 sweeps, 200 queues and 5,000 items with one request, then asks once a minute', async () => {
    const { requests } = await open({ sweeps: 10_000, queues: 200, items: 5000 });
    show('sweeps', SWEEPS);
    show('queues', QUEUES, AGENTS, ITEMS);
    await clock.pass(20);
    assert.equal(requests.seen.length, 1);
    assert.equal(live.store.list(SWEEPS).items.length, 30);
    assert.equal(live.store.list(SWEEPS).total, 10_008);
    assert.ok(live.store.list(QUEUES).items.length > 200);
    assert.equal(live.store.list(ITEMS).items.length, 30);
    await clock.pass(180_000);
    requests.clear();
    await clock.pass(60_000);
    assert.equal(requests.seen.length, 1, 'two views, one request');
  });

  it('refreshes at the same cost whatever is in pages that are not loaded', async () => {
    const bytes: number[] = [];
    for (const sweeps of [100, 10_000]) {
      const { requests } = await open({ sweeps });
      show('sweeps', SWEEPS);
      await clock.pass(200_000);
      bytes.push(requests.seen.at(-1)?.bytesOut ?? 0);
      live.dispose();
      await emulator?.stop();
    }
    const [few = 0, many = 0] = bytes;
    assert.ok(few > 1000 && Math.abs(few - many) / few < 0.05, `${String(few)} and ${String(many)} bytes`);
  });

  it('reads each kind of list of the seeded world', async () => {
    await open({});
    const sweep = { entity: 'my-team', project: 'my-proj', sweep: 'running1' };
    const lists: readonly ListAddress[] = [
      { kind: 'projects', entity: 'my-team' },
      SWEEPS,
      QUEUES,
      AGENTS,
      JOBS,
      { kind: 'items', entity: 'my-team', queue: 'gpu-queue' },
      { kind: 'sweep', ...sweep },
      { kind: 'runs', ...sweep },
      { kind: 'scheduler', ...sweep },
      { kind: 'progress', ...sweep, metric: 'loss' },
    ];
    show('all', ...lists);
    await clock.pass(20);
    for (const address of lists) {
      const list = live.store.list(address);
      assert.deepEqual(
        [list.kind, list.load.status, list.items.length > 0, list.missing],
        [address.kind, 'loaded', true, []],
      );
    }
    assert.deepEqual(
      warnings.filter(line => line.startsWith('warn')),
      [],
    );
  });

  it('has the same rows from an older server, and says what it does not know', async () => {
    await open({ old: true });
    show('all', SWEEPS, QUEUES, AGENTS, JOBS);
    await clock.pass(100);
    assert.deepEqual(
      [SWEEPS, QUEUES, AGENTS, JOBS].map(address => live.store.list(address).load.status),
      ['loaded', 'loaded', 'loaded', 'loaded'],
    );
    assert.ok(live.store.list(QUEUES).missing.includes('RunQueue.prioritizationMode'));
    assert.deepEqual(live.store.list(AGENTS).missing, []);
  });

  it('tells an entity that never used Launch from one that does not exist', async () => {
    await open({});
    show('queues', { kind: 'queues', entity: 'quiet-team' }, { kind: 'queues', entity: 'nobody' });
    await clock.pass(100);
    assert.deepEqual(live.store.list({ kind: 'queues', entity: 'quiet-team' }).load.status, 'loaded');
    const { load } = live.store.list({ kind: 'queues', entity: 'nobody' });
    assert.equal(load.status === 'failed' ? load.error.kind : load.status, 'notFound');
  });

  it('pages to the end of 130 sweeps, each once', async () => {
    await open({ sweeps: 122 });
    show('sweeps', SWEEPS);
    await clock.pass(20);
    while (live.store.list(SWEEPS).hasMore) await live.loadMore(SWEEPS);
    const names = live.store.list<'sweeps'>(SWEEPS).items.map(row => row.value.name);
    assert.equal(names.length, 130);
    assert.equal(new Set(names).size, 130);
  });

  it('costs a window that is hidden one request a minute for a sweep launched here, none without focus', async () => {
    const { requests } = await open({});
    live.track([
      { entity: 'my-team', project: 'my-proj', sweep: 'running1' },
      { entity: 'my-team', project: 'my-proj', sweep: 'pending1' },
    ]);
    await clock.pass(600_000);
    assert.equal(requests.seen.length, 10);
    live.setFocused(false);
    requests.clear();
    await clock.pass(600_000);
    assert.equal(requests.seen.length, 0);
    live.setFocused(true);
    await clock.pass(20);
    assert.equal(requests.seen.length, 1);
  });

  it('takes new and changed sweeps into the same rows', async () => {
    const { world } = await open({});
    show('sweeps', SWEEPS, RUNS);
    await clock.pass(20);
    const before = live.store.list<'sweeps'>(SWEEPS).items;
    const project = world.project('my-team', 'my-proj');
    const running = project?.sweeps.get('running1');
    assert.ok(running);
    running.state = 'PAUSED';
    await live.refresh();
    const after = live.store.list<'sweeps'>(SWEEPS).items;
    assert.deepEqual(
      after.map((row, index) => row === before[index]),
      before.map(() => true),
    );
    assert.equal(after.find(row => row.value.name === 'running1')?.value.state, 'PAUSED');
  });
});
