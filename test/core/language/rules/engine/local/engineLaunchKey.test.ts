import assert from 'node:assert/strict';
import { ofRule } from '../../say.ts';
import { engineSweep } from './engineSweep.ts';

const CODE = 'engine-launch-key';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning for keys of the launch scheduler', () => {
    assert.deepEqual(
      reported(engineSweep({ scheduler: '{engine: optuna, num_workers: 2, settings: {sampler: {type: TPESampler}}}' })),
      ['warning: num_workers', 'warning: settings'],
    );
  });

  it('is not reported for the keys of the engine', () => {
    assert.deepEqual(reported(engineSweep({ scheduler: '{engine: optuna, source: a.py, optimizer: o}' })), []);
  });

  it('is fixed by removing what has no counterpart', () => {
    assert.deepEqual(fixed(engineSweep({ scheduler: '{engine: optuna, num_workers: 2}' })), [engineSweep()]);
    assert.deepEqual(fixed(engineSweep({ scheduler: '{engine: optuna, settings: {}}' })), []);
  });
});
