import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { launchSweep, plainSweep, SCHEDULERS } from '../texts.ts';

const CODE = 'custom-without-scheduler';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning in a launch sweep, which then starts no run', () => {
    assert.deepEqual(reported(launchSweep('method: custom\n')), ['warning: custom']);
  });

  it('is information in a plain sweep, whose controller may run elsewhere', () => {
    assert.deepEqual(reported(plainSweep('method: custom\n')), ['information: custom']);
  });

  it('is not reported where something schedules', () => {
    assert.deepEqual(reported(launchSweep(`method: custom\n${SCHEDULERS.other}`)), []);
    assert.deepEqual(reported(plainSweep('method: custom\ncontroller: {type: local}\n')), []);
    assert.deepEqual(reported(plainSweep('method: custom\nscheduler: {engine: optuna}\n')), []);
    assert.deepEqual(reported(plainSweep('method: random\n')), []);
  });
});
