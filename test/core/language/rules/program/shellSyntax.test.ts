import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, PLAIN_SWEEP, withWord } from '../texts.ts';

const CODE = 'shell-syntax';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning for a variable, a parameter, a home folder and an operator', () => {
    for (const word of [
      '--data=$TMPDIR',
      '$HOME/x',
      '$env:HOME',
      '--lr=$lr',
      '~/data',
      '"&&"',
      '"2>&1"',
      '"`date`"',
      '$(date)',
    ])
      assert.deepEqual(reported(withWord(word)), [`warning: ${word}`], word);
    assert.deepEqual(reported(withWord('$HOME', LAUNCH_SWEEP)), ['warning: $HOME']);
    assert.deepEqual(reported(`${PLAIN_SWEEP}command: [cd, src, "&&", python]\n`), ['warning: cd', 'warning: "&&"']);
  });

  it('is not reported for macros, for the line of a shell, and for signs in a longer word', () => {
    for (const word of ['--data=${envvar:HOME}', 'a$b', 'x=a|b', '"^a$"', '$5'])
      assert.deepEqual(reported(withWord(word)), [], word);
    assert.deepEqual(reported(`${PLAIN_SWEEP}command: [bash, -c, "cd $HOME && python t.py"]\n`), []);
  });

  it('is fixed by the macro of the variable', () => {
    assert.deepEqual(fixed(withWord('--data=$TMPDIR/x')), [withWord('"--data=${envvar:TMPDIR}/x"')]);
    assert.deepEqual(fixed(withWord('~/data')), [withWord('${envvar:HOME}/data')]);
    assert.deepEqual(fixed(`${PLAIN_SWEEP}command: [python, $HOME]\n`), [
      `${PLAIN_SWEEP}command: [python, "\${envvar:HOME}"]\n`,
    ]);
    assert.deepEqual(fixed(withWord('--lr=$lr')), []);
  });
});
