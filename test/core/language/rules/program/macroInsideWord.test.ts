import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { PLAIN_SWEEP } from '../texts.ts';

const CODE = 'macro-inside-word';
const { reported } = ofRule(CODE);
const withWord = (word: string) => `${PLAIN_SWEEP}command: [python, t.py, "${word}"]\n`;

describe(CODE, () => {
  it('is a warning for a macro inside a longer word', () => {
    for (const word of ['--lr=${args}', '${args} ', 'a${program}'])
      assert.deepEqual(reported(withWord(word)), [`warning: "${word}"`], word);
  });

  it('is not reported for a variable of the environment, a macro alone and an unknown one', () => {
    for (const word of ['--home=${envvar:HOME}', '${args}', '--lr=${lr}', 'a$b'])
      assert.deepEqual(reported(withWord(word)), [], word);
  });
});
