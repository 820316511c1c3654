import assert from 'node:assert/strict';
import { fitted, padded, textWidth, wrapped } from '../../src/core/textWidth.ts';

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

  it('wraps at spaces and keeps longer words whole', () => {
    assert.deepEqual(wrapped('one two  three', 8), ['one two', 'three']);
    assert.deepEqual(wrapped('a wandb-artifact:///x b', 8), ['a', 'wandb-artifact:///x', 'b']);
    assert.deepEqual(wrapped('a\nb', 8), ['a', 'b']);
    assert.deepEqual(wrapped('', 8), ['']);
    assert.deepEqual(wrapped('one', -3), ['one']);
  });

  it('wraps text without spaces between wide characters, and begins no line with what closes a sentence', () => {
    assert.deepEqual(wrapped('送信は行われません。', 10), ['送信は行わ', 'れません。']);
    assert.deepEqual(wrapped('送信は行わ。れ', 10), ['送信は行', 'わ。れ']);
  });
});
