import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'parameter-not-a-mapping';
const { reported, fixed } = ofRule(CODE);
const inBlock = (parameter: string) => `program: t.py\nmethod: random\nparameters:\n  lr: ${parameter}\n`;

describe(CODE, () => {
  it('is an error at a parameter that is a value, a list, or null, whatever the method', () => {
    assert.deepEqual(reported(withParameter('5')), ['error: 5']);
    assert.deepEqual(reported(withParameter('[1, 2]')), ['error: a']);
    assert.deepEqual(reported(withParameter('null')), ['error: null']);
    assert.deepEqual(reported(withParameter('{parameters: {lr: 5}}')), ['error: 5']);
    assert.deepEqual(reported(withParameter('5', 'method: custom\n')), ['error: 5']);
  });

  it('is not reported for a mapping, an empty one too', () => {
    for (const parameter of ['{value: 1}', '{}']) assert.deepEqual(reported(withParameter(parameter)), [], parameter);
  });

  it('is fixed by a mapping on the same line', () => {
    assert.deepEqual(fixed(inBlock('5')), [inBlock('{value: 5}')]);
    assert.deepEqual(fixed(inBlock('[1, 2]')), [inBlock('{values: [1, 2]}')]);
  });

  it('is not fixed for null, nor where the list has repeats', () => {
    assert.deepEqual(fixed(inBlock('null')), []);
    assert.deepEqual(fixed(inBlock('[1, 1]')), []);
  });
});
