import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, PLAIN_SWEEP, withWord } from '../texts.ts';

const CODE = 'command-joined-words';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning for several options, for an option and its value, and for a command line in one item', () => {
    for (const word of ['--a=1 --b=2', '--fp16 --view=x y', '--epochs 5', '-e 5', '"--epochs 5"', 't.py --x'])
      assert.deepEqual(reported(withWord(word)), [`warning: ${word}`], word);
    assert.deepEqual(reported(withWord('--a=1 --b', LAUNCH_SWEEP)), ['warning: --a=1 --b']);
    assert.deepEqual(reported(`${PLAIN_SWEEP}command: [python t.py]\n`), ['warning: python t.py']);
  });

  it('is not reported for a value with spaces, for the line of a shell, and for a macro among the words', () => {
    for (const word of ['--view=scan axial', 'a b', '/opt/my tools/run', '--extra ${args}'])
      assert.deepEqual(reported(withWord(word)), [], word);
    assert.deepEqual(reported(`${PLAIN_SWEEP}command: [bash, -c, "python t.py --a=1 --b=2"]\n`), []);
  });

  it('is fixed by an item for each word; a value keeps its spaces', () => {
    assert.deepEqual(fixed(withWord('--a=1 --fp16 --view=scan axial')), [
      withWord('"--a=1"\n  - "--fp16"\n  - "--view=scan axial"'),
    ]);
    assert.deepEqual(fixed(withWord('--epochs 5')), [withWord('"--epochs"\n  - "5"')]);
    assert.deepEqual(fixed(`${PLAIN_SWEEP}command: [python t.py]\n`), [`${PLAIN_SWEEP}command: [python, t.py]\n`]);
    assert.deepEqual(fixed(withWord('--a "b c" --d')), []);
  });
});
