import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'parameter-not-a-mapping';
const { reported, fixed } = ofRule(CODE);
const inBlock = (parameter: string) => `program: t.py\nmethod: random\nparameters:\n  lr: ${parameter}\n`;

describe(CODE, () => {
  it('is an error at the place that W&B refuses', () => {
    assert.deepEqual(reported(withParameter('5')), ['error: 5']);
    assert.deepEqual(reported(withParameter('[1, 2]')), ['error: a']);
    assert.deepEqual(reported(withParameter('null')), ['error: null']);
    assert.deepEqual(reported(withParameter('5', 'method: custom\n')), ['error: 5']);
  });

  it('is not reported for other parameters', () => {
    for (const parameter of ['{value: 1}', '{values: [1, 2]}', '{min: 0.1, max: 1.0}', '{}'])
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed by a mapping on the same line', () => {
    assert.deepEqual(fixed(inBlock('5')), [inBlock('{value: 5}')]);
    assert.deepEqual(fixed(inBlock('[1, 2]')), [inBlock('{values: [1, 2]}')]);
  });

  it('is not fixed where what is meant is not certain', () => {
    assert.deepEqual(fixed(inBlock('null')), []);
    assert.deepEqual(fixed(inBlock('[1, 1]')), []);
  });
});
