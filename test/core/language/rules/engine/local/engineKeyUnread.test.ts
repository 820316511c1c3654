import assert from 'node:assert/strict';
import { ofRule } from '../../say.ts';
import { engineSweep } from './engineSweep.ts';

const CODE = 'engine-key-unread';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning for functions that the engine does not read', () => {
    assert.deepEqual(
      reported(
        engineSweep({ method: 'random', scheduler: '{engine: wandb, source: a.py, optimizer: o, search_space: s}' }),
      ),
      ['warning: optimizer', 'warning: search_space'],
    );
    assert.deepEqual(reported(engineSweep({ scheduler: '{engine: ax, source: a.py, search_space: s}' })), [
      'warning: search_space',
    ]);
  });

  it('is information for parameters next to a function of the space, of which W&B says nothing', () => {
    assert.deepEqual(reported(engineSweep({ scheduler: '{engine: optuna, source: a.py, search_space: s}' })), [
      'information: parameters',
    ]);
  });

  it('is information for a file without a function', () => {
    assert.deepEqual(reported(engineSweep({ scheduler: '{engine: optuna, source: a.py}' })), ['information: source']);
  });

  it('is fixed by removing the key', () => {
    assert.deepEqual(fixed(engineSweep({ scheduler: '{engine: optuna, source: a.py, search_space: s}' })), [
      engineSweep({ scheduler: '{engine: optuna, source: a.py, search_space: s}', parameters: '' }),
    ]);
  });
});
