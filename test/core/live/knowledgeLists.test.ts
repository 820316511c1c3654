import assert from 'node:assert/strict';
import { startEmulator, type Emulator } from '../../emulator/start.ts';
import { createKnowledge, type LiveKnowledge } from '../../../src/core/live/knowledge.ts';
import { createLiveState } from '../../../src/core/live/liveState.ts';
import type { LiveState } from '../../../src/core/live/types.ts';
import { createFakeClock, type FakeClock } from './fakeClock.ts';
import { createCountedClient } from './fakeServer.ts';

const JOB = 'my-team/my-proj/job-train:latest';
const QUEUE = 'gpu-queue';

/** Each list on its own, and what it has once it has come. */
const LISTS: Readonly<Record<string, (known: LiveKnowledge) => unknown>> = {
  jobs: known => known.jobs()?.includes(JOB) || undefined,
  'whether there is a job': known => known.jobExists(JOB),
  'what a job is': known => known.aboutJob?.(JOB)?.version,
  'who made a job': known => known.jobRuns?.(JOB)?.author,
  queues: known => known.queues()?.includes(QUEUE) || undefined,
  'whether there is a queue': known => known.queueExists(QUEUE),
  'what a queue is': known => known.aboutQueue?.(QUEUE)?.resource,
  'the agents of a queue': known => known.aboutQueue?.(QUEUE)?.aliveAgents,
  'template variables of a queue': known => known.aboutQueue?.(QUEUE)?.templates,
  'what waits in a queue': known => known.waitingIn?.(QUEUE)?.waiting,
  registries: known => known.registries?.(QUEUE),
  projects: known => known.projects?.()?.includes('my-proj') || undefined,
  'metrics of earlier runs': known => known.earlierRuns?.()?.metrics.includes('val_loss') || undefined,
  'parameters of earlier runs': known => known.earlierRuns?.()?.parameters.length || undefined,
};
const FAULTS = {
  'refuses the key': { kind: 'status', status: 403 },
  'has an error': { kind: 'status', status: 500 },
  'cannot be reached': { kind: 'cutBefore' },
  'answers with a page': { kind: 'html' },
  'does not answer': { kind: 'hang' },
} as const;

describe('each list of the account on its own, on the emulator', () => {
  let emulator: Emulator;
  let clock: FakeClock;
  let live: LiveState;
  let known: LiveKnowledge;
  let isSignedIn: boolean;

  beforeEach(async () => {
    isSignedIn = true;
    emulator = await startEmulator({ noLife: true, stillClock: true });
    clock = createFakeClock(emulator.clock.now(), 10_000);
    const client = createCountedClient(clock, { host: emulator.url, key: emulator.key, fetch });
    const log = { info: () => undefined, warn: () => undefined };
    live = createLiveState({ client, clock, log });
    const use = { client, live, entity: 'my-team', project: 'my-proj' };
    known = createKnowledge({ inUse: () => (isSignedIn ? use : undefined), clock, log });
  });
  afterEach(async () => {
    live.dispose();
    await emulator.stop();
  });

  /** How often each operation was asked for. */
  const counts = (): Record<string, number> => {
    const found: Record<string, number> = {};
    for (const { operation } of emulator.requests.seen) found[operation] = (found[operation] ?? 0) + 1;
    return found;
  };

  for (const [name, list] of Object.entries(LISTS)) {
    it(`${name}: comes when asked for, with each request once in a minute`, async () => {
      assert.equal(list(known), undefined, 'nothing waits');
      for (let time = 0; time < 11; time++) {
        await clock.pass(5000);
        list(known);
      }
      assert.notEqual(list(known), undefined);
      const asked = counts();
      assert.ok(Object.keys(asked).length > 0);
      assert.ok(
        Object.values(asked).every(count => count === 1),
        JSON.stringify(asked),
      );
    });
  }

  it('nothing is known or asked while signed out', async () => {
    isSignedIn = false;
    for (let time = 0; time < 3; time++) {
      for (const [name, list] of Object.entries(LISTS)) assert.equal(list(known), undefined, name);
      await clock.pass(61_000);
    }
    assert.deepEqual(counts(), {});
  });

  for (const [fault, rule] of Object.entries(FAULTS))
    it(`nothing is known while the server ${fault}, each is asked once a minute, and all come after it`, async () => {
      emulator.faults.set([rule]);
      clock.patience = rule.kind === 'hang' ? 100 : 10_000;
      for (let time = 0; time < 11; time++) {
        for (const [name, list] of Object.entries(LISTS)) assert.equal(list(known), undefined, name);
        await clock.pass(5000);
      }
      // Once; the client itself tries twice more where that may help.
      const most = 'status' in rule ? (rule.status === 403 ? 1 : 3) : rule.kind === 'html' ? 1 : 3;
      const asked = counts();
      assert.equal(Object.keys(asked).length, 7, JSON.stringify(asked));
      assert.ok(
        Object.values(asked).every(count => count <= most),
        JSON.stringify(asked),
      );
      emulator.faults.set([]);
      for (let time = 0; time < 6; time++) {
        await clock.pass(61_000);
        for (const list of Object.values(LISTS)) list(known);
      }
      await clock.pass(1000);
      for (const [name, list] of Object.entries(LISTS)) assert.notEqual(list(known), undefined, name);
    });
});
