import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'distribution-unknown';
const { reported, fixed } = ofRule(CODE);
const CUSTOM = 'method: custom\n';

describe(CODE, () => {
  it('is an error at a distribution that W&B does not know, whatever the other keys', () => {
    for (const [parameter, place] of [
      ['{distribution: unifrom, min: 0.1, max: 1.0}', 'unifrom'],
      ['{distribution: xyz, values: [1, 2]}', 'xyz'],
      ['{distribution: gaussian, mu: 0.0, sigma: 1.0}', 'gaussian'],
      ['{distribution: Uniform, min: 0.1, max: 1.0}', 'Uniform'],
    ] as const)
      assert.deepEqual(reported(withParameter(parameter)), [`error: ${place}`], parameter);
  });

  it('is a warning where the method is custom', () => {
    assert.deepEqual(reported(withParameter('{distribution: xyz, min: 0.1, max: 1.0}', CUSTOM)), ['warning: xyz']);
  });

  it('is not reported for a known one, even one that does not go with the keys', () => {
    for (const parameter of ['{distribution: uniform, min: 0.1, max: 1.0}', '{distribution: normal, values: [1, 2]}'])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed by the one that was meant, of those that go with the keys', () => {
    for (const [unknown, known] of [
      ['{distribution: unifrom, min: 0.1, max: 1.0}', '{distribution: uniform, min: 0.1, max: 1.0}'],
      ['{distribution: gaussian, mu: 0.0, sigma: 1.0}', '{distribution: normal, mu: 0.0, sigma: 1.0}'],
      ['{distribution: randint, min: 1, max: 5}', '{distribution: int_uniform, min: 1, max: 5}'],
    ] as const)
      assert.deepEqual(fixed(withParameter(unknown)), [withParameter(known)], unknown);
  });

  it('is fixed by removing it where the values are enough', () => {
    assert.deepEqual(fixed(withParameter('{distribution: xyz, values: [1, 2]}')), [withParameter('{values: [1, 2]}')]);
  });

  it('is not fixed where nothing is like it, or another rule would report what is left', () => {
    for (const parameter of ['{distribution: xyz, min: 0.1, max: 1.0}', '{distribution: xyz, values: [1, 1]}'])
      assert.deepEqual(fixed(withParameter(parameter)), [], parameter);
  });
});
