import { speak } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { agoText } from '../../../src/core/duration.ts';
import { translateCore } from '../../../src/vscode/ui/translateCore.ts';

describe('The sentences of the core', () => {
  afterEach(() => {
    speak(undefined);
    l10n.config({ contents: {} });
  });

  it('are in the language of the editor', () => {
    speak({ 'just now': 'gerade eben' });
    translateCore();
    assert.equal(agoText(1000, 1000), 'gerade eben');
  });

  it('are in English where the editor has no translation', () => {
    translateCore();
    assert.equal(agoText(1000, 1000), 'just now');
  });
});
