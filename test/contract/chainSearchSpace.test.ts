// The scaffold of an Optuna search space, asked by Optuna itself as W&B's scheduler asks it (docs/facts/schedulers.md).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { uploadSearchSpace } from '../../src/core/jobs/uploadSearchSpace.ts';
import type { Emulator } from '../emulator/start.ts';
import { emptyEmulator, madeIn, ourSide, runsIn } from './jobSides.ts';
import { repositoryRoot } from './launchShared.ts';
import { pythonEnvironment } from './pythonEnvironment.ts';
import { NO_WANDB, realWandb, runWandb } from './realWandb.ts';

const FOLDER = join(repositoryRoot, 'media', 'templates', 'optuna');

/**
 * As the scheduler does: the module's sampler and pruner make the study, `objective` is called with each trial, and its
 * parameters are the run's. Its sampler draws by chance and learns, so a second one with a seed tries every choice.
 */
const ASK = `
import importlib.util, json, sys, time
import optuna
optuna.logging.set_verbosity(optuna.logging.ERROR)
spec = importlib.util.spec_from_file_location("space", sys.argv[1])
space = importlib.util.module_from_spec(spec)
spec.loader.exec_module(space)
trials, slowest = [], 0.0
for sampler in [space.sampler(), optuna.samplers.RandomSampler(seed=1)]:
    study = optuna.create_study(direction="minimize", sampler=sampler, pruner=space.pruner())
    for number in range(60):
        trial = study.ask()
        began = time.monotonic()
        space.objective(trial)
        slowest = max(slowest, time.monotonic() - began)
        trial.report(1.0 / (number + 1), 0)
        trial.should_prune()
        study.tell(trial, trial.params["learning_rate"])
        trials.append(trial.params)
print(json.dumps({"trials": trials, "slowest": slowest}))
`;

interface Answer {
  readonly trials: readonly Readonly<Record<string, unknown>>[];
  readonly slowest: number;
}

describe('The scaffold of an Optuna search space', function () {
  this.timeout(480_000);

  it('gives Optuna trials with parameters that depend on one another, each in far less than 2 s', function () {
    const python = pythonEnvironment('venv-optuna', 'optuna', 'import optuna');
    if (!python) {
      console.log('    skipped: pip could not install optuna here');
      return this.skip();
    }
    const { status, stdout, stderr } = spawnSync(python, ['-B', '-c', ASK, join(FOLDER, 'search_space.py')], {
      encoding: 'utf8',
      timeout: 120_000,
    });
    assert.equal(status, 0, stderr);
    const { trials, slowest } = JSON.parse(stdout) as Answer;
    assert.ok(slowest < 1, `${String(slowest)} s`);
    for (const trial of trials) {
      assert.ok(Number(trial['learning_rate']) >= 1e-5 && Number(trial['learning_rate']) <= 0.1);
      assert.equal('momentum' in trial, trial['optimizer'] === 'sgd');
      assert.equal(Object.keys(trial).filter(name => name.startsWith('units_')).length, trial['layers']);
    }
    assert.deepEqual(
      [new Set(trials.map(trial => trial['optimizer'])).size, new Set(trials.map(trial => trial['layers'])).size],
      [2, 3],
      'every choice is tried',
    );
  });

  it('becomes the same artifact by the command that it names and by our upload', async function () {
    const real = realWandb();
    if (!real) {
      console.log(`    ${NO_WANDB}`);
      return this.skip();
    }
    const [theirs, ours] = [await emptyEmulator(), await emptyEmulator()];
    try {
      const put = ['artifact', 'put', '--type', 'optuna', '--name', 'my-team/empty-proj/search-space'];
      const call = { url: theirs.url, key: theirs.key };
      const { code, output } = await runWandb(real, [...put, join(FOLDER, 'search_space.py')], call);
      assert.equal(code, 0, output);
      const bytes = readFileSync(join(FOLDER, 'search_space.py'));
      const upload = async (emulator: Emulator): Promise<unknown> => {
        const { client, tools } = ourSide(emulator);
        const file = { path: 'search_space.py', size: bytes.length, read: () => Promise.resolve(bytes) };
        const place = { entity: 'my-team', project: 'empty-proj' };
        return uploadSearchSpace(client, { ...place, name: 'search-space', file }, tools);
      };
      const source = 'my-team/empty-proj/search-space:latest';
      assert.deepEqual(await upload(ours), { outcome: 'created', source });
      assert.deepEqual(madeIn(ours), madeIn(theirs));
      const [made] = madeIn(ours);
      assert.deepEqual(
        [made?.type, made?.aliases, Object.keys(made?.files ?? {})],
        ['optuna', ['latest'], ['search_space.py']],
      );
      // The client leaves the run that it made for the upload; ours goes.
      assert.deepEqual([runsIn(theirs), runsIn(ours)], [1, 0]);
      assert.deepEqual(await upload(theirs), { outcome: 'unchanged', source });
      assert.deepEqual(madeIn(theirs), madeIn(ours));
    } finally {
      await Promise.all([theirs.stop(), ours.stop()]);
    }
  });
});
