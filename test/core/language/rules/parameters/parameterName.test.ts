import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';

const CODE = 'parameter-name';
const { reported } = ofRule(CODE);
const withParameters = (parameters: string, method = 'random') =>
  `program: t.py\nmethod: ${method}\nparameters:${parameters}\n`;

describe(CODE, () => {
  it('is a warning at the top level', () => {
    for (const name of ['+lr', '++lr', 'a/b', '1a'])
      assert.deepEqual(reported(withParameters(` {${name}: {value: 1}}`)), [`warning: ${name}`]);
  });

  it('is an error in a group, unless the method is custom', () => {
    const group = ' {b: {parameters: {a/b: {value: 1}}}}';
    assert.deepEqual(reported(withParameters(group)), ['error: a/b']);
    assert.deepEqual(reported(withParameters(group, 'custom')), ['warning: a/b']);
  });

  it('is not reported for letters, digits, and what may be between them', () => {
    for (const name of ['lr', '_a', 'a.b-c_1'])
      assert.deepEqual(reported(withParameters(` {${name}: {value: 1}}`)), []);
  });
});
