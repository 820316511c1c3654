import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { launchSweep, plainSweep, SCHEDULERS } from '../texts.ts';

const CODE = 'method-missing';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is an error, at the parameters', () => {
    assert.deepEqual(reported(plainSweep('')), ['error: parameters']);
    assert.deepEqual(reported(launchSweep('')), ['error: parameters']);
  });

  it('is not reported with a method, one under another name, or a scheduler job', () => {
    assert.deepEqual(reported(plainSweep('method: grid\n')), []);
    assert.deepEqual(reported(plainSweep('metod: grid\n')), []);
    assert.deepEqual(reported(launchSweep(SCHEDULERS.wandb)), []);
    assert.deepEqual(reported(launchSweep(SCHEDULERS.optuna)), []);
  });

  it('is not reported in a file that is broken', () => {
    assert.deepEqual(reported(`${plainSweep('')}x: [1\n`), []);
  });
});
