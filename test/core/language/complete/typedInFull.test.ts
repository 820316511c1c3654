import assert from 'node:assert/strict';
import { isTypedInFull } from '../../../../src/core/language/complete/typedInFull.ts';
import { atCursor, offered } from '../cursor.ts';

/** Of what is offered at the `|`. */
function typed(marked: string): boolean {
  const { text, offset } = atCursor(marked);
  return isTypedInFull(offered(marked), text, offset);
}

describe('what is typed in full', () => {
  it('is a value that is there whole, with the cursor behind it', () => {
    assert.ok(typed('method: grid|\nparameters:\n  a: {value: 1}\n'));
    assert.ok(typed('method: random\nparameters:\n  a:\n    distribution: uniform|\n    min: 0.1\n    max: 0.5\n'));
  });

  it('is not a part of a value, an empty place, and a key that brings its colon', () => {
    for (const marked of ['method: gri|', 'method: |', 'method: gr|id', 'metho|', 'method|'])
      assert.equal(typed(`${marked}\nparameters:\n  a: {value: 1}\n`), false, marked);
  });
});
