// The scaffold of an Optuna search space, asked by Optuna itself as W&B's scheduler asks it (docs/facts/schedulers.md).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { startEmulator } from '../emulator/start.ts';
import { filesOf } from '../emulator/world/artifactView.ts';
import { repositoryRoot } from './launchShared.ts';
import { pythonEnvironment } from './pythonEnvironment.ts';
import { NO_WANDB, realWandb, runWandb } from './realWandb.ts';

const FOLDER = join(repositoryRoot, 'media', 'templates', 'optuna');

/**
 * As the scheduler does: the module's sampler and pruner make the study, `objective` is called with each trial, and its
 * parameters are the run's.
 */
const ASK = `
import importlib.util, json, sys, time
import optuna
optuna.logging.set_verbosity(optuna.logging.ERROR)
spec = importlib.util.spec_from_file_location("space", sys.argv[1])
space = importlib.util.module_from_spec(spec)
spec.loader.exec_module(space)
study = optuna.create_study(direction="minimize", sampler=space.sampler(), pruner=space.pruner())
trials, slowest = [], 0.0
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

  it('becomes an artifact of type optuna by the command that it names', async function () {
    const real = realWandb();
    if (!real) {
      console.log(`    ${NO_WANDB}`);
      return this.skip();
    }
    const emulator = await startEmulator({ noLife: true });
    try {
      const { code, output } = await runWandb(
        real,
        [
          'artifact',
          'put',
          '--type',
          'optuna',
          '--name',
          'my-team/empty-proj/search-space',
          join(FOLDER, 'search_space.py'),
        ],
        { url: emulator.url, key: emulator.key },
      );
      assert.equal(code, 0, output);
      const version = emulator.world
        .project('my-team', 'empty-proj')
        ?.collections.get('optuna')
        ?.get('search-space')
        ?.versions.at(-1);
      assert.ok(version);
      assert.deepEqual(
        [version.state, version.aliases.includes('latest'), filesOf(emulator.world, version).map(file => file.name)],
        ['COMMITTED', true, ['search_space.py']],
      );
    } finally {
      await emulator.stop();
    }
  });
});
