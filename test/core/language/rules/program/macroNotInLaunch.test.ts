import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, PLAIN_SWEEP } from '../texts.ts';

const CODE = 'macro-not-in-launch';
const { reported, fixed } = ofRule(CODE);
const withCommand = (words: string, sweep = LAUNCH_SWEEP) => `${sweep}command: [${words}]\n`;

describe(CODE, () => {
  it('is a warning for the macros that only the agent of a plain sweep fills in', () => {
    assert.deepEqual(reported(withCommand('"${env}", "${interpreter}", t.py, "${args_json_file}"')), [
      'warning: "${env}"',
      'warning: "${interpreter}"',
      'warning: "${args_json_file}"',
    ]);
  });

  it('is not reported in a plain sweep, and for other macros', () => {
    assert.deepEqual(reported(withCommand('"${env}", "${interpreter}"', PLAIN_SWEEP)), []);
    assert.deepEqual(reported(withCommand('python, t.py, "${args}"')), []);
  });

  it('is fixed by what does the same in a launch sweep', () => {
    assert.deepEqual(fixed(withCommand('"${env}", python')), [withCommand('python')]);
    assert.deepEqual(fixed(withCommand('"${interpreter}", t.py')), [withCommand('"python", t.py')]);
    assert.deepEqual(fixed(withCommand('python, "${args_json_file}"')), [withCommand('python, "${args_json}"')]);
  });
});
