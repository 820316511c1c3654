import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { WITHOUT_JOB } from '../texts.ts';

const CODE = 'program-misspelled';
const files = (...scripts: string[]) => ({
  files: { programExists: (path: string) => scripts.includes(path), scripts: () => scripts },
});
const { reported, fixed } = ofRule(CODE, files('train.py', 'src/fit.py', 'pkg/run.py', 'a/main.py', 'b/main.py'));
const withProgram = (path: string) => `program: ${path}\n${WITHOUT_JOB}`;

describe(CODE, () => {
  it('is a warning with the file that is meant: a slip, another folder, no ending, a module', () => {
    const meant = {
      'trian.py': 'train.py',
      'Train.py': 'train.py',
      'fit.py': 'src/fit.py',
      train: 'train.py',
      'pkg.run': 'pkg/run.py',
    };
    for (const [path, file] of Object.entries(meant)) {
      assert.deepEqual(reported(withProgram(path)), [`warning: ${path}`], path);
      assert.deepEqual(fixed(withProgram(path)), [withProgram(file)], path);
    }
  });

  it('is not reported for a file that is there, for one with no other near, and for one of several', () => {
    for (const path of ['train.py', 'src/fit.py', 'evaluate.py', 'main.py', 'wandb'])
      assert.deepEqual(reported(withProgram(path)), [], path);
  });

  it('is not reported for a module, and while the files are unknown', () => {
    assert.deepEqual(reported(`${withProgram('pkg.run')}command: [python, -m, "\${program}"]\n`), []);
    assert.deepEqual(reported(withProgram('trian.py'), { files: { programExists: () => false } }), []);
    assert.deepEqual(
      reported(withProgram('trian.py'), { files: { programExists: () => undefined, scripts: () => ['train.py'] } }),
      [],
    );
  });
});
