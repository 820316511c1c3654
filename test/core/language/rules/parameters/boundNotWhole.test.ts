import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'bound-not-whole';
const { reported, fixed } = ofRule(CODE);
const CUSTOM = 'method: custom\n';

describe(CODE, () => {
  it('is an error at a float as a bound of int_uniform, even one as large as an integer', () => {
    for (const [parameter, place] of [
      ['{distribution: int_uniform, min: 2.0, max: 8}', '2.0'],
      ['{distribution: int_uniform, min: 1, max: 2.5}', '2.5'],
      ['{distribution: int_uniform, min: 1, max: 1.0e+3}', '1.0e+3'],
    ] as const)
      assert.deepEqual(reported(withParameter(parameter)), [`error: ${place}`], parameter);
  });

  it('is a warning where the method is custom', () => {
    const parameter = '{distribution: int_uniform, min: 2.0, max: 8}';
    assert.deepEqual(reported(withParameter(parameter, CUSTOM)), ['warning: 2.0']);
  });

  it('is not reported for integers, nor for floats of another distribution', () => {
    for (const parameter of [
      '{distribution: int_uniform, min: 2, max: 8}',
      '{distribution: uniform, min: 2.0, max: 8.0}',
      '{min: 2.0, max: 8.0}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed by the integer that it is', () => {
    assert.deepEqual(fixed(withParameter('{distribution: int_uniform, min: 2.0, max: 8}')), [
      withParameter('{distribution: int_uniform, min: 2, max: 8}'),
    ]);
    assert.deepEqual(fixed(withParameter('{distribution: int_uniform, min: 1, max: 2.5}')), []);
  });
});
