import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { launchSweep, plainSweep, SCHEDULERS, withParameter } from '../texts.ts';

const CODE = 'no-run-cap';
const { reported, fixed, safelyFixed } = ofRule(CODE);

describe(CODE, () => {
  it('is information for a launch sweep without an end', () => {
    assert.deepEqual(reported(launchSweep('method: random\n')), ['information: random']);
    assert.deepEqual(reported(launchSweep(`method: grid\n${SCHEDULERS.other}`)), ['information: grid']);
    assert.equal(reported(launchSweep(SCHEDULERS.optuna)).length, 1);
  });

  it('is not reported with a cap, for a grid, and for a plain sweep', () => {
    assert.deepEqual(reported(launchSweep('method: random\nrun_cap: 20\n')), []);
    assert.deepEqual(reported(launchSweep('method: grid\n')), []);
    const inSettings = SCHEDULERS.wandb.replace('}', ', settings: {method: grid}}');
    assert.deepEqual(reported(launchSweep(inSettings)), []);
    assert.deepEqual(reported(plainSweep('method: random\n')), []);
    assert.deepEqual(reported(withParameter('{values: [1]}')), []);
  });

  it('is not reported where the method is unknown', () => {
    assert.deepEqual(reported(launchSweep('method: fancy\n')), []);
    assert.deepEqual(reported(launchSweep('')), []);
  });

  it('can be fixed by a cap', () => {
    const text = launchSweep('method: random\n');
    assert.deepEqual(fixed(text), [`run_cap: 50\n${text}`]);
    assert.deepEqual(safelyFixed(text), []);
  });
});
