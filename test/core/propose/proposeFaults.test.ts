import assert from 'node:assert/strict';
import { isApiError } from '../../../src/core/api/apiError.ts';
import { propose } from '../../../src/core/propose/propose.ts';
import { DELAY_MS, FAULTS, SLOW_FAULTS } from '../tools/everyFault.ts';
import { createToolBench } from '../tools/toolBench.ts';
import { AT, readFrom, ready, type Bench } from './readyNext.ts';

describe('The next sweep on a server with faults', function () {
  this.timeout(60_000);
  let patient: Awaited<ReturnType<typeof ready>>;
  let hasty: typeof patient;
  const benches: Bench[] = [];
  const start = async (patience?: number): ReturnType<typeof ready> => {
    const bench = await createToolBench({ runs: 30 }, patience);
    benches.push(bench);
    return ready(bench);
  };
  before(async () => {
    patient = await start();
    hasty = await start(DELAY_MS / 2);
  });
  after(() => Promise.all(benches.map(bench => bench.stop())));
  afterEach(() => {
    for (const { emulator } of benches) emulator.faults.set([]);
  });

  for (const fault of [...FAULTS, ...SLOW_FAULTS])
    it(`is proposed or not, and launched at most once: ${fault.kind} ${String(fault.status ?? '')}`, async () => {
      const { bench, plan, ...whole } = SLOW_FAULTS.includes(fault) ? hasty : patient;
      bench.pass(600_000);
      bench.emulator.faults.set([{ ...fault, operation: '*' }]);
      try {
        const { text, runs } = await readFrom(bench, 'bigsweep');
        // What came in spite of the fault is all there is, or too little to propose anything.
        if (runs.length < whole.runs.length)
          assert.equal(propose({ text, fileName: 'sweep.yaml', runs }).kind, 'nothing', String(runs.length));
      } catch (error) {
        assert.ok(isApiError(error) && error.message.length > 10 && error.advice.length > 5, String(error));
      }
      bench.emulator.faults.set([{ ...fault, operation: 'UpsertSweep', times: 1 }]);
      const before = new Set(bench.sweeps());
      const source = `file:///next-${fault.kind}-${String(fault.status ?? '')}.yaml`;
      const outcome = await bench.sender.launch({ plan, source });
      const made = bench.sweeps().filter(name => !before.has(name));
      assert.ok(made.length <= 1 && outcome.sentence.length > 10, outcome.kind);
      if (outcome.kind === 'created') assert.deepEqual(made, [outcome.sweep.name]);
      if (outcome.kind === 'notCreated' || outcome.kind === 'refused') assert.deepEqual(made, []);
      for (const name of made) {
        const { priorRuns } = bench.emulator.world.project(AT.entity, AT.project)?.sweeps.get(name) ?? {};
        assert.deepEqual(priorRuns, whole.priorRuns);
      }
    });
});
