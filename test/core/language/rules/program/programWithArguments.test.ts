import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { WITHOUT_JOB } from '../texts.ts';

const CODE = 'program-with-arguments';
const { reported, fixed } = ofRule(CODE);
const withProgram = (path: string) => `program: ${path}\n${WITHOUT_JOB}`;

describe(CODE, () => {
  it('is a warning for a command line', () => {
    for (const line of [
      't.py --epochs 5',
      'python t.py',
      'python -m pkg.train',
      '-m pkg.train',
      'torchrun t.py',
      'bash run.sh',
    ])
      assert.deepEqual(reported(withProgram(line)), [`warning: ${line}`], line);
  });

  it('is not reported for a path, also with spaces', () => {
    for (const path of ['t.py', 'my code/t.py', 'my t.py', 'pkg.train'])
      assert.deepEqual(reported(withProgram(path)), [], path);
  });

  it('is fixed by a command for the arguments', () => {
    const command = (...words: string[]) =>
      `${withProgram('t.py')}command: ["\${env}", "\${interpreter}", "\${program}", ${words.join(', ')}, "\${args}"]\n`;
    assert.deepEqual(fixed(withProgram('t.py --epochs 5')), [command('"--epochs"', '"5"')]);
    assert.deepEqual(fixed(withProgram('python3 t.py --x=1')), [command('"--x=1"')]);
    assert.deepEqual(fixed(withProgram('python t.py')), [withProgram('t.py')]);

    for (const line of ['-m pkg.train', 'torchrun t.py', "t.py 'a b'"])
      assert.deepEqual(fixed(withProgram(line)), [], line);
    assert.deepEqual(fixed(`command: [python, x.py]\n${withProgram('t.py --x')}`), []);
  });
});
