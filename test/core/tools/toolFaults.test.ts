import assert from 'node:assert/strict';
import { MOST_TOKENS, tokensOf } from '../../../src/core/tools/answer.ts';
import { DELAY_MS, FAULTS, SLOW_FAULTS } from './everyFault.ts';
import { createToolBench } from './toolBench.ts';

const READING = [
  ['list_sweeps', {}],
  ['list_queues', {}],
  ['list_jobs', {}],
  ['sweep_results', { sweep: 'running1' }],
  ['propose_next_sweep', { sweep: 'running1' }],
  ['plan_launch', { file: 'sweep.yaml' }],
] as const;

/** Less than a slow answer takes, and more than another one. */
const HASTE_MS = DELAY_MS / 2;

describe('The tools for agents on a server with faults', function () {
  this.timeout(60_000);
  let patient: Awaited<ReturnType<typeof createToolBench>>;
  let hasty: typeof patient;
  before(async () => {
    patient = await createToolBench();
    // Gives up early, so that nobody waits for a server that does not answer.
    hasty = await createToolBench({}, HASTE_MS);
  });
  after(() => Promise.all([patient.stop(), hasty.stop()]));
  afterEach(() => {
    patient.emulator.faults.set([]);
    hasty.emulator.faults.set([]);
  });

  for (const fault of [...FAULTS, ...SLOW_FAULTS])
    it(`tells what came, and makes at most one sweep: ${fault.kind} ${String(fault.status ?? '')}`, async () => {
      const bench = SLOW_FAULTS.includes(fault) ? hasty : patient;
      bench.pass(600_000);
      bench.emulator.faults.set([{ ...fault, operation: '*' }]);
      for (const [name, input] of READING) {
        const answer = await bench.ask(name, input);
        assert.ok(answer.length > 20 && tokensOf(answer) <= MOST_TOKENS, `${name}: ${answer}`);
        assert.ok(!answer.includes(bench.emulator.key));
      }
      bench.emulator.faults.set([{ ...fault, operation: 'UpsertSweep', times: 1 }]);
      const before = bench.sweeps().length;
      const answer = await bench.ask('launch_sweep', { file: 'sweep.yaml' });
      const made = bench.sweeps().length - before;
      assert.ok(made <= 1, String(made));
      if (answer.includes('No sweep was created')) assert.equal(made, 0, answer);
      if (/was launched/.test(answer)) assert.equal(made, 1, answer);
      assert.match(answer, /\nNext: /);
    });
});
