import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';

const CODE = 'parameter-outdented';
const { reported, fixed } = ofRule(CODE);
const withParameters = (parameters: string, method = 'random') =>
  `program: t.py\nmethod: ${method}\nparameters:${parameters}\n`;

describe(CODE, () => {
  it('is an error at the first key next to the name of its parameter', () => {
    assert.deepEqual(reported(withParameters('\n  lr:\n  values: [1, 2]')), ['error: values']);
    assert.deepEqual(reported('program: t.py\nmethod: grid\nparameters:\nlr: {values: [1, 2]}\n'), ['error: lr']);
  });

  it('is not reported for keys under it, and for mappings next to it', () => {
    for (const parameters of ['\n  lr:\n    values: [1, 2]', '\n  lr:\n  values: {value: 1}'])
      assert.deepEqual(reported(withParameters(parameters)), [], parameters);
  });

  it('is fixed by indenting the keys, where they make a whole parameter', () => {
    assert.deepEqual(fixed(withParameters('\n  lr:\n  min: 1\n  max: 5')), [
      withParameters('\n  lr:\n    min: 1\n    max: 5'),
    ]);
    assert.deepEqual(fixed(withParameters('\n  lr:\n  min: 1')), []);
  });
});
