import assert from 'node:assert/strict';
import { diagnose, ofRule } from '../say.ts';
import { LOOKALIKE, optunaFile } from './file.ts';

const CODE = 'optuna-metric-goal';
const { reported, fixed } = ofRule(CODE);
const fails = (text: string) => diagnose(text).some(({ schedulerFails }) => schedulerFails);
const withMetric = (metric: string) => optunaFile({ metric: `metric: {${metric}}` });

describe(CODE, () => {
  it('is an error for a metric without a goal', () => {
    assert.deepEqual(reported(withMetric('name: loss')), ['error: metric']);
  });

  it('is an error for a metric of the settings without a goal', () => {
    assert.deepEqual(reported(optunaFile({ metric: 'name: x', settings: 'metrics: [{name: a}]' })), ['error: name']);
  });

  it('is not reported for a goal that is spelled wrong, which metric-goal reports', () => {
    assert.deepEqual(reported(withMetric('name: loss, goal: minimise')), []);
    assert.ok(diagnose(withMetric('name: loss, goal: minimise')).some(({ code }) => code === 'metric-goal'));
  });

  it('is a warning, without a fix, for a key that is spelled wrong, and left to other rules with a lookalike', () => {
    for (const metric of ['name: loss, gaol: minimize', 'nmae: loss, goal: minimize']) {
      assert.deepEqual(reported(withMetric(metric)), ['warning: metric']);
      assert.ok(fails(withMetric(metric)));
      assert.deepEqual(fixed(withMetric(metric)), []);
      assert.deepEqual(reported(optunaFile({ metric: `metric: {${metric}}`, job: LOOKALIKE })), []);
    }
  });

  it("is fixed by the goal that the metric's name suggests, or by either", () => {
    assert.deepEqual(fixed(withMetric('name: loss')), [withMetric('goal: minimize, name: loss')]);
    assert.deepEqual(fixed(withMetric('name: depth')), [
      withMetric('goal: minimize, name: depth'),
      withMetric('goal: maximize, name: depth'),
    ]);
  });

  it('is a warning for a metric without a name, as the server warns, but not where the setting is there', () => {
    for (const job of [undefined, LOOKALIKE]) {
      const text = optunaFile({ metric: 'metric: {goal: minimize}', job });
      assert.deepEqual(reported(text), ['warning: metric']);
      assert.equal(fails(text), job === undefined);
    }
    const settings = 'metrics: [{name: a, goal: minimize}, {name: b, goal: maximize}]';
    assert.deepEqual(reported(optunaFile({ metric: 'metric: {}', settings })), []);
    const errors = diagnose(optunaFile({ metric: 'metric: {}', settings })).filter(each => each.severity === 'error');
    assert.deepEqual(errors, []);
  });
});
