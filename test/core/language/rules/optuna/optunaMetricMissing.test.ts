import assert from 'node:assert/strict';
import { diagnose, ofRule } from '../say.ts';
import { LOOKALIKE, optunaFile } from './file.ts';

const CODE = 'optuna-metric-missing';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is an error where no metric is named', () => {
    assert.deepEqual(reported(optunaFile({ metric: 'name: x' })), [
      'error: wandb/sweep-jobs/job-optuna-sweep-scheduler:latest',
    ]);
  });

  it('is a warning for a job that only looks like the published one', () => {
    assert.deepEqual(reported(optunaFile({ metric: 'name: x', job: LOOKALIKE })), [`warning: ${LOOKALIKE}`]);
  });

  it('is an error also where a Python file makes the search space: the metric is read before it', () => {
    assert.deepEqual(reported(optunaFile({ metric: 'name: x', settings: 'optuna_source: space.py' })), [
      'error: wandb/sweep-jobs/job-optuna-sweep-scheduler:latest',
    ]);
  });

  it('is an error for metrics that are not a list', () => {
    assert.deepEqual(reported(optunaFile({ metric: 'name: x', settings: 'metrics: loss' })), ['error: loss']);
  });

  it('is not reported for a list of metrics in the settings', () => {
    const settings = 'metrics: [{name: a, goal: minimize}, {name: b, goal: maximize}]';
    assert.deepEqual(diagnose(optunaFile({ metric: 'name: x', settings })), []);
  });
});
