import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';

const CODE = 'merge-order';
const { reported, fixed } = ofRule(CODE);
const HEAD = 'program: t.py\nmethod: random\nparameters:\n';
const merging = (merge: string, one = 'max: 0.2', two = 'max: 0.9') =>
  `${HEAD}  a: &a {min: 0.1, ${one}}\n  b: &b {min: 0.1, ${two}}\n  c: {${merge}}\n`;

describe(CODE, () => {
  it('is a warning where two merged mappings have a key with different values', () => {
    assert.deepEqual(reported(merging('<<: [*a, *b]')), ['warning: <<']);
  });

  it('is not reported for equal values, a key of its own, one mapping, and merge keys one after another', () => {
    for (const merge of ['<<: [*a, *b], max: 0.5', '<<: *a', '<<: [*a, *a]', '<<: *a, <<: *b'])
      assert.deepEqual(reported(merging(merge)), [], merge);
    assert.deepEqual(reported(merging('<<: [*a, *b]', 'max: 0.2', 'max: 0.2')), []);
  });

  it('takes a key of one character from the first mapping, as before, but not with two merge keys', () => {
    assert.deepEqual(reported(merging('<<: [*a, *b]', 'q: 1', 'q: 2')), []);
    assert.deepEqual(reported(merging('<<: *a, <<: *b', 'q: 1', 'q: 2')), ['warning: <<']);
  });

  it('is fixed by the value that is taken today', () => {
    assert.deepEqual(fixed(merging('<<: [*a, *b]')), [merging('<<: [*a, *b], max: 0.9')]);
  });
});
