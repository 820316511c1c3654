import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, PLAIN_SWEEP, WITHOUT_JOB } from '../texts.ts';

const CODE = 'no-program';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is information for a plain sweep with nothing to start', () => {
    assert.deepEqual(reported(WITHOUT_JOB), ['information: method']);
  });

  it('is not reported with a program, a command or a job', () => {
    for (const text of [PLAIN_SWEEP, `command: [python, a.py]\n${WITHOUT_JOB}`, LAUNCH_SWEEP])
      assert.deepEqual(reported(text), [], text);
  });
});
