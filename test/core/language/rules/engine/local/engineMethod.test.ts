import assert from 'node:assert/strict';
import { ofRule } from '../../say.ts';
import { engineSweep } from './engineSweep.ts';

const CODE = 'engine-method';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning for another method than custom with Optuna and Ax', () => {
    assert.deepEqual(reported(engineSweep({ method: 'bayes' })), ['warning: bayes']);
    assert.deepEqual(reported(engineSweep({ method: 'fancy', scheduler: '{engine: ax}' })), ['warning: fancy']);
    assert.deepEqual(reported(engineSweep({ method: '' })), ['warning: optuna']);
  });

  it('is an error for custom or nothing with W&B', () => {
    assert.deepEqual(reported(engineSweep({ scheduler: '{engine: wandb}' })), ['error: custom']);
    assert.deepEqual(reported(engineSweep({ scheduler: '{engine: wandb}', method: '' })), ['error: wandb']);
  });

  it('is not reported for a method that goes with the engine', () => {
    assert.deepEqual(reported(engineSweep()), []);
    assert.deepEqual(reported(engineSweep({ scheduler: '{engine: wandb}', method: 'random' })), []);
  });

  it('is fixed by custom', () => {
    assert.deepEqual(fixed(engineSweep({ method: 'grid' })), [engineSweep()]);
  });
});
