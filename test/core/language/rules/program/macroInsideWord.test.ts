import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { PLAIN_SWEEP } from '../texts.ts';

const { reported } = ofRule('macro-inside-word');
const unknown = ofRule('macro-unknown-inside-word');
const withWord = (word: string) => `${PLAIN_SWEEP}command: [python, t.py, "${word}"]\n`;

describe('macro-inside-word', () => {
  it('is a warning for a macro inside a longer word', () => {
    for (const word of ['--lr=${args}', '${args} ', 'a${program}'])
      assert.deepEqual(reported(withWord(word)), [`warning: "${word}"`], word);
  });

  it('is not reported for a variable of the environment, a macro alone and an unknown one', () => {
    for (const word of ['--home=${envvar:HOME}', '${args}', '--lr=${lr}', 'a$b'])
      assert.deepEqual(reported(withWord(word)), [], word);
  });
});

describe('the fix of macro-inside-word', () => {
  it('is an item for each word, where they are apart', () => {
    assert.deepEqual(ofRule('macro-inside-word').fixed(withWord('--x ${args}')), [
      `${PLAIN_SWEEP}command: [python, t.py, "--x", "\${args}"]\n`,
    ]);
  });
});

describe('macro-unknown-inside-word', () => {
  it('is a warning for a parameter or another word in braces inside a longer word', () => {
    for (const word of ['--lr=${lr}', 'run_${{name}}', '${color}-1', 'a${envvar:home}'])
      assert.deepEqual(unknown.reported(withWord(word)), [`warning: "${word}"`], word);
  });

  it('is not reported for a macro and for a variable of the environment', () => {
    for (const word of ['--lr=${args}', '--home=${envvar:HOME}', '${lr}', 'a$b'])
      assert.deepEqual(unknown.reported(withWord(word)), [], word);
  });

  it('is not reported for the placeholders of the started program, such as those of Hydra', () => {
    for (const word of [
      'dir=${oc.env:HOME}',
      'hydra.run.dir=out/${now:%Y-%m-%d}',
      'dir=${name}',
      '++a.b=${c}',
      '--dir=${now:%H}',
      '--x=${model.name}',
    ])
      assert.deepEqual(unknown.reported(withWord(word)), [], word);
    assert.deepEqual(unknown.reported(withWord('dir=${HOME}')), ['warning: "dir=${HOME}"']);
  });

  it('is fixed by the macro of a variable of the environment', () => {
    assert.deepEqual(unknown.fixed(withWord('--x=${HOME}/a')), [withWord('--x=${envvar:HOME}/a')]);
  });
});
