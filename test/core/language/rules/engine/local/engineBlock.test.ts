import assert from 'node:assert/strict';
import { ofRule } from '../../say.ts';
import { engineSweep } from './engineSweep.ts';

const CODE = 'engine-block';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is an error for an engine that W&B does not know, and for none', () => {
    assert.deepEqual(reported(engineSweep({ scheduler: '{engine: Optuna}' })), ['error: Optuna']);
    assert.deepEqual(reported(engineSweep({ scheduler: '{engine: bohb}' })), ['error: bohb']);
    assert.deepEqual(reported(engineSweep({ scheduler: '{}' })), ['error: scheduler']);
    assert.deepEqual(reported(engineSweep({ scheduler: '{source: tune.py}' })), ['error: scheduler']);
    assert.deepEqual(reported(engineSweep({ scheduler: 'optuna' })), ['error: optuna']);
  });

  it('is a warning where the server draws the values', () => {
    assert.deepEqual(reported(engineSweep({ scheduler: '', method: 'random' })), ['warning: scheduler']);
  });

  it('is not reported for an engine', () => {
    for (const engine of ['wandb', 'optuna', 'ax'])
      assert.deepEqual(reported(engineSweep({ scheduler: `{engine: ${engine}}` })), [], engine);
  });

  it('is fixed by the engine that is meant', () => {
    assert.deepEqual(fixed(engineSweep({ scheduler: '{engine: Optuna}' })), [engineSweep()]);
    assert.deepEqual(fixed(engineSweep({ scheduler: 'optuna' })), [engineSweep()]);
    assert.deepEqual(fixed(engineSweep({ scheduler: '{engin: optuna}' })), [engineSweep()]);
  });
});
