import assert from 'node:assert/strict';
import { createLiveState } from '../../../src/core/live/liveState.ts';
import { createNoticeWatch } from '../../../src/core/live/noticeWatch.ts';
import { lookAt, runningSweeps } from '../../../src/core/live/notices.ts';
import type { Notice, SeenSweep } from '../../../src/core/live/notices.ts';
import type { LiveState } from '../../../src/core/live/types.ts';
import { createFakeClock } from './fakeClock.ts';
import { createWorld } from './fakeWorld.ts';
import { MINUTE, NOW, agent, queue, run, schedulerOf, sweep } from '../explorer/rows/samples.ts';

const PATH = { entity: 'team', project: 'proj', sweep: 'sw000001' };

describe('news of a sweep that was launched here', () => {
  it('tells its end once, with its result', () => {
    const first = lookAt(
      { ...PATH, state: 'RUNNING' },
      sweep({ state: 'FINISHED', runCount: 96, bestLoss: 0.03123456 }),
      { now: NOW },
    );
    assert.deepEqual(first.notice, {
      kind: 'ended',
      sweep: PATH,
      message: 'Sweep sw000001 has finished: 96 runs, best loss 0.031235.',
    });
    assert.equal(lookAt(first.seen, sweep({ state: 'FINISHED' }), { now: NOW }).notice, undefined);
  });

  it('tells a crash as a failure, a cancel calmly', () => {
    assert.deepEqual(lookAt({ ...PATH, state: 'RUNNING' }, sweep({ state: 'CRASHED' }), { now: NOW }).notice, {
      kind: 'failed',
      sweep: PATH,
      message: 'Sweep sw000001 has crashed.',
    });
    assert.deepEqual(lookAt({ ...PATH, state: 'PAUSED' }, sweep({ state: 'CANCELED' }), { now: NOW }).notice, {
      kind: 'ended',
      sweep: PATH,
      message: 'Sweep sw000001 was canceled.',
    });
  });

  it('reports nothing at first, on pausing, or for an unknown state', () => {
    assert.equal(lookAt(PATH, sweep({ state: 'FINISHED' }), { now: NOW }).notice, undefined);
    for (const state of ['PAUSED', 'RUNNING', 'HIBERNATING'])
      assert.equal(lookAt({ ...PATH, state: 'RUNNING' }, sweep({ state }), { now: NOW }).notice, undefined, state);
  });

  it('tells a dead scheduler once, when two polls in a row find it', () => {
    const around = { now: NOW, items: [schedulerOf('sw000001', { state: 'FAILED' })] };
    const first = lookAt({ ...PATH, state: 'RUNNING' }, sweep(), around);
    assert.equal(first.notice, undefined);
    const second = lookAt(first.seen, sweep(), around);
    assert.equal(second.notice?.kind, 'failed');
    assert.match(second.notice.message, /scheduler failed/);
    assert.equal(lookAt(second.seen, sweep(), around).notice, undefined);
    const scheduler = run({ state: 'finished', heartbeatAt: NOW - 5 * MINUTE });
    const other = lookAt(lookAt(second.seen, sweep(), { now: NOW, scheduler }).seen, sweep(), { now: NOW, scheduler });
    assert.match(other.notice?.message ?? '', /scheduler ended/, 'another trouble is news again');
    assert.deepEqual([second.notice.toldByLog, other.notice?.toldByLog], [false, true], 'the log has a reason');
  });

  it('tells that it waits without an agent after three minutes, and forgets when one has come', () => {
    const waiting = sweep({ state: 'PENDING' });
    const at = (seen: SeenSweep, minutes: number, agents = [agent({ heartbeatAt: NOW - 90 * MINUTE })]) =>
      lookAt(seen, waiting, { now: NOW + minutes * MINUTE, queues: [queue()], agents });
    let look = at(PATH, 0);
    for (const minutes of [1, 2, 2.9]) {
      look = at(look.seen, minutes);
      assert.equal(look.notice, undefined);
    }
    const back = at(look.seen, 2.95, [agent({ heartbeatAt: NOW + 2.9 * MINUTE })]);
    assert.equal(at(back.seen, 3.5).notice, undefined, 'began anew');
    look = at(look.seen, 3);
    assert.equal(look.notice?.kind, 'waits');
    assert.match(look.notice.message, /no active agent serves the queue gpu.*wandb launch-agent/);
    assert.equal(at(look.seen, 9).notice, undefined);
  });
});

describe('the watch over sweeps launched here', () => {
  const clock = createFakeClock();
  const world = createWorld(clock);
  let live: LiveState;
  const notices: Notice[] = [];
  let kept: readonly SeenSweep[] = [];
  /** How far the server's clock is ahead. */
  let ahead = 0;

  beforeEach(() => {
    notices.splice(0);
    kept = [];
    ahead = 0;
    live = createLiveState({ client: world.client, clock, log: { info: () => undefined, warn: () => undefined } });
  });
  afterEach(() => {
    live.dispose();
  });
  const watch = (remembered: readonly SeenSweep[] = []) =>
    createNoticeWatch({
      live,
      clock,
      now: () => clock.now() + ahead,
      remembered,
      remember: seen => {
        kept = seen;
      },
      tell: notice => notices.push(notice),
    });

  it('notices an end while everything is hidden, and forgets the sweep then', async () => {
    world.sweeps(1);
    const watching = watch();
    watching.launched({ ...PATH, sweep: 'sw0' });
    await clock.pass(130_000);
    assert.deepEqual(
      kept.map(each => each.state),
      ['RUNNING'],
    );
    world.setState('sw0', 'FINISHED');
    await clock.pass(61_000);
    assert.deepEqual(
      notices.map(each => each.message),
      ['Sweep sw0 has finished.'],
    );
    assert.deepEqual(kept, []);
    const ended = world.asked.length;
    await clock.pass(60_000);
    assert.equal(world.asked.length, ended + 1, 'its last runs are counted once more');
    const before = world.asked.length;
    await clock.pass(600_000);
    assert.equal(world.asked.length, before);
    watching.dispose();
  });

  it('notices what ended while the window was closed', async () => {
    world.sweeps(2);
    world.setState('sw1', 'CRASHED');
    const watching = watch([{ ...PATH, sweep: 'sw1', state: 'RUNNING' }]);
    await clock.pass(61_000);
    assert.deepEqual(
      notices.map(each => each.kind),
      ['failed'],
    );
    watching.dispose();
  });

  for (const [what, hours] of [
    ['ahead of', 2],
    ['behind', -2],
  ] as const)
    it(`judges by the server's clock where that is ${what} ours`, async () => {
      ahead = hours * 60 * MINUTE;
      world.sweeps(1, { queue: 'gpu' });
      world.setState('sw0', 'PENDING');
      const watching = watch();
      watching.launched({ ...PATH, sweep: 'sw0' });
      world.agentSeen = () => clock.now() + ahead;
      await clock.pass(600_000);
      assert.equal(notices.length, 0, 'its agent reports');
      const gone = clock.now() + ahead;
      world.agentSeen = () => gone;
      await clock.pass(900_000);
      assert.deepEqual(
        notices.map(each => each.kind),
        ['waits'],
      );
      watching.dispose();
    });

  it('does not tell what the person did', async () => {
    world.sweeps(1);
    const watching = watch([{ ...PATH, sweep: 'sw0', state: 'RUNNING' }]);
    await clock.pass(61_000);
    watching.settled({ ...PATH, sweep: 'sw0' }, 'CANCELED');
    world.setState('sw0', 'CANCELED');
    await clock.pass(130_000);
    assert.deepEqual(notices, []);
    watching.dispose();
  });

  it('leaves nothing behind when it ends', async () => {
    const watching = watch([{ ...PATH, sweep: 'sw0', state: 'RUNNING' }]);
    watching.dispose();
    live.dispose();
    const before = world.asked.length;
    await clock.pass(600_000);
    assert.equal(world.asked.length, before);
  });
});

describe('the badge', () => {
  it('counts running sweeps, each once', async () => {
    const clock = createFakeClock();
    const world = createWorld(clock);
    world.sweeps(4);
    world.setState('sw3', 'PAUSED');
    const live = createLiveState({
      client: world.client,
      clock,
      log: { info: () => undefined, warn: () => undefined },
    });
    live.setVisible(true);
    assert.equal(runningSweeps([live.store.list({ kind: 'sweeps', entity: 'team', project: 'proj' })]), undefined);
    live.watch({ kind: 'sweeps', entity: 'team', project: 'proj' });
    live.watch({ kind: 'sweep', ...PATH, sweep: 'sw0' });
    await clock.pass(20);
    assert.equal(
      runningSweeps([
        live.store.list({ kind: 'sweeps', entity: 'team', project: 'proj' }),
        live.store.list({ kind: 'sweep', ...PATH, sweep: 'sw0' }),
        live.store.list({ kind: 'queues', entity: 'team' }),
      ]),
      3,
    );
    live.dispose();
  });
});
