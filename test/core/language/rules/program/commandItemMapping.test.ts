import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withWord } from '../texts.ts';

const CODE = 'command-item-mapping';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning for a mapping and for a list', () => {
    for (const word of ['--epochs: 3', '${args}:', '{a: 1, b: 2}', '[--epochs, "3"]'])
      assert.equal(reported(withWord(word)).length, 1, word);
  });

  it('is not reported for words, numbers and what is in quotes', () => {
    for (const word of ['--epochs=3', '3', '"--epochs: 3"', '${args}'])
      assert.deepEqual(reported(withWord(word)), [], word);
  });

  it('is fixed by the word that is meant', () => {
    for (const [word, meant] of [
      ['--epochs: 3', '"--epochs=3"'],
      ['${args}:', '${args}'],
      ['--fp16:', '"--fp16"'],
    ] as const)
      assert.deepEqual(fixed(withWord(word)), [withWord(meant)], word);
    assert.deepEqual(fixed(withWord('{a: 1, b: 2}')), []);
  });
});
