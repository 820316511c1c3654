import assert from 'node:assert/strict';
import { ask } from './ask.ts';
import { launchVariables, UPSERT } from './launch.ts';
import { startEmulator, type Emulator } from './start.ts';
import { parseBag } from './world/json.ts';
import type { SweepRecord } from './world/records.ts';

const OPTUNA = 'wandb/sweep-jobs/job-optuna-sweep-scheduler:latest';
const WANDB = 'wandb/sweep-jobs/job-wandb-sweep-scheduler:latest';
const METRIC = 'metric:\n  goal: minimize\n  name: val_loss\n';
const RATE = 'parameters:\n  learning_rate:\n    min: 0.0001\n    max: 0.1\n';

describe("scheduler jobs in the emulator's simulation", () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await startEmulator({ stillClock: true, speed: 10 });
  });
  afterEach(() => emulator.stop());

  /** Launches with a scheduler job and lets the emulator live for so many seconds. */
  const launch = async (
    config: string,
    job: string,
    settings: Readonly<Record<string, unknown>>,
    seconds: number,
  ): Promise<SweepRecord> => {
    const spec = {
      job,
      resource: 'local-container',
      docker: {},
      overrides: {
        run_config: {
          settings,
          sweep_args: {
            sweep_id: 'WANDB_SWEEP_ID',
            queue: 'gpu-queue',
            project: 'my-proj',
            job: 'my-team/my-proj/job-train:latest',
            author: 'jane',
          },
        },
      },
    };
    const { data, errors } = await ask(emulator, UPSERT, launchVariables(config, { spec }));
    assert.deepEqual(errors, []);
    const sweep = emulator.world
      .project('my-team', 'my-proj')
      ?.sweeps.get((data['upsertSweep'] as { sweep: { name: string } }).sweep.name);
    assert.ok(sweep);
    for (let each = 0; each < seconds * 10; each += 1) emulator.clock.advance(100);
    return sweep;
  };
  const lastWords = (sweep: SweepRecord): string =>
    sweep.project.runs
      .get(sweep.name)
      ?.log.filter(line => line.level === 'error')
      .at(-1)?.line ?? '';

  it("Optuna's suggests runs one at a time, ends poor ones early, and ends at run_cap", async () => {
    const settings = {
      pruner: { type: 'PercentilePruner', args: { percentile: 25, n_startup_trials: 2, n_warmup_steps: 2 } },
    };
    const sweep = await launch(`method: custom\nrun_cap: 12\n${METRIC}${RATE}`, OPTUNA, settings, 40);
    assert.equal(sweep.state, 'FINISHED');
    assert.ok(sweep.runs.length >= 12);
    assert.ok(sweep.runs.some(run => run.state === 'killed') && sweep.runs.some(run => run.state === 'finished'));
    assert.equal(sweep.agents.length, 1);
  });

  it("W&B's asks the server for runs, with one worker whatever num_workers says", async () => {
    const sweep = await launch(
      `method: bayes\nrun_cap: 3\n${METRIC}parameters:\n  learning_rate:\n    distribution: uniform\n` +
        '    min: 0.0001\n    max: 0.1\n',
      WANDB,
      { method: 'bayes' },
      20,
    );
    assert.deepEqual([sweep.state, sweep.runs.length, sweep.agents.length], ['FINISHED', 3, 1]);
  });

  const faults: readonly (readonly [string, string, Readonly<Record<string, unknown>>, RegExp])[] = [
    [
      'no metric',
      `method: custom\n${RATE}`,
      {},
      /^SchedulerError: Zero metrics found in the top level 'metric' section/,
    ],
    ['a metric without a goal', `method: custom\nmetric:\n  name: x\n${RATE}`, {}, /^KeyError: 'goal'$/],
    [
      'metrics without a name',
      `method: custom\n${RATE}`,
      { metrics: [{ goal: 'minimize' }] },
      /^SchedulerError: Optuna metric missing name$/,
    ],
    [
      'an unknown pruner',
      `method: custom\n${METRIC}${RATE}`,
      { pruner: { type: 'Secateurs' } },
      /^Exception: Optuna pruner type: Secateurs not supported$/,
    ],
    ['a pruner without a type', `method: custom\n${METRIC}${RATE}`, { pruner: {} }, /^KeyError: 'type'$/],
    [
      'a percentile left out',
      `method: custom\n${METRIC}${RATE}`,
      { pruner: { type: 'PercentilePruner' } },
      /missing 1 required positional argument: 'percentile'/,
    ],
    [
      'a percentile beyond 100',
      `method: custom\n${METRIC}${RATE}`,
      { pruner: { type: 'PercentilePruner', args: { percentile: 250 } } },
      /^ValueError: Percentile must be between 0 and 100/,
    ],
    [
      'an unknown argument',
      `method: custom\n${METRIC}${RATE}`,
      { sampler: { type: 'TPESampler', args: { trials: 1 } } },
      /^TypeError: TPESampler.__init__\(\) got an unexpected keyword argument 'trials'$/,
    ],
    [
      'a sampler that needs an object',
      `method: custom\n${METRIC}${RATE}`,
      { sampler: { type: 'PartialFixedSampler' } },
      /^TypeError: PartialFixedSampler/,
    ],
    [
      'a threshold without bounds',
      `method: custom\n${METRIC}${RATE}`,
      { pruner: { type: 'ThresholdPruner' } },
      /^TypeError: Either lower or upper/,
    ],
    [
      'a grid without its space',
      `method: custom\n${METRIC}${RATE}`,
      { sampler: { type: 'GridSampler' } },
      /'search_space'/,
    ],
    [
      'a parameter without bounds',
      `method: custom\n${METRIC}parameters:\n  a:\n    distribution: normal\n    mu: 0\n`,
      {},
      /^SchedulerError: Error converting config\. Unknown parameter type: param=a, val=\{/,
    ],
    [
      'a value of 0',
      `method: custom\n${METRIC}parameters:\n  a:\n    value: 0\n`,
      {},
      /Unknown parameter type: param=a/,
    ],
    [
      'a maximum of 0',
      `method: custom\n${METRIC}parameters:\n  a:\n    min: -5\n    max: 0\n`,
      {},
      /'min' requires 'max'/,
    ],
    [
      'an optuna_source that is none',
      `method: custom\n${METRIC}${RATE}`,
      { optuna_source: 'space' },
      /Provided optuna_source='space' not python file or artifact/,
    ],
  ];
  for (const [what, config, settings, words] of faults) {
    it(`Optuna's fails on ${what}, in its words, and the sweep is canceled`, async () => {
      const sweep = await launch(config, OPTUNA, settings, 3);
      assert.match(lastWords(sweep), words);
      assert.deepEqual([sweep.state, sweep.runs.length], ['CANCELED', 0]);
    });
  }

  it("Optuna's takes a search space in Python as it is, and several metrics", async () => {
    assert.equal(
      (
        await launch(
          'method: custom\nparameters:\n  a:\n    value: 0\n',
          OPTUNA,
          {
            optuna_source: 'space.py',
            metrics: [
              { name: 'a', goal: 'minimize' },
              { name: 'b', goal: 'maximize' },
            ],
          },
          2,
        )
      ).state,
      'RUNNING',
    );
  });

  it("W&B's fails on the method custom", async () => {
    const sweep = await launch(`method: custom\n${METRIC}${RATE}`, WANDB, {}, 3);
    assert.match(lastWords(sweep), /Method custom/);
    assert.equal(parseBag(sweep.launched?.text)['queue'], 'gpu-queue');
  });
});
