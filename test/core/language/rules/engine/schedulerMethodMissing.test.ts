import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { launchSweep, SCHEDULERS } from '../texts.ts';

const CODE = 'scheduler-method-missing';
const { reported, fixed, safelyFixed } = ofRule(CODE);
const JOB = 'wandb/sweep-jobs/job-wandb-sweep-scheduler:latest';
const block = (rest: string) => launchSweep(`scheduler:\n${rest}  job: ${JOB}\n`);

describe(CODE, () => {
  it("is a warning for W&B's scheduler job without a method", () => {
    assert.deepEqual(reported(block('')), [`warning: ${JOB}`]);
    assert.deepEqual(reported(`method: custom\n${block('')}`), [`warning: ${JOB}`]);
    assert.deepEqual(reported(block('  settings: {}\n')), [`warning: ${JOB}`]);
  });

  it('is not reported with a method, and for other scheduler jobs', () => {
    assert.deepEqual(reported(block('  settings: {method: bayes}\n')), []);
    assert.deepEqual(reported(launchSweep(SCHEDULERS.optuna)), []);
    assert.deepEqual(reported(launchSweep(SCHEDULERS.other)), []);
  });

  it('can be fixed by a method in the settings', () => {
    assert.deepEqual(fixed(block('')), [block('  settings: {method: random}\n')]);
    assert.deepEqual(fixed(block('  settings: {x: 1}\n')), [block('  settings: {method: random, x: 1}\n')]);
    assert.deepEqual(safelyFixed(block('')), []);
  });
});
