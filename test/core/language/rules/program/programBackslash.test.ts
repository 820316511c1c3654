import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { WITHOUT_JOB } from '../texts.ts';

const CODE = 'program-backslash';
const { reported, fixed } = ofRule(CODE);
const withProgram = (path: string) => `program: ${path}\n${WITHOUT_JOB}`;

describe(CODE, () => {
  it('is information for a path with backslashes', () => {
    assert.deepEqual(reported(withProgram('src\\train.py')), ['information: src\\train.py']);
  });

  it('is not reported for slashes', () => {
    assert.deepEqual(reported(withProgram('src/train.py')), []);
  });

  it('is fixed by slashes', () => {
    assert.deepEqual(fixed(withProgram('a\\b\\c.py')), [withProgram('a/b/c.py')]);
  });
});
