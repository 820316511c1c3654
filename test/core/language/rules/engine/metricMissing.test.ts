import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { launchSweep, plainSweep, SCHEDULERS } from '../texts.ts';

const CODE = 'metric-missing';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is an error for bayes', () => {
    assert.deepEqual(reported(plainSweep('method: bayes\n')), ['error: bayes']);
    assert.deepEqual(reported(launchSweep(SCHEDULERS.wandb.replace('}', ', settings: {method: bayes}}'))), [
      'error: bayes',
    ]);
  });

  it('is not reported with a metric, also under another name, and for other methods', () => {
    assert.deepEqual(reported(plainSweep('method: bayes\nmetric: {name: loss, goal: minimize}\n')), []);
    assert.deepEqual(reported(plainSweep('method: bayes\nmetrc: {name: loss, goal: minimize}\n')), []);
    assert.deepEqual(reported(plainSweep('method: bayes\nmetrics: [{name: a}, {name: b}]\n')), []);
    assert.deepEqual(reported(plainSweep('method: random\n')), []);
  });
});
