import assert from 'node:assert/strict';
import { ofRule } from '../../say.ts';
import { engineSweep } from './engineSweep.ts';

const CODE = 'engine-early-terminate';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning with the engine of W&B', () => {
    assert.deepEqual(
      reported(
        engineSweep({
          method: 'random',
          scheduler: '{engine: wandb}',
          more: 'early_terminate: {type: hyperband, min_iter: 3}',
        }),
      ),
      ['warning: early_terminate'],
    );
  });

  it('is not reported with Optuna, which does not read the block', () => {
    assert.deepEqual(reported(engineSweep({ more: 'early_terminate: {type: hyperband, min_iter: 3}' })), []);
    assert.deepEqual(fixed(engineSweep({ more: 'early_terminate: {type: hyperband, min_iter: 3}' })), []);
  });
});
