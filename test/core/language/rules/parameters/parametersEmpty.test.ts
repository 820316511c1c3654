import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';

const CODE = 'parameters-empty';
const { reported } = ofRule(CODE);
const withParameters = (parameters: string, method = 'random') =>
  `program: t.py\nmethod: ${method}\nparameters:${parameters}\n`;

describe(CODE, () => {
  it('is an error for an empty section and an empty group, and a warning where the method is custom', () => {
    for (const [method, severity] of [
      ['random', 'error'],
      ['custom', 'warning'],
    ]) {
      assert.deepEqual(reported(withParameters(' {}', method)), [`${severity}: parameters`]);
      assert.deepEqual(reported(withParameters(' {b: {parameters: {}}}', method)), [`${severity}: parameters`]);
    }
  });

  it('is not reported where there is a parameter', () => {
    assert.deepEqual(reported(withParameters(' {b: {parameters: {c: {value: 1}}}}')), []);
  });
});
