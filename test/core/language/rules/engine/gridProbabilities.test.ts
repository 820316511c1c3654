import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'grid-probabilities';
const { reported, fixed, safelyFixed } = ofRule(CODE);
const inGrid = (parameter: string) => withParameter(parameter, 'method: grid\n');

describe(CODE, () => {
  it('is an error in a grid', () => {
    assert.deepEqual(reported(inGrid('{values: [1, 2], probabilities: [0.5, 0.5]}')), ['error: probabilities']);
  });

  it('is not reported without probabilities, and for other methods', () => {
    assert.deepEqual(reported(inGrid('{values: [1, 2]}')), []);
    assert.deepEqual(reported(withParameter('{values: [1, 2], probabilities: [0.5, 0.5]}')), []);
  });

  it('can be fixed by removing them, unless the distribution names them', () => {
    assert.deepEqual(fixed(inGrid('{values: [1, 2], probabilities: [0.5, 0.5]}')), [inGrid('{values: [1, 2]}')]);
    assert.deepEqual(safelyFixed(inGrid('{values: [1, 2], probabilities: [0.5, 0.5]}')), []);
    const named = '{distribution: categorical_w_probabilities, values: [1, 2], probabilities: [0.5, 0.5]}';
    assert.deepEqual(reported(inGrid(named)), ['error: probabilities']);
    assert.deepEqual(fixed(inGrid(named)), []);
  });
});
