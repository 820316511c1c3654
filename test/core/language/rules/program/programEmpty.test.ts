import assert from 'node:assert/strict';
import { ofRule, say } from '../say.ts';
import { LAUNCH_SWEEP, WITHOUT_JOB } from '../texts.ts';

const CODE = 'program-empty';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning for a program with nothing in it', () => {
    assert.deepEqual(reported(`program: ""\n${WITHOUT_JOB}`), ['warning: ""']);
    assert.deepEqual(reported(`program: "  "\n${WITHOUT_JOB}`), ['warning: "  "']);
    assert.deepEqual(reported(`program:\n${WITHOUT_JOB}`), ['warning: program']);
    assert.deepEqual(reported(`program: ""\ncommand: [python, "\${program}"]\n${WITHOUT_JOB}`), ['warning: ""']);
  });

  it('is the only message of an empty program', () => {
    assert.deepEqual(say(`program:\n${WITHOUT_JOB}`), [`warning ${CODE}: program`]);
    assert.deepEqual(say(`program: ""\n${WITHOUT_JOB}`), [`warning ${CODE}: ""`]);
    const other = `program:\ncommand: [python, t.py]\n${WITHOUT_JOB}`;
    assert.deepEqual(say(other, 'command-without-arguments'), ['warning wrong-type: program']);
  });

  it('is not reported where a command starts something else, and in a launch sweep', () => {
    assert.deepEqual(reported(`program: ""\ncommand: [python, t.py]\n${WITHOUT_JOB}`), []);
    assert.deepEqual(reported(`program: ""\n${LAUNCH_SWEEP}`), []);
  });
});
