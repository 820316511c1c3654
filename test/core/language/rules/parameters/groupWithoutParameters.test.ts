import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'group-without-parameters';
const { reported, fixed } = ofRule(CODE);
const OPTUNA = 'job: a/b/c:latest\nscheduler: {job: "wandb/sweep-jobs/job-optuna-sweep-scheduler:latest"}\n';

describe(CODE, () => {
  it('is an error at a group whose parameters are directly under its name', () => {
    assert.deepEqual(reported(withParameter('{x: {values: [1]}, y: {min: 0, max: 2}}')), ['error: a']);
    assert.deepEqual(reported(withParameter('{x: {values: [1]}, y: 4}')), ['error: a']);
    assert.deepEqual(reported(withParameter('{x: {y: {value: 1}}}')), ['error: a']);
    assert.deepEqual(reported(withParameter('{parameters: {g: {x: {value: 1}}}}')), ['error: g']);
    assert.deepEqual(reported(withParameter('{x: {values: [1]}}', 'method: custom\n')), ['warning: a']);
  });

  it('is an error at a group of constants that are plain values, but not where their names are of a parameter', () => {
    assert.deepEqual(reported(withParameter('{lr: 0.1, betas: [0.9, 0.99]}')), ['error: a']);
    for (const parameter of ['{low: 1, high: 2}', '{lr: 0.1, q: 1}', '{lr: 0.1}', '{lr: 0.1, x: {y: 1}}'])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is not reported for a group, and for other mappings', () => {
    for (const parameter of [
      '{parameters: {x: {value: 1}}}',
      '{value: {x: {values: [1]}}}',
      '{x: 1}',
      '{}',
      '{valeus: [1]}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed by `parameters` between', () => {
    assert.deepEqual(fixed(withParameter('{x: {values: [1]}}')), [withParameter('{parameters: {x: {values: [1]}}}')]);
    const text = (inner: string) => `method: random\nparameters:\n  a:\n${inner}  b: {value: 1}\n`;
    assert.deepEqual(fixed(text('    # c\n    x: {values: [1]} # d\n')), [
      text('    # c\n    parameters:\n      x: {values: [1]} # d\n'),
    ]);
    assert.deepEqual(fixed(withParameter('{x: {values: [1]}, y: 4}')), []);
    assert.deepEqual(fixed(withParameter('{x: {values: [1]}}', OPTUNA)), []);
  });
});
