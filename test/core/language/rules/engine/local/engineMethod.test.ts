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

  it('is an error for bayes with probabilities with W&B, whose engine fails before the first run', () => {
    const weighted = (method: string, engine = 'wandb') =>
      engineSweep({
        scheduler: `{engine: ${engine}}`,
        method,
        parameters: '{a: {values: [1, 2], probabilities: [0.5, 0.5]}}',
      });
    assert.deepEqual(reported(weighted('bayes')), ['error: probabilities']);
    assert.deepEqual(reported(weighted('random')), []);
    assert.deepEqual(reported(weighted('custom', 'optuna')), []);
    assert.match(fixed(weighted('bayes'))[0] ?? '', /a: \{values: \[1, 2\]\}/);
  });

  it('is fixed by custom', () => {
    assert.deepEqual(fixed(engineSweep({ method: 'grid' })), [engineSweep()]);
  });
});
