import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, PLAIN_SWEEP, WITHOUT_JOB } from '../texts.ts';

const CODE = 'program-macro-without-program';
const { reported } = ofRule(CODE);
const COMMAND = 'command: [python, "${program}", "${args}"]\n';

describe(CODE, () => {
  it('is a warning for the macro without a program, in both kinds of sweep', () => {
    for (const sweep of [WITHOUT_JOB, LAUNCH_SWEEP, `program: ""\n${LAUNCH_SWEEP}`])
      assert.deepEqual(reported(sweep + COMMAND), ['warning: "${program}"'], sweep);
  });

  it('is not reported with a program, without the macro, and for an empty program that has its own rule', () => {
    assert.deepEqual(reported(`program: ""\n${WITHOUT_JOB}${COMMAND}`), []);
    assert.deepEqual(reported(PLAIN_SWEEP + COMMAND), []);
    assert.deepEqual(reported(`${WITHOUT_JOB}command: [python, t.py]\n`), []);
  });
});
