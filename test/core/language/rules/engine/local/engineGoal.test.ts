import assert from 'node:assert/strict';
import { ofRule } from '../../say.ts';
import { engineSweep } from './engineSweep.ts';

const CODE = 'engine-goal';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is an error for another word', () => {
    assert.deepEqual(reported(engineSweep({ metric: '{name: loss, goal: min}' })), ['error: min']);
    assert.deepEqual(reported(engineSweep({ metric: '{name: acc, goal: Maximize}', scheduler: '{engine: ax}' })), [
      'error: Maximize',
    ]);
  });

  it('is a warning for capitals that the engine takes', () => {
    assert.deepEqual(reported(engineSweep({ metric: '{name: acc, goal: Maximize}' })), ['warning: Maximize']);
    assert.deepEqual(reported(engineSweep({ metric: '{name: loss, goal: Minimize}', scheduler: '{engine: ax}' })), [
      'warning: Minimize',
    ]);
  });

  it('is not reported for a goal', () => {
    assert.deepEqual(reported(engineSweep()), []);
  });

  it('is fixed by the goal that is meant', () => {
    assert.deepEqual(fixed(engineSweep({ metric: '{name: loss, goal: min}' })), [engineSweep()]);
  });
});
