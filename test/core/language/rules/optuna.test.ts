import assert from 'node:assert/strict';
import { afterFix, diagnose, say } from './say.ts';

const PUBLISHED = 'wandb/sweep-jobs/job-optuna-sweep-scheduler:latest';
const file = (parts: { parameters?: string; settings?: string; metric?: string; job?: string }) =>
  `job: my-team/my-project/train:latest\nrun_cap: 20\n${parts.metric ?? 'metric: {name: loss, goal: minimize}'}\nparameters: {${parts.parameters ?? 'lr: {min: 0.1, max: 1.0}'}}\nscheduler:\n  job: ${parts.job ?? PUBLISHED}\n${parts.settings === undefined ? '' : `  settings: {${parts.settings}}\n`}`;

describe("Optuna's reading", () => {
  it('refuses the parameters that it cannot convert', () => {
    for (const parameter of [
      '{value: 0}',
      '{value: false}',
      '{value: ""}',
      '{value: null}',
      '{value: []}',
      '{distribution: normal}',
      '{distribution: beta, a: 1, b: 2}',
      '{parameters: {b: {value: 1}}}',
      '{min: -5, max: 0}',
      '{min: "1"}',
      '{}',
    ]) {
      assert.ok(
        diagnose(file({ parameters: `a: ${parameter}` })).some(d => d.severity === 'error'),
        parameter,
      );
      const other = diagnose(file({ parameters: `a: ${parameter}`, job: 'my-team/jobs/my-optuna:latest' }));
      assert.ok(
        !other.some(d => d.severity === 'error' && d.code.startsWith('optuna')),
        `${parameter} of a job that only looks like it`,
      );
    }
    for (const parameter of ['{value: 1}', '{values: [0, null, true]}', '{min: 0, max: 5}', '{min: 0.5, max: 5.5}'])
      assert.deepEqual(say(file({ parameters: `a: ${parameter}` })), [], parameter);
    assert.equal(
      afterFix(file({ parameters: 'a: {value: 0}' }), 'Use values: [0]'),
      file({ parameters: 'a: {values: [0]}' }),
    );
  });

  it('warns of what it does not read', () => {
    assert.deepEqual(say(file({ parameters: 'a: {distribution: log_uniform_values, min: 0.1, max: 1.0}' })), [
      'warning optuna-distribution-ignored: log_uniform_values',
    ]);
    assert.deepEqual(say(file({ parameters: 'a: {distribution: q_uniform, min: 0.0, max: 1.0, q: 0.1}' })), [
      'warning optuna-distribution-ignored: q_uniform',
    ]);
    assert.deepEqual(say(file({ parameters: 'a: {distribution: uniform, min: 0, max: 1}' })), [
      'warning optuna-whole-numbers: 0',
    ]);
    assert.deepEqual(say(file({ parameters: 'a: {values: [[1, 2], x]}' })), ['warning optuna-choice: [']);
    assert.deepEqual(say(file({ parameters: 'a: {min: 0.1, max: 1.0, log: true}' })), ['warning optuna-own-key: log']);
  });

  it('holds log and step against each other', () => {
    assert.ok(
      say(file({ parameters: 'a: {min: 0.1, max: 1.0, log: true, step: 0.1}' })).includes(
        'error optuna-parameter: step',
      ),
    );
    assert.ok(say(file({ parameters: 'a: {min: 0.0, max: 1.0, log: true}' })).includes('error optuna-parameter: 0.0'));
  });

  it('knows pruners, samplers and their arguments', () => {
    const codes = (settings: string) => say(file({ settings })).map(s => s.split(':')[0]);
    for (const ok of [
      'pruner: {type: NopPruner}',
      'pruner: {type: PercentilePruner, args: {percentile: 25.0}}',
      'sampler: {type: TPESampler, args: {seed: 1, multivariate: true, gamma: null}}',
      'pruner: {type: ThresholdPruner, args: {upper: 1}}',
      'pruner: ',
      'sampler: {type: CmaEsSampler, args: {restart_strategy: ipop}}',
    ]) {
      assert.deepEqual(
        codes(ok).filter(c => !c?.endsWith('optuna-class')),
        [],
        ok,
      );
    }
    assert.deepEqual(codes('pruner: {type: MedianPruners}'), ['error optuna-class']);
    assert.deepEqual(codes('pruner: {type: PatientPruner}'), ['error optuna-class']);
    assert.deepEqual(codes('sampler: {type: IntersectionSearchSpace}'), ['error optuna-class']);
    assert.deepEqual(codes('sampler: {type: GPSampler}'), ['error optuna-class']);
    assert.deepEqual(codes('pruner: {args: {}}'), ['error optuna-class']);
    assert.deepEqual(codes('pruner: MedianPruner'), ['error optuna-class']);
    assert.deepEqual(codes('pruner: {type: PercentilePruner}'), ['error optuna-argument']);
    assert.deepEqual(codes('pruner: {type: ThresholdPruner, args: {lower: null}}'), ['error optuna-argument']);
    assert.deepEqual(codes('pruner: {type: MedianPruner, args: {n_startup: 5}}'), ['error optuna-argument-unknown']);
    assert.deepEqual(codes('pruner: {type: MedianPruner, args: {n_startup_trials: "5"}}'), ['error optuna-argument']);
    assert.deepEqual(codes('pruner: {type: MedianPruner, args: {interval_steps: 0}}'), ['error optuna-argument']);
    assert.deepEqual(codes('sampler: {type: TPESampler, args: {gamma: 3}}'), ['error optuna-argument']);
    assert.deepEqual(codes('sampler: {type: GridSampler}'), ['error optuna-argument']);
    assert.deepEqual(codes('sampler: {type: QMCSampler, args: {qmc_type: sobl}}'), ['error optuna-argument']);
    assert.deepEqual(codes('sampler: {type: RandomSampler, args: [1]}'), ['error optuna-argument']);
  });

  it('counts percentiles from 0 to 100', () => {
    const codes = (p: string) =>
      say(file({ settings: `pruner: {type: PercentilePruner, args: {percentile: ${p}}}` })).map(s => s.split(':')[0]);
    assert.deepEqual(codes('0.25'), ['warning optuna-percentile']);
    assert.deepEqual(codes('101'), ['error optuna-percentile']);
    assert.deepEqual(codes('-1'), ['error optuna-percentile']);
    assert.deepEqual(codes('50'), []);
    assert.deepEqual(codes('0'), []);
    const wrong = file({ settings: 'pruner: {type: PercentilePruner, args: {percentile: 0.25}}' });
    assert.equal(afterFix(wrong, 'Use 25.0'), wrong.replace('0.25', '25.0'));
  });

  it('wants a metric with a goal', () => {
    assert.deepEqual(
      say(file({ metric: 'name: x' })).map(s => s.split(':')[0]),
      ['error optuna-metric-missing'],
    );
    assert.deepEqual(
      say(file({ metric: 'metric: {name: loss}' })).map(s => s.split(':')[0]),
      ['error optuna-metric-goal'],
    );
    assert.deepEqual(
      say(file({ metric: 'name: x', settings: 'metrics: [{name: a, goal: minimize}, {name: b, goal: maximize}]' })),
      [],
    );
    assert.deepEqual(
      say(file({ metric: 'name: x', settings: 'metrics: [{name: a}]' })).map(s => s.split(':')[0]),
      ['error optuna-metric-goal'],
    );
    assert.deepEqual(
      say(file({ settings: 'metrics: [{name: a, goal: minimize}]' })).map(s => s.split(':')[0]),
      ['warning optuna-metrics-unread'],
    );
    const [said] = diagnose(file({ metric: 'metric: {name: loss, goal: minimise}' }));
    assert.match(said?.message ?? '', /Optuna maximizes/);
  });

  it('leaves the parameters alone where a Python file makes the search space', () => {
    assert.deepEqual(say(file({ parameters: 'a: {value: 0}', settings: 'optuna_source: space.py' })), []);
    assert.deepEqual(say(file({ settings: 'optuna_source: e/p/space:latest' })), []);
    assert.deepEqual(say(file({ settings: 'optuna_source: space' })), ['error optuna-source: space']);
    assert.deepEqual(say(file({ settings: 'prunner: {type: NopPruner}' })), ['warning optuna-setting-unread: prunner']);
  });
});
