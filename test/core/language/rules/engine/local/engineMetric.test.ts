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

  it('is an error for names that Ax refuses: one that is not a string, and one that is there twice', () => {
    const ax = (metrics: string) => engineSweep({ metric: '', scheduler: '{engine: ax}', more: `metrics: ${metrics}` });
    assert.deepEqual(reported(ax('[{name: a}, {name: a}]')), ['error: a']);
    assert.deepEqual(reported(ax('[{name: 3}, {name: a}]')), ['error: 3']);
    assert.deepEqual(reported(ax('[{name: a}, {name: b}]')), []);
    assert.deepEqual(reported(engineSweep({ metric: '{name: 3}', scheduler: '{engine: ax}' })), ['error: 3']);
    assert.deepEqual(reported(engineSweep({ metric: '{name: 3}' })), []);
  });

  it('is not reported for one metric, and for two', () => {
    assert.deepEqual(reported(engineSweep()), []);
    assert.deepEqual(reported(engineSweep({ metric: '', more: 'metrics: [{name: a}, {name: b}]' })), []);
    assert.deepEqual(fixed(engineSweep({ metric: '', more: 'metrics: [{name: a}, {goal: minimize}]' })), []);
  });
});
