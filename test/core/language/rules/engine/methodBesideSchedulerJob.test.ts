import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { launchSweep, SCHEDULERS } from '../texts.ts';

const CODE = 'method-beside-scheduler-job';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it("is a warning for a method of W&B's own next to any scheduler job", () => {
    for (const scheduler of Object.values(SCHEDULERS))
      assert.deepEqual(reported(launchSweep(`method: grid\n${scheduler}`)), ['warning: grid'], scheduler);
  });

  it('is not reported for custom, without a method and without a scheduler job', () => {
    assert.deepEqual(reported(launchSweep(`method: custom\n${SCHEDULERS.other}`)), []);
    assert.deepEqual(reported(launchSweep(SCHEDULERS.other)), []);
    assert.deepEqual(reported(launchSweep('method: grid\n')), []);
  });

  it('is fixed by custom', () => {
    assert.deepEqual(fixed(launchSweep(`method: grid\n${SCHEDULERS.optuna}`)), [
      launchSweep(`method: custom\n${SCHEDULERS.optuna}`),
    ]);
  });

  it("is fixed by moving it into the settings of W&B's scheduler job", () => {
    const block = (rest: string) => `scheduler:\n${rest}  job: wandb/sweep-jobs/job-wandb-sweep-scheduler:latest\n`;
    assert.deepEqual(fixed(launchSweep(`method: grid\n${block('')}`)), [
      launchSweep(`method: custom\n${block('  settings: {method: grid}\n')}`),
    ]);
    const same = block('  settings: {method: grid}\n');
    assert.deepEqual(fixed(launchSweep(`method: grid\n${same}`)), [launchSweep(`method: custom\n${same}`)]);
    assert.deepEqual(fixed(launchSweep(`method: grid\n${block('  settings: {method: bayes}\n')}`)), []);
  });
});
