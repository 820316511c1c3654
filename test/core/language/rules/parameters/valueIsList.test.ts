import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'value-is-list';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is information at the key of a constant that is a list, whatever the method', () => {
    assert.deepEqual(reported(withParameter('{value: [1, 2]}')), ['information: value']);
    assert.deepEqual(reported(withParameter('{value: []}')), ['information: value']);
    assert.deepEqual(reported(withParameter('{distribution: constant, value: [1]}', 'method: custom\n')), [
      'information: value',
    ]);
  });

  it('is not reported for other values', () => {
    for (const parameter of ['{value: 1}', '{value: "[1, 2]"}', '{value: {b: [1]}}', '{values: [[1, 2]]}'])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed by values, where no other rule would report the items', () => {
    assert.deepEqual(fixed(withParameter('{value: [1, 2]}')), [withParameter('{values: [1, 2]}')]);
    for (const parameter of ['{value: [1, 1]}', '{value: []}', '{distribution: constant, value: [1, 2]}'])
      assert.deepEqual(fixed(withParameter(parameter)), [], parameter);
  });
});
