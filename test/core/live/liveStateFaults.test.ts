import assert from 'node:assert/strict';
import { startEmulator } from '../../emulator/start.ts';
import type { Emulator, FaultRule } from '../../emulator/start.ts';
import { createLiveState } from '../../../src/core/live/liveState.ts';
import type { ApiErrorKind } from '../../../src/core/api/apiError.ts';
import type { ListAddress, ListNode, LiveState } from '../../../src/core/live/types.ts';
import { createFakeClock } from './fakeClock.ts';
import type { FakeClock } from './fakeClock.ts';
import { createCountedClient } from './fakeServer.ts';

const at = { entity: 'my-team', project: 'my-proj' } as const;
const VIEWS: Readonly<Record<string, readonly ListAddress[]>> = {
  sweeps: [
    { kind: 'sweeps', ...at },
    { kind: 'runs', ...at, sweep: 'running1', metric: 'loss' },
    { kind: 'progress', ...at, sweep: 'running1', metric: 'loss' },
  ],
  queues: [
    { kind: 'queues', entity: 'my-team' },
    { kind: 'agents', entity: 'my-team' },
    { kind: 'items', entity: 'my-team', queue: 'gpu-queue' },
  ],
  jobs: [{ kind: 'jobs', ...at }],
};

interface Row {
  readonly what: string;
  readonly rules: readonly FaultRule[];
  /** What every list of the view says; `loaded` = the fault has no effect. */
  readonly shown: ApiErrorKind | 'loaded';
  /** Lists that it does not affect all the same. */
  readonly spares?: readonly ListAddress['kind'][];
}

const LISTS = ['sweeps', 'runs', 'runQueues', 'launchAgents', 'runQueueItems', 'artifactCollections'];

/** Each fault of the emulator, and what a view makes of it. */
const FAULTS: readonly Row[] = [
  { what: 'a slow server', rules: [{ kind: 'delay', ms: 50 }], shown: 'loaded' },
  { what: '401', rules: [{ kind: 'status', status: 401 }], shown: 'auth' },
  { what: 'a revoked key', rules: [{ kind: 'revoked' }], shown: 'auth' },
  { what: '403', rules: [{ kind: 'status', status: 403 }], shown: 'forbidden' },
  { what: '404', rules: [{ kind: 'status', status: 404 }], shown: 'notFound' },
  { what: '429', rules: [{ kind: 'status', status: 429, retryAfter: 5 }], shown: 'rateLimited' },
  { what: '500', rules: [{ kind: 'status', status: 500 }], shown: 'server' },
  { what: '502 with a page', rules: [{ kind: 'status', status: 502 }], shown: 'server' },
  { what: '500 after the work', rules: [{ kind: 'statusAfter', status: 500 }], shown: 'server' },
  { what: 'an error of GraphQL', rules: [{ kind: 'graphqlError', message: 'internal trouble' }], shown: 'server' },
  {
    what: 'an error of GraphQL on 400',
    rules: [{ kind: 'graphqlError', message: 'unhappy', status: 400 }],
    shown: 'refused',
  },
  { what: 'a cut before the work', rules: [{ kind: 'cutBefore' }], shown: 'offline' },
  { what: 'a cut after the work', rules: [{ kind: 'cutAfter' }], shown: 'offline' },
  { what: 'no answer at all', rules: [{ kind: 'hang' }], shown: 'timeout' },
  { what: 'a log-in page', rules: [{ kind: 'html' }], shown: 'decode' },
  { what: 'states that nobody knows', rules: [{ kind: 'unknownEnum' }], shown: 'loaded' },
  {
    what: 'fields that are left out',
    rules: [{ kind: 'missing', fields: ['createdAt', 'heartbeatAt', 'config', 'runSpec', 'aliases'] }],
    shown: 'loaded',
  },
  {
    what: 'fields that are null',
    rules: [{ kind: 'nulls', fields: ['createdAt', 'heartbeatAt', 'config', 'runSpec', 'aliases', 'user'] }],
    shown: 'loaded',
  },
  { what: 'lists that are null', rules: [{ kind: 'nulls', fields: LISTS }], shown: 'server', spares: ['progress'] },
  {
    what: 'lists that are left out',
    rules: [{ kind: 'missing', fields: LISTS }],
    shown: 'server',
    spares: ['progress'],
  },
  { what: 'an older server', rules: [{ kind: 'old' }], shown: 'loaded' },
];

/** Each fault meets one view from the start and another in the middle; `measure -- viewFaults`: each view. */
const isWhole = process.env['WHOLE'] !== undefined;

const told = (list: ListNode): string =>
  'error' in list.load ? `${list.load.status} ${list.load.error.kind}` : list.load.status;

describe('faults and views', () => {
  let emulator: Emulator;
  let clock: FakeClock;
  let live: LiveState;

  beforeEach(async () => {
    emulator = await startEmulator({ noLife: true, stillClock: true });
    clock = createFakeClock(emulator.clock.now(), 10_000);
    const client = createCountedClient(clock, { host: emulator.url, key: emulator.key, fetch });
    live = createLiveState({
      client,
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

  for (const [place, [view, lists]] of Object.entries(VIEWS).entries()) {
    const takes = (turn: number): boolean => isWhole || turn % Object.keys(VIEWS).length === place;
    const open = (): readonly ListNode[] => {
      live.setVisible(true, view);
      for (const list of lists) live.watch(list, view);
      return lists.map(list => live.store.list(list));
    };
    const strike = (rules: readonly FaultRule[]): void => {
      emulator.faults.set(rules);
      clock.patience = rules.some(rule => rule.kind === 'hang') ? 50 : 10_000;
    };
    // A minute holds at most a batch and, where the server objects to what is asked, each list alone; three tries
    // each.
    const most = 10 * (1 + lists.length) * 3 + 20;

    for (const [turn, { what, rules, shown, spares = [] }] of FAULTS.entries()) {
      const says = (word: string): readonly string[] =>
        lists.map(({ kind }) => (shown === 'loaded' || spares.includes(kind) ? 'loaded' : `${word} ${shown}`));
      const fromTheStart = async (): Promise<void> => {
        strike(rules);
        const nodes = open();
        await clock.pass(2_000);
        // Waiting as the server asks is part of the first load, and so is waiting for an answer.
        if (shown !== 'rateLimited' && shown !== 'timeout') assert.deepEqual(nodes.map(told), says('failed'));
        emulator.requests.clear();
        await clock.pass(600_000);
        assert.deepEqual(nodes.map(told), says('failed'));
        assert.ok(emulator.requests.seen.length <= most, `${String(emulator.requests.seen.length)} requests`);
        strike([]);
        await clock.pass(130_000);
        assert.deepEqual(
          nodes.map(told),
          lists.map(() => 'loaded'),
        );
        assert.ok(nodes.every(node => node.items.length > 0));
      };
      if (takes(turn))
        it(`${view}, ${what} from the start: ${shown}, no storm in ten minutes, and recovers`, fromTheStart);

      if (shown === 'loaded' || !takes(turn + 1)) continue;
      it(`${view}, ${what} in the middle: what was there stays, marked, until it recovers`, async () => {
        const nodes = open();
        await clock.pass(20);
        const before = nodes.map(node => node.items);
        strike(rules);
        await clock.pass(180_000);
        assert.deepEqual(nodes.map(told), says('stale'));
        assert.ok(
          nodes.every((node, index) => node.load.status === 'loaded' || node.items === before[index]),
          'the same rows',
        );
        strike([]);
        await clock.pass(130_000);
        assert.deepEqual(
          nodes.map(told),
          lists.map(() => 'loaded'),
        );
      });
    }
  }

  it('a fault in one list leaves the others of the same request alone', async () => {
    const lists: readonly ListAddress[] = [
      { kind: 'sweeps', ...at },
      { kind: 'runs', ...at, sweep: 'gone' },
      { kind: 'sweeps', entity: 'my-team', project: 'no-such-project' },
      { kind: 'jobs', entity: 'wandb', project: 'jobs' },
    ];
    live.setVisible(true);
    for (const list of lists) live.watch(list);
    await clock.pass(20);
    assert.deepEqual(
      lists.map(list => told(live.store.list(list))),
      ['loaded', 'loaded', 'failed notFound', 'loaded'],
    );
  });
});
