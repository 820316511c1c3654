import assert from 'node:assert/strict';
import { diagnose, ofRule } from '../say.ts';
import { launchSweep, plainSweep, SCHEDULERS } from '../texts.ts';

const CODE = 'metric-goal';
const { reported, fixed, safelyFixed } = ofRule(CODE);
const withGoal = (goal: string) => plainSweep(`method: random\nmetric: {name: x, goal: ${goal}}\n`);

describe(CODE, () => {
  it('is a warning for what is neither of the two', () => {
    for (const goal of ['minimise', 'max', 'up', '5']) assert.deepEqual(reported(withGoal(goal)), [`warning: ${goal}`]);
    assert.deepEqual(reported(launchSweep(`metric: {name: x, goal: up}\n${SCHEDULERS.optuna}`)), ['warning: up']);
  });

  it('tells who reads it: to Optuna a wrong goal is the opposite of what it is to W&B', () => {
    const metric = 'metric: {name: x, goal: up}\n';
    const messageOf = (text: string) => diagnose(text).find(({ code }) => code === CODE)?.message ?? '';
    assert.match(messageOf(launchSweep(metric + SCHEDULERS.optuna)), /Optuna maxim/);
    assert.match(messageOf(plainSweep(`method: random\n${metric}`)), /W&B minim/);
  });

  it('is reported for each of several metrics', () => {
    const metrics = 'method: custom\nmetrics: [{name: a, goal: min}, {name: b, goal: maximize}, {name: c, goal: up}]\n';
    assert.deepEqual(reported(plainSweep(metrics)), ['warning: min', 'warning: up']);
  });

  it('is not reported for the two, and without a goal', () => {
    for (const goal of ['minimize', '"maximize"']) assert.deepEqual(reported(withGoal(goal)), []);
    assert.deepEqual(reported(plainSweep('method: random\nmetric: {name: x}\n')), []);
  });

  it('is fixed by the goal that is meant', () => {
    assert.deepEqual(safelyFixed(withGoal('minimise')), [withGoal('minimize')]);
    assert.deepEqual(safelyFixed(withGoal('Max')), [withGoal('maximize')]);
    assert.deepEqual(fixed(withGoal('up')), []);
  });
});
