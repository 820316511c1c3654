import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'run-never-ends';
const files = { programExists: () => true, programEndsRun: (path: string) => path !== 'endless.py' };
const { reported } = ofRule(CODE, { files });
const withProgram = (program: string, resource = 'local-process') =>
  `${program}\n${LAUNCH_SWEEP}launch: {queue: q, resource: ${resource}}\n`;

describe(CODE, () => {
  it('is a warning for a program or a script in the command that does not end its run', () => {
    for (const program of ['program: endless.py', 'command: [python, endless.py, "${args}"]'])
      assert.deepEqual(reported(withProgram(program)), ['warning: local-process'], program);
  });

  it('is not reported for a program that does, and for other resources', () => {
    assert.deepEqual(reported(withProgram('program: train.py')), []);
    assert.deepEqual(reported(withProgram('program: endless.py', 'local-container')), []);
    assert.deepEqual(reported(withProgram('name: a')), []);
  });

  it('is not reported while the files are unknown', () => {
    assert.deepEqual(reported(withProgram('program: endless.py'), { files: { programExists: () => true } }), []);
  });
});
