import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';

const CODE = 'parameters-missing';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is an error at the method, and a warning for a custom one', () => {
    assert.deepEqual(reported('program: t.py\nmethod: random\n'), ['error: method']);
    assert.deepEqual(reported('program: t.py\nmethod: custom\n'), ['warning: method']);
  });

  it('is not reported where they are there, or the YAML is broken', () => {
    for (const text of ['program: t.py\nmethod: random\nparameters: {}\n', 'program: t.py\nmethod: random\n: [\n'])
      assert.deepEqual(reported(text), [], text);
  });
});
