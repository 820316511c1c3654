import assert from 'node:assert/strict';
import { isTypedInFull } from '../../../../src/core/language/complete/typedInFull.ts';
import { atCursor, offered } from '../cursor.ts';

/** Of what is offered at the `|`. */
function typed(marked: string, mayBeAsked = false): boolean {
  const { text, offset } = atCursor(marked);
  return isTypedInFull(offered(marked), text, offset, mayBeAsked);
}

describe('what is typed in full', () => {
  it('is a value that is there whole, with the cursor behind it', () => {
    assert.ok(typed('method: grid|\nparameters:\n  a: {value: 1}\n'));
    assert.ok(typed('method: random\nparameters:\n  a:\n    distribution: uniform|\n    min: 0.1\n    max: 0.5\n'));
  });

  it('is any number, though another begins with it, but not where the list may have been asked for', () => {
    const marked = 'method: random\nrun_cap: 5|\nparameters:\n  a: {value: 1}\n';
    assert.deepEqual([typed(marked), typed(marked, true)], [true, false]);
  });

  it('is a key whose colon is there, also on the first asking', () => {
    assert.ok(typed('parameters:\n  a:\n    values|: [1, 2]\n', true));
  });

  it('keeps the list that may have been asked for where another word begins with it', () => {
    const marked = 'parameters:\n  a:\n    value|: [1, 2]\n';
    assert.deepEqual([typed(marked, true), typed(marked)], [false, true]);
  });

  it('is not a part of a value, an empty place, and a key that brings its colon', () => {
    for (const marked of ['method: gri|', 'method: |', 'method: gr|id', 'metho|', 'method|'])
      assert.equal(typed(`${marked}\nparameters:\n  a: {value: 1}\n`), false, marked);
  });
});
