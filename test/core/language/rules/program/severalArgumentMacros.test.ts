import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, PLAIN_SWEEP } from '../texts.ts';

const CODE = 'several-argument-macros';
const { reported, fixed } = ofRule(CODE);
const withCommand = (words: string, sweep = LAUNCH_SWEEP) => `${sweep}command: [${words}]\n`;

describe(CODE, () => {
  it('is a warning for the second macro of arguments in a launch sweep', () => {
    assert.deepEqual(reported(withCommand('python, t.py, "${args}", "${args_json}"')), ['warning: "${args_json}"']);
  });

  it('is not reported for one, and in a plain sweep', () => {
    assert.deepEqual(reported(withCommand('python, t.py, "${args}", "${envvar:HOME}"')), []);
    assert.deepEqual(reported(withCommand('python, t.py, "${args}", "${args_json}"', PLAIN_SWEEP)), []);
  });

  it('is fixed by removing the second', () => {
    assert.deepEqual(fixed(withCommand('python, "${args}", "${args_json}"')), [withCommand('python, "${args}"')]);
  });
});
