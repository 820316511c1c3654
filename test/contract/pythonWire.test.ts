// A sample of `npm run measure -- pythonWire`.
import assert from 'node:assert/strict';
import { textAt } from '../../src/core/json.ts';
import { planPlain } from '../../src/core/launch/plan/planPlain.ts';
import { compareWire, convertedFiles, formFiles, type PythonFile, sweepClient, type WirePair } from './pythonWire.ts';
import { FORGE_VERSION, noWandb } from './realWandb.ts';

const SPACE = {
  method: 'bayes',
  metric: { name: 'loss', goal: 'minimize' },
  parameters: { lr: { min: 0.1, max: 0.2 } },
};
/** A sweep that begins with earlier runs, as a proposal is launched with them. */
const PRIOR: PythonFile = {
  name: 'prior runs',
  text: `import wandb\n\nwandb.sweep(${JSON.stringify(SPACE)}, prior_runs=["run_one", "run/2"])\n`,
};

describe('Create Sweep from Python by wire, beside wandb.sweep of the real client', function () {
  this.timeout(600_000);
  const files = [
    PRIOR,
    ...formFiles().filter((_, index) => index % 20 === 0),
    ...convertedFiles(false).filter((_, index) => index % 150 === 5),
  ];
  if (files.length === 1) {
    it('skipped: the forms (../shared/python) are not beside the repository');
    return;
  }

  it('sends the same for the same file, byte for byte', async () => {
    const real = sweepClient();
    if (!real) {
      console.log(`    ${noWandb(FORGE_VERSION)}`);
      return;
    }
    const pairs: WirePair[] = [];
    await compareWire(real, files, pair => pairs.push(pair));
    const known = pairs.filter(({ ours }) => ours);
    assert.ok(known.filter(({ theirs }) => theirs.length > 0).length >= 5, `${String(known.length)} known`);
    // The same earlier runs that a launch of a file from the editor counts.
    const plan = planPlain({ name: 'sweep.yaml', text: JSON.stringify(SPACE) }, { priorRuns: ['run_one', 'run/2'] });
    const [prior] = pairs.find(({ name }) => name === PRIOR.name)?.theirs ?? [];
    assert.ok('upsertSweep' in plan);
    assert.equal(textAt(prior, 'priorRunsFilters'), plan.upsertSweep.priorRunsFilters);
    assert.equal(textAt(prior, 'config'), plan.upsertSweep.config);
    for (const { name, ours, theirs, printed } of known) assert.deepEqual(ours, theirs, `${name}: ${printed}`);
  });
});
