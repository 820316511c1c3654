import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter, withValues } from '../texts.ts';

const CODE = 'python-tuple';
const { reported, fixed } = ofRule(CODE);
const onLines = (...lines: string[]) =>
  `method: random\nparameters:\n  a:\n${lines.map(line => `    ${line}\n`).join('')}`;

describe(CODE, () => {
  it('is a warning for tuples in a list, once', () => {
    assert.deepEqual(reported(withValues('[(3, 3), (3, 5)]')), ['warning: (3']);
    assert.deepEqual(reported(withValues('[4, ("a", 5)]')), ['warning: ("a"']);
    assert.deepEqual(reported(onLines('values:', '  - (3, 3)', '  - (5, 5)')), ['warning: (3, 3)', 'warning: (5, 5)']);
    assert.deepEqual(reported(onLines('value: (224, 224)')), ['warning: (224, 224)']);
  });

  it('is an error for a tuple in braces, whose commas make keys, and nothing else is said of them', () => {
    assert.deepEqual(reported(withParameter('{value: (224, 224)}')), ['error: (224']);
    assert.deepEqual(reported(withParameter('{value: (1, 2, 3)}', 'method: custom\n')), ['warning: (1']);
    assert.deepEqual(ofRule('parameter-unknown-key').reported(withParameter('{value: (224, 224)}')), []);
    assert.deepEqual(ofRule('duplicate-values').reported(withValues('[(3, 3), (3, 5)]')), []);
  });

  it('is information for one in quotes', () => {
    assert.deepEqual(reported(withValues('["(3, 3)", "(5, 5)"]')), ['information: "(3, 3)"', 'information: "(5, 5)"']);
  });

  it('is not reported for lists, and for words in parentheses', () => {
    for (const list of ['[[3, 3], [5, 5]]', '["(a)", b]', '["f(x, y)"]'])
      assert.deepEqual(reported(withValues(list)), [], list);
  });

  it('is fixed by lists', () => {
    assert.deepEqual(fixed(withValues('[(3, 3), (3, 5)]')), [withValues('[[3, 3], [3, 5]]')]);
    assert.deepEqual(fixed(withValues('[((1, 2), (3,)), (None, a)]')), [withValues('[[[1, 2], [3]], [null, a]]')]);
    assert.deepEqual(fixed(withParameter('{value: (224, 224)}')), [withParameter('{value: [224, 224]}')]);
    assert.deepEqual(fixed(onLines('values:', '  - (3, 3) # c')), [onLines('values:', '  - [3, 3] # c')]);
    assert.deepEqual(fixed(onLines('value: (224, 224)')), []);
  });
});
