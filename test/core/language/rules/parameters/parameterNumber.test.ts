import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'parameter-number';
const { reported, fixed } = ofRule(CODE);
const CUSTOM = 'method: custom\n';

describe(CODE, () => {
  it('is an error at a number that is not one, or out of its range', () => {
    for (const [parameter, place] of [
      ['{distribution: normal, mu: 0.0, sigma: -1.0}', '-1.0'],
      ['{distribution: normal, mu: x, sigma: 1.0}', 'x'],
      ['{distribution: q_uniform, min: 0.0, max: 1.0, q: 0.0}', '0.0'],
      ['{distribution: beta, a: -1, b: 1.0}', '-1'],
    ] as const)
      assert.deepEqual(reported(withParameter(parameter)), [`error: ${place}`], parameter);
  });

  it('is a warning where the method is custom', () => {
    assert.deepEqual(reported(withParameter('{distribution: normal, mu: x, sigma: 1.0}', CUSTOM)), ['warning: x']);
  });

  it('is not reported for numbers in their range, and for a mean of any sign', () => {
    for (const parameter of [
      '{distribution: normal, mu: 0.0, sigma: 1.0}',
      '{distribution: normal, mu: -5, sigma: 1.0e-9}',
      '{distribution: q_uniform, min: 0.0, max: 1.0, q: 0.001}',
      '{distribution: beta, a: 0, b: 1.0}',
    ])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed by the number that a calculation gives', () => {
    const normal = (mu: string) => withParameter(`{distribution: normal, mu: ${mu}, sigma: 1.0}`);
    assert.deepEqual(fixed(normal('-2*exp(0)')), [normal('-2.0')]);
    assert.deepEqual(fixed(normal('x')), []);
  });
});
