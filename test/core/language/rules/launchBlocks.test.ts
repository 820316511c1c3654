import assert from 'node:assert/strict';
import { say } from './say.ts';

const SWEEP = 'job: my-team/my-project/train:latest\nmethod: grid\nparameters:\n  lr: {values: [0.1, 0.01]}\n';
const OPTUNA = 'wandb/sweep-jobs/job-optuna-sweep-scheduler:latest';

describe('launch and scheduler blocks', () => {
  it('compare the method with the scheduler job', () => {
    const custom = SWEEP.replace('method: grid', 'run_cap: 5\nmetric: {name: l, goal: minimize}');
    assert.deepEqual(say(`${custom}scheduler: {job: "${OPTUNA}"}\n`), []);
    assert.deepEqual(say(`method: bayes\n${custom}scheduler: {job: "${OPTUNA}"}\n`), [
      'warning method-beside-scheduler-job: bayes',
    ]);
    assert.deepEqual(say(`${custom}scheduler: {job: "${OPTUNA.replace('optuna', 'wandb')}"}\n`), [
      `warning scheduler-method-missing: "${OPTUNA.replace('optuna', 'wandb')}"`,
    ]);
    assert.deepEqual(
      say(`${custom}scheduler: {job: "${OPTUNA.replace('optuna', 'wandb')}", settings: {method: fancy}}\n`),
      ['error method-unknown: fancy'],
    );
  });
});
