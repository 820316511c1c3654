import assert from 'node:assert/strict';
import { naturalOrder } from '../../../../src/core/results/rows/naturalOrder.ts';

describe('The order of labels', () => {
  const ordered = (...labels: readonly string[]): string[] =>
    Array.from(naturalOrder(labels), place => labels[place] ?? '');

  it('is by numbers inside, without regard to capitals, accents and leading zeros', () => {
    assert.deepEqual(ordered('v10', 'V2', 'v1'), ['v1', 'V2', 'v10']);
    assert.deepEqual(ordered('run-12-3', 'run-2-30', 'run-2-4', 'run'), ['run', 'run-2-4', 'run-2-30', 'run-12-3']);
    assert.deepEqual(ordered('f', 'é', 'e', 'É', 'd'), ['d', 'e', 'é', 'É', 'f']);
    assert.deepEqual(ordered('B', 'a', 'A', 'b', ''), ['', 'a', 'A', 'b', 'B']);
    assert.deepEqual(ordered('a010', 'a9', 'a0', 'a00'), ['a0', 'a00', 'a9', 'a010']);
    assert.deepEqual(ordered(), []);
  });

  it('leaves the same ones as they were', () => {
    assert.deepEqual(Array.from(naturalOrder(['b', 'a', 'b', 'a', 'b'])), [1, 3, 0, 2, 4]);
  });

  it('is that of the language for letters and digits', () => {
    const { compare } = new Intl.Collator('en', { numeric: true });
    const signs = 'abzAZ019x';
    const labels = Array.from({ length: 2000 }, (_, i) =>
      Array.from({ length: 1 + (i % 9) }, (__, j) => signs[(i * 31 + j * 17 + i * i * j) % signs.length]).join(''),
    );
    const inOrder = ordered(...labels);
    for (const [i, label] of inOrder.entries()) assert.ok(compare(inOrder[i - 1] ?? '', label) <= 0, label);
    assert.deepEqual(inOrder.toSorted(), labels.toSorted());
  });
});
