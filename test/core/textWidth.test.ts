import assert from 'node:assert/strict';
import { fitted, padded, textWidth } from '../../src/core/textWidth.ts';

describe('the width of texts', () => {
  it('counts two places for a character of Japanese, and fills up by places', () => {
    assert.equal(textWidth('a確認'), 5);
    assert.equal(padded('a確認', 7), 'a確認  ');
  });

  it('cuts what does not fit, never half a character', () => {
    assert.equal(fitted('Checking…', 20), 'Checking…');
    assert.equal(fitted('Checking…', 5), 'Check');
    assert.equal(fitted('確認中', 5), '確認');
  });
});
