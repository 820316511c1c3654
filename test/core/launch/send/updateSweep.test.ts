import assert from 'node:assert/strict';
import { createApiClient } from '../../../../src/core/api/client.ts';
import { sweep as askSweep } from '../../../../src/core/api/operations/sweep.ts';
import { planUpdate } from '../../../../src/core/launch/resume/planUpdate.ts';
import { updateSweep, type UpdateOutcome } from '../../../../src/core/launch/send/updateSweep.ts';
import { startEmulator, type Emulator, type FaultRule } from '../../../emulator/start.ts';

const PLACE = { entity: 'my-team', project: 'my-proj' };
const TEXT = 'method: grid\nparameters:\n  a: {values: [1, 2, 3]}\n';
/** Waits are short; limits of time stay as they are. */
const clock = {
  now: () => Date.now(),
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms < 10_000 ? ms / 100 : ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

describe('An update that is sent', function () {
  this.timeout(20_000);
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await startEmulator({ noLife: true });
  });
  afterEach(() => emulator.stop());

  async function update(sweep: string, fault?: FaultRule): Promise<UpdateOutcome> {
    const client = createApiClient({
      host: emulator.url,
      getKey: () => Promise.resolve(emulator.key),
      fetch: (input, init) => fetch(input, init),
      clock,
      log: { info: () => undefined, warn: () => undefined },
    });
    const found = await askSweep(client, { ...PLACE, sweep });
    const before = { ...found, config: found.config ?? '', scheduler: found.scheduler ?? null };
    const plan = planUpdate({ name: 'sweep.yaml', text: TEXT }, before, { ...PLACE, sweep, author: 'jane' });
    assert.ok('upsertSweep' in plan);
    if (fault) emulator.faults.set([fault]);
    return updateSweep(client, { ...PLACE, sweep, called: sweep, variables: plan.upsertSweep });
  }
  const configOf = (sweep: string): string =>
    emulator.world.project('my-team', 'my-proj')?.sweeps.get(sweep)?.config ?? '';
  const sent = (): number => emulator.requests.seen.filter(({ operation }) => operation === 'UpsertSweep').length;

  it('replaces the configuration of a sweep that has not begun', async () => {
    assert.equal((await update('pending1')).kind, 'done');
    assert.match(configOf('pending1'), /- 3\n/);
  });

  it('sends nothing to a sweep that has begun', async () => {
    const before = configOf('running1');
    assert.equal((await update('running1')).kind, 'refused');
    assert.deepEqual([configOf('running1'), sent()], [before, 0]);
  });

  it('finds out by the configuration where the answer is lost', async () => {
    assert.equal((await update('pending1', { kind: 'cutAfter', operation: 'UpsertSweep' })).kind, 'done');
    assert.equal(sent(), 1);
  });

  it('says that nothing changed where the request was lost', async () => {
    const before = configOf('pending1');
    const { kind } = await update('pending1', { kind: 'cutBefore', operation: 'UpsertSweep' });
    assert.deepEqual([kind, configOf('pending1')], ['notDone', before]);
  });

  it('does not say that nothing changed where a gateway gave up waiting', async () => {
    const { kind } = await update('pending1', { kind: 'status', status: 504, operation: 'UpsertSweep' });
    assert.equal(kind, 'unknown');
  });
});
