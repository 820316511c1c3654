import assert from 'node:assert/strict';
import { isApiError } from '../../../src/core/api/apiError.ts';
import { sweep as askSweep } from '../../../src/core/api/operations/sweep.ts';
import { planPlain } from '../../../src/core/launch/plan/planPlain.ts';
import { propose, readSearched } from '../../../src/core/propose/propose.ts';
import { loadRuns } from '../../../src/core/propose/runs/loadRuns.ts';
import { priorRunsOf } from '../../../src/core/propose/runs/priorRuns.ts';
import { writeChanges } from '../../../src/core/propose/writeProposal.ts';
import { storedText } from '../../../src/core/tools/storedText.ts';
import { DELAY_MS, FAULTS, SLOW_FAULTS } from '../tools/everyFault.ts';
import { createToolBench } from '../tools/toolBench.ts';

const AT = { entity: 'my-team', project: 'my-proj' };

type Bench = Awaited<ReturnType<typeof createToolBench>>;

/** What a proposal for a sweep is made of; rejects where the server fails. */
async function readFrom({ client, language }: Bench, sweep: string) {
  const { config = '' } = await askSweep(client, { ...AT, sweep });
  const searched = readSearched({ text: config, fileName: 'sweep.yaml' });
  assert.ok(!('refused' in searched), config);
  const { metric, axes } = searched;
  const runs = await loadRuns(client, { ...AT, sweep }, metric, axes, AbortSignal.timeout(20_000));
  return { text: await storedText(language, config, 'sweep.yaml'), runs, priorRuns: priorRunsOf(runs, metric).best };
}

/** A bench with what would be launched from it: a proposal accepted in part, with the best runs. */
async function ready(bench: Bench) {
  const { text, runs, priorRuns } = await readFrom(bench, 'bigsweep');
  const proposal = propose({ text, fileName: 'sweep.yaml', runs });
  assert.ok(proposal.kind === 'next' && priorRuns.length >= 3, proposal.kind);
  const next = writeChanges(text, 'sweep.yaml', proposal.changes.slice(1));
  const plan = planPlain({ name: 'sweep.yaml', text: next }, { ...AT, author: 'jane', priorRuns });
  assert.ok('upsertSweep' in plan, 'refused' in plan ? plan.refused.message : '');
  return { bench, runs, priorRuns, plan };
}

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
