import assert from 'node:assert/strict';
import { root } from '../../scripts/install.mjs';
import { compare, faultOf, translations } from '../../scripts/l10n/translations.mjs';

describe('A translation', () => {
  it('keeps placeholders, code, links, icons and addresses, in any order', () => {
    const english = 'Use `min: 0` for {0} of {1}. [Sign In](command:signIn) $(key) at https://wandb.ai/authorize.';
    const translated = 'https://wandb.ai/authorize。{1} の {0} には `min: 0`。$(key) [サインイン](command:signIn)';
    assert.equal(faultOf(english, translated), undefined);
    for (const part of ['`min: 0`', '{0}', '{1}', '(command:signIn)', '$(key)', 'wandb.ai/authorize'])
      assert.notEqual(faultOf(english, translated.replace(part, '')), undefined, part);
  });

  it('adds none, and is not empty', () => {
    assert.match(faultOf('{0} runs', '{0} {1} 件') ?? '', /\{1\}/);
    assert.match(faultOf('Use it.', '`x` を使う') ?? '', /`x`/);
    assert.notEqual(faultOf('Use it.', ' '), undefined);
  });

  it('is missing, or stale where the code no longer has its sentence', () => {
    const { missing, stale, faults } = compare({ english: { a: 'A', b: 'B' }, translated: { b: 'い', c: '' } });
    assert.deepEqual([missing, stale, faults], [['a'], ['c'], []]);
  });
});

describe('The translations', () => {
  // A sentence without one falls back to English; before a release `npm run l10n:coverage` wants it.
  for (const { file, ...sentences } of translations(root))
    it(`of ${file} are right`, () => {
      assert.deepEqual(compare(sentences).faults, []);
    });
});
