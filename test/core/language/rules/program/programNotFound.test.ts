import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { WITHOUT_JOB } from '../texts.ts';

const CODE = 'program-not-found';
const { reported } = ofRule(CODE, { files: { programExists: path => path !== 'missing.py' } });
const withProgram = (path: string) => `program: ${path}\n${WITHOUT_JOB}`;

describe(CODE, () => {
  it('is a hint for a file that is not in the workspace', () => {
    assert.deepEqual(reported(withProgram('missing.py')), ['hint: missing.py']);
  });

  it('is not reported for a file that is there, and for a path without an ending', () => {
    assert.deepEqual(reported(withProgram('train.py')), []);
    assert.deepEqual(reported(withProgram('train'), { files: { programExists: () => false } }), []);
  });

  it('is not reported for the name of a module', () => {
    const setting = { files: { programExists: () => false } };
    assert.deepEqual(reported(withProgram('pkg.train'), setting), []);
    const module = `${withProgram('missing.py')}command: [torchrun, -m, "\${program}"]\n`;
    assert.deepEqual(reported(module, setting), []);
  });

  it('is not reported while the files are unknown', () => {
    assert.deepEqual(reported(withProgram('missing.py'), { files: undefined }), []);
    assert.deepEqual(reported(withProgram('missing.py'), { files: { programExists: () => undefined } }), []);
  });
});
