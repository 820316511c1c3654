import * as l10n from '@vscode/l10n';
import assert from 'node:assert/strict';
import { offered } from '../cursor.ts';

describe('completion in another language', () => {
  after(() => {
    l10n.config({ contents: {} });
  });

  it('finds a form of a parameter by its English name too', () => {
    const at = 'method: random\nparameters:\n  lr:\n    |';
    const english = offered(at).find(({ label }) => label === 'integer');
    assert.ok(english && english.filterText === undefined);
    l10n.config({ contents: { integer: '整数' } });
    const translated = offered(at).find(({ label }) => label === '整数');
    assert.equal(translated?.filterText, 'integer 整数');
    assert.equal(translated.insertText, english.insertText);
  });
});
