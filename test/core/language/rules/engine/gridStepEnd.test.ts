import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'grid-step-end';
const { reported } = ofRule(CODE);
const STEPS = '{distribution: q_uniform, min: 0, max: 1.5, q: 0.5}';

describe(CODE, () => {
  it('is information at max, for a grid over steps', () => {
    assert.deepEqual(reported(withParameter(STEPS, 'method: grid\n')), ['information: 1.5']);
  });

  it('is not reported for other forms and methods', () => {
    assert.deepEqual(reported(withParameter('{min: 1, max: 5}', 'method: grid\n')), []);
    assert.deepEqual(reported(withParameter(STEPS)), []);
  });
});
