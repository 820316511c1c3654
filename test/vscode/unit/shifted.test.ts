import assert from 'node:assert/strict';
import { shifted } from '../../../src/vscode/panels/shifted.ts';

describe('the place of a piece of text after changes', () => {
  const piece = { start: 10, end: 20 };
  const after = (...changes: [rangeOffset: number, rangeLength: number, text: string][]) => {
    const told = changes.map(([rangeOffset, rangeLength, text]) => ({ rangeOffset, rangeLength, text }));
    const [{ start, end } = piece] = shifted([piece], told);
    return [start, end];
  };

  it('moves with what is written or removed before it', () => {
    assert.deepEqual(after([3, 0, 'new']), [13, 23]);
    assert.deepEqual(after([3, 4, '']), [6, 16]);
    assert.deepEqual(after([10, 0, 'x']), [11, 21]);
  });

  it('grows and shrinks with changes in it, and stays before those after it', () => {
    assert.deepEqual(after([15, 2, 'four']), [10, 22]);
    assert.deepEqual(after([21, 5, '']), [10, 20]);
  });

  it('ends where it was removed', () => {
    assert.deepEqual(after([5, 20, '']), [5, 5]);
  });

  it('follows several changes, the last place first', () => {
    assert.deepEqual(after([30, 1, 'abc'], [12, 0, 'ab'], [0, 2, '']), [8, 20]);
  });
});
