import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter, withValues } from '../texts.ts';

const CODE = 'values-in-one-string';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning for numbers without commas, and for a range of another language', () => {
    for (const item of ['8 16 32', '8; 16', '1..10', 'range(10)', '0.1 0.2', '"8 16"', '1-10', '1 to 5', '1…4'])
      assert.deepEqual(reported(withValues(`[${item}]`)), [`warning: ${item}`], item);
    assert.deepEqual(reported(withValues('[1, 8 16]')), ['warning: 8 16']);
    assert.deepEqual(reported(withValues('[64, 1..10]')), ['warning: 1..10']);
  });

  it('is information for words without commas', () => {
    assert.deepEqual(reported(withValues('[adam sgd]')), ['information: adam sgd']);
  });

  it('is not reported for strings that are one value', () => {
    for (const list of [
      '["adam sgd"]',
      '[a b, c d]',
      '[1-3, 4-6]',
      '[8, 16]',
      '[cosine with restarts, 2 layers]',
      '["a, b", c]',
      '[v1.2]',
    ])
      assert.deepEqual(reported(withValues(list)), [], list);
  });

  it('is fixed by the list, or by the range', () => {
    assert.deepEqual(fixed(withValues('[8 16 32]')), [withValues('[8, 16, 32]')]);
    assert.deepEqual(fixed(withValues('[1, 8 16]')), [withValues('[1, 8, 16]')]);
    assert.deepEqual(fixed(withValues('[adam sgd]')), [withValues('[adam, sgd]')]);
    assert.deepEqual(fixed(withValues('[1..10]')), [withParameter('{min: 1, max: 10}')]);
    assert.deepEqual(fixed(withValues('[64, 1..10]')), []);
  });
});
