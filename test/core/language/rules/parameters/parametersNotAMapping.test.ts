import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';

const CODE = 'parameters-not-a-mapping';
const { reported } = ofRule(CODE);
const withParameters = (parameters: string, method = 'random') =>
  `program: t.py\nmethod: ${method}\nparameters:${parameters}\n`;

describe(CODE, () => {
  it('is an error for anything but a mapping, whatever the method', () => {
    for (const method of ['random', 'custom']) {
      assert.deepEqual(reported(withParameters(' 5', method)), ['error: 5']);
      assert.deepEqual(reported(withParameters(' [lr]', method)), ['error: parameters']);
    }
  });

  it('is not reported for a mapping', () => {
    for (const parameters of [' {}', ' {lr: {value: 1}}']) assert.deepEqual(reported(withParameters(parameters)), []);
  });
});
