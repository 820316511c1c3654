import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { PLAIN_SWEEP } from '../texts.ts';

const CODE = 'macro-unknown-inside-word';
const { reported } = ofRule(CODE);
const withWord = (word: string) => `${PLAIN_SWEEP}command: [python, t.py, "${word}"]\n`;

describe(CODE, () => {
  it('is a warning for a parameter or another word in braces inside a longer word', () => {
    for (const word of ['--lr=${lr}', 'run_${{name}}', '${color}-1', 'a${envvar:home}'])
      assert.deepEqual(reported(withWord(word)), [`warning: "${word}"`], word);
  });

  it('is not reported for a macro and for a variable of the environment', () => {
    for (const word of ['--lr=${args}', '--home=${envvar:HOME}', '${lr}', 'a$b'])
      assert.deepEqual(reported(withWord(word)), [], word);
  });
});
