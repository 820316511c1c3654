import assert from 'node:assert/strict';
import { ofRule } from '../../say.ts';
import { engineSweep } from './engineSweep.ts';

const CODE = 'engine-metric';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is an error without a metric or its name, whatever the engine', () => {
    assert.deepEqual(reported(engineSweep({ metric: '' })), ['error: scheduler']);
    assert.deepEqual(reported(engineSweep({ metric: '', method: 'random', scheduler: '{engine: wandb}' })), [
      'error: scheduler',
    ]);
    assert.deepEqual(reported(engineSweep({ metric: '{goal: minimize}' })), ['error: metric']);
    assert.deepEqual(reported(engineSweep({ metric: '{name: }' })), ['error: metric']);
  });

  it('is an error for one of several without a name', () => {
    assert.deepEqual(reported(engineSweep({ metric: '', more: 'metrics: [{name: a}, {goal: minimize}]' })), [
      'error: goal',
    ]);
  });

  it('is a warning for a list of one with Optuna', () => {
    assert.deepEqual(reported(engineSweep({ metric: '', more: 'metrics: [{name: a}]' })), ['warning: metrics']);
  });

  it('is not reported for one metric, and for two', () => {
    assert.deepEqual(reported(engineSweep()), []);
    assert.deepEqual(reported(engineSweep({ metric: '', more: 'metrics: [{name: a}, {name: b}]' })), []);
    assert.deepEqual(fixed(engineSweep({ metric: '', more: 'metrics: [{name: a}, {goal: minimize}]' })), []);
  });
});
