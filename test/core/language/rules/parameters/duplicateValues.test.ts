import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter, withValues } from '../texts.ts';

const CODE = 'duplicate-values';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is information at each repeated value, as Python compares them', () => {
    for (const [list, places] of [
      ['[1, 2, 1]', ['1']],
      ['[1, 2, 1.0]', ['1.0']],
      ['[a, b, "a", a]', ['"a"', 'a']],
      ['[{b: 1, c: 2}, {c: 2, b: 1}]', ['c']],
      ['[9007199254740993, 9007199254740993]', ['9007199254740993']],
    ] as const)
      assert.deepEqual(
        reported(withValues(list)),
        places.map(place => `information: ${place}`),
        list,
      );
  });

  it('is not reported for values that only look alike', () => {
    for (const list of ['[1, 2]', '[1, "1", true]', '[9007199254740993, 9007199254740992]', '[[1, 2], [2, 1]]', '[1]'])
      assert.deepEqual(reported(withValues(list)), [], list);
  });

  it('is fixed by removing it, but not beside probabilities', () => {
    assert.deepEqual(fixed(withValues('[1, 2, 1]')), [withValues('[1, 2]')]);
    assert.deepEqual(fixed(withParameter('{values: [1, 1], probabilities: [0.5, 0.5]}')), []);
  });
});
