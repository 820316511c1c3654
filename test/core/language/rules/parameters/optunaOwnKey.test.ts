import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, SCHEDULERS } from '../texts.ts';

const CODE = 'optuna-own-key';
const { reported, fixed } = ofRule(CODE);
const METRIC = 'method: custom\nrun_cap: 20\nmetric: {name: loss, goal: minimize}\n';
const withScheduler = (scheduler: string) =>
  `${LAUNCH_SWEEP.replace(/method[^]*/, METRIC.replace('method: custom\n', ''))}parameters: {a: {min: 0.1, max: ` +
  `1.0, log: true}}\n${scheduler}`;

describe(CODE, () => {
  it('is a warning of the keys that only Optuna reads', () => {
    assert.deepEqual(reported(withScheduler(SCHEDULERS.optuna)), ['warning: log']);
  });

  it('is not reported for another scheduler', () => {
    assert.deepEqual(reported(withScheduler(SCHEDULERS.wandb)), []);
  });

  it('is not fixed', () => {
    assert.deepEqual(fixed(withScheduler(SCHEDULERS.optuna)), []);
  });
});
