import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'values-not-a-list';
const { reported, fixed } = ofRule(CODE);
const CUSTOM = 'method: custom\n';

describe(CODE, () => {
  it('is an error at values that are not a list, and at an empty list', () => {
    for (const [values, place] of [
      ['5', '5'],
      ['"1, 2"', '"1, 2"'],
      ['null', 'null'],
      ['{b: 1}', 'values'],
      ['[]', 'values'],
    ] as const)
      assert.deepEqual(reported(withParameter(`{values: ${values}}`)), [`error: ${place}`], values);
  });

  it('is a warning where the method is custom, but an error beside probabilities that Python counts', () => {
    assert.deepEqual(reported(withParameter('{values: 5}', CUSTOM)), ['warning: 5']);
    assert.deepEqual(reported(withParameter('{values: 5, probabilities: [1]}', CUSTOM)), ['error: 5']);
  });

  it('is not reported for a list of one', () => {
    assert.deepEqual(reported(withParameter('{values: [1]}')), []);
    assert.deepEqual(reported(withParameter('{values: [null]}')), []);
  });

  it('is fixed by a list of the one value, where it is one', () => {
    assert.deepEqual(fixed(withParameter('{values: 5}')), [withParameter('{values: [5]}')]);
    for (const values of ['"1, 2"', 'null', '{b: 1}'])
      assert.deepEqual(fixed(withParameter(`{values: ${values}}`)), [], values);
  });
});
