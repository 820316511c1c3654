import assert from 'node:assert/strict';
import { LETTERS, pseudo } from '../../../scripts/l10n/pseudo.mjs';
import { untranslated } from '../pseudoJudge.ts';

const plainOf = new Map(LETTERS);
const plain = (text: string): string => [...text].map(letter => plainOf.get(letter) ?? letter).join('');

describe('The pseudo-language', () => {
  it('marks every letter but those of what a translation keeps', () => {
    const english = 'Use `min: 0` for {0}. [Sign In](command:signIn) $(key)';
    const said = pseudo(english);
    assert.equal(plain(said), english);
    assert.deepEqual(said.match(/[A-Za-z]+/g), ['min', 'command', 'signIn', 'key']);
  });

  it('tells what is not translated from data, code and sentences of the editor', () => {
    const judge = (text: string, isShared = true): readonly string[] =>
      untranslated({ text, place: '', isShared }, new Set(['dropout']), own => own === 'Find in Files');
    assert.deepEqual(judge(pseudo('The parameter {0} is empty.').replace('{0}', 'dropout')), []);
    assert.deepEqual(judge(pseudo('Sweep {0} is {1}').replace('{1}', 'running')), ['running']);
    assert.deepEqual(judge('Use `values` in train.py'), ['Use', 'in']);
    assert.deepEqual(judge('Find in Files'), []);
    assert.deepEqual(judge('Find in Files', false), ['Find', 'in', 'Files']);
  });
});
