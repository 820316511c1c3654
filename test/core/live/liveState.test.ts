import assert from 'node:assert/strict';
import type { ApiLog } from '../../../src/core/api/apiLog.ts';
import { createLiveState } from '../../../src/core/live/liveState.ts';
import type { ListAddress, LiveState } from '../../../src/core/live/types.ts';
import { createFakeClock } from './fakeClock.ts';
import type { FakeClock } from './fakeClock.ts';
import { createWorld } from './fakeWorld.ts';
import type { FakeWorld } from './fakeWorld.ts';

const quiet: ApiLog = {
  info: () => undefined,
  warn: line => {
    throw new Error(`unexpected warning: ${line}`);
  },
};

const SWEEPS = { kind: 'sweeps', entity: 'team', project: 'proj' } as const;
const runsOf = (sweep: string): ListAddress & { kind: 'runs' } => ({
  kind: 'runs',
  entity: 'team',
  project: 'proj',
  sweep,
});

describe('live state', () => {
  let clock: FakeClock;
  let world: FakeWorld;
  let live: LiveState;

  beforeEach(() => {
    clock = createFakeClock();
    world = createWorld(clock);
    live = createLiveState({ client: world.client, clock, log: quiet, pageSize: 10 });
    live.setVisible(true);
  });
  afterEach(() => {
    live.dispose();
  });

  const names = (): readonly string[] => live.store.list<'sweeps'>(SWEEPS).items.map(row => row.value.name);

  it('loads what is watched, once, and a page only', async () => {
    world.sweeps(35);
    live.watch(SWEEPS);
    assert.equal(live.store.list(SWEEPS).load.status, 'idle');
    await clock.pass(20);
    assert.equal(names().length, 10);
    assert.equal(live.store.list(SWEEPS).hasMore, true);
    assert.equal(live.store.list(SWEEPS).total, 35);
    assert.equal(world.asked.length, 1);
  });

  it('asks for all lists that are needed at once in one request', async () => {
    world.sweeps(3);
    live.watch(SWEEPS);
    live.watch(runsOf('sw0'));
    live.watch({ kind: 'queues', entity: 'team' });
    live.watch({ kind: 'agents', entity: 'team' });
    await clock.pass(20);
    assert.equal(world.asked.length, 1);
    assert.equal(live.store.list<'runs'>(runsOf('sw0')).items.length, 2);
    assert.equal(live.store.list<'queues'>({ kind: 'queues', entity: 'team' }).items.length, 1);
    assert.equal(live.store.list<'agents'>({ kind: 'agents', entity: 'team' }).items.length, 1);
  });

  it('keeps the same node objects across refreshes and tells only what changed', async () => {
    world.sweeps(3);
    live.watch(SWEEPS);
    await clock.pass(20);
    const before = live.store.list<'sweeps'>(SWEEPS).items;
    const told: string[] = [];
    live.store.onDidChange(node => told.push(node.id));
    world.setState('sw1', 'FINISHED');
    await clock.pass(16_000);
    const after = live.store.list<'sweeps'>(SWEEPS).items;
    assert.deepEqual(
      after.map((row, index) => row === before[index]),
      [true, true, true],
    );
    assert.deepEqual(told, [before[1]?.id]);
    assert.equal(after[1]?.value.state, 'FINISHED');
  });

  it('pages, and a refresh reads again what is loaded and nothing else', async () => {
    world.sweeps(35);
    live.watch(SWEEPS);
    await clock.pass(20);
    await live.loadMore(SWEEPS);
    assert.equal(names().length, 20);
    await live.refresh(SWEEPS);
    assert.equal(world.asked.at(-1)?.variables['first'], 20);
    assert.equal(names().length, 20);
    await live.loadMore(SWEEPS);
    await live.loadMore(SWEEPS);
    assert.equal(names().length, 35);
    assert.equal(new Set(names()).size, 35);
    assert.equal(live.store.list(SWEEPS).hasMore, false);
  });

  it('asks for runs by their names all at once, now and again', async () => {
    const runs = { ...runsOf('sw0'), names: Array.from({ length: 65 }, (_, i) => `r${i}`) };
    live.watch(runs);
    await clock.pass(20);
    assert.equal(world.asked.at(-1)?.variables['first'], 65);
    await live.refresh(runs);
    assert.equal(world.asked.at(-1)?.variables['first'], 65);
  });

  it('slows down to one request a minute when nothing changes', async () => {
    world.sweeps(3);
    live.watch(SWEEPS);
    live.watch(runsOf('sw0'));
    await clock.pass(180_000);
    const before = world.asked.length;
    await clock.pass(600_000);
    assert.equal(world.asked.length - before, 10);
  });

  it('counts a heartbeat as no change', async () => {
    world.sweeps(3);
    live.watch(SWEEPS);
    await clock.pass(180_000);
    const before = world.asked.length;
    for (let minute = 0; minute < 5; minute++) {
      world.beat();
      await clock.pass(60_000);
    }
    assert.equal(world.asked.length - before, 5);
  });

  it('is quick after an action, and slows down again', async () => {
    world.sweeps(3);
    live.watch(SWEEPS);
    await clock.pass(180_000);
    const before = world.asked.length;
    live.acted();
    await clock.pass(10);
    assert.equal(world.asked.length - before, 1, 'at once');
    await clock.pass(20_000);
    assert.equal(world.asked.length - before, 3, 'after 6 and 12 s');
    await clock.pass(300_000);
    const calm = world.asked.length;
    await clock.pass(120_000);
    assert.equal(world.asked.length - calm, 2);
  });

  it('does not read again at every poll what seldom changes, but after an action', async () => {
    world.sweeps(3);
    live.watch(SWEEPS);
    live.watch({ kind: 'queues', entity: 'team' });
    const queues = () => world.asked.filter(each => each.query.includes('runQueues')).length;
    await clock.pass(16_000);
    assert.deepEqual([world.asked.length, queues()], [2, 1]);
    await clock.pass(60_000);
    assert.equal(queues(), 1);
    live.acted();
    await clock.pass(10);
    assert.equal(queues(), 2);
  });

  it('asks nothing without focus, and catches up on focus with one request', async () => {
    world.sweeps(3);
    live.watch(SWEEPS);
    live.track([{ entity: 'team', project: 'proj', sweep: 'sw0' }]);
    await clock.pass(1_000);
    const before = world.asked.length;
    live.setFocused(false);
    await clock.pass(1_800_000);
    assert.equal(world.asked.length, before);
    live.setFocused(true);
    await clock.pass(20);
    assert.equal(world.asked.length, before + 1);
  });

  it('reads again soon what becomes visible again, if it is old', async () => {
    world.sweeps(3);
    const stop = live.watch(SWEEPS);
    await clock.pass(20);
    stop();
    await clock.pass(10_000);
    live.watch(SWEEPS)();
    live.watch(SWEEPS);
    await clock.pass(20);
    assert.equal(world.asked.length, 1, 'it is not old');
    live.setVisible(true, 'other');
    live.watch({ kind: 'agents', entity: 'team' }, 'other');
    live.setVisible(false);
    await clock.pass(600_000);
    const before = world.asked.filter(each => each.query.includes('sweeps(')).length;
    live.setVisible(true);
    live.setVisible(true);
    await clock.pass(20);
    assert.equal(world.asked.filter(each => each.query.includes('sweeps(')).length, before + 1);
  });

  it('asks nothing while hidden', async () => {
    world.sweeps(3);
    live.watch(SWEEPS);
    await clock.pass(1_000);
    live.setVisible(false);
    const before = world.asked.length;
    await clock.pass(600_000);
    assert.equal(world.asked.length, before);
  });

  it('checks once a minute a sweep launched here while hidden, until it ends', async () => {
    world.sweeps(3);
    live.setVisible(false);
    live.track([{ entity: 'team', project: 'proj', sweep: 'sw0' }]);
    await clock.pass(600_000);
    assert.equal(world.asked.length, 10);
    world.setState('sw0', 'FINISHED');
    await clock.pass(60_000);
    assert.equal(
      live.store.list<'sweep'>({ kind: 'sweep', entity: 'team', project: 'proj', sweep: 'sw0' }).items[0]?.value.state,
      'FINISHED',
    );
    const ended = world.asked.length;
    await clock.pass(60_000);
    assert.equal(world.asked.length, ended + 1, 'its last runs are counted once more');
    const before = world.asked.length;
    await clock.pass(600_000);
    assert.equal(world.asked.length, before);
  });

  it('shows what it had when a refresh fails, and recovers', async () => {
    world.sweeps(3);
    live.watch(SWEEPS);
    await clock.pass(20);
    world.fault = () => new Response('<html><title>Bad gateway</title></html>', { status: 502 });
    await clock.pass(20_000);
    const list = live.store.list(SWEEPS);
    assert.equal(list.load.status, 'stale');
    assert.equal(names().length, 3);
    const before = world.asked.length;
    await clock.pass(600_000);
    assert.ok(
      world.asked.length - before <= 33,
      `no storm: ${String(world.asked.length - before)} requests in ten minutes, three tries each`,
    );
    world.fault = undefined;
    await clock.pass(61_000);
    assert.equal(list.load.status, 'loaded');
  });

  it('says why a first load failed and loads on Refresh', async () => {
    world.fault = () => Response.json({ errors: [{ message: 'permission denied' }] }, { status: 403 });
    live.watch(SWEEPS);
    await clock.pass(20);
    const { load } = live.store.list(SWEEPS);
    assert.ok(load.status === 'failed' && load.error.kind === 'forbidden');
    world.fault = undefined;
    world.sweeps(2);
    await live.refresh();
    assert.equal(names().length, 2);
  });

  it('does not let one bad list hide the others', async () => {
    world.sweeps(2);
    const gone = { kind: 'items', entity: 'team', queue: 'gone' } as const;
    live.watch(SWEEPS);
    live.watch(gone);
    await clock.pass(20);
    assert.equal(names().length, 2);
    const { load } = live.store.list(gone);
    assert.ok(load.status === 'failed' && load.error.kind === 'notFound');
    await clock.pass(180_000);
    const before = world.asked.length;
    await clock.pass(60_000);
    assert.ok(world.asked.length - before <= 2);
  });

  it('forgets what is still under way when the store is cleared', async () => {
    world.sweeps(2);
    live.watch(SWEEPS);
    world.hold();
    await clock.pass(20);
    live.store.clear();
    world.release();
    await clock.pass(20);
    assert.equal(live.store.list(SWEEPS).load.status, 'idle');
    assert.equal(names().length, 0);
  });
});
