import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { withParameter } from '../texts.ts';

const CODE = 'probabilities-not-numbers';
const { reported } = ofRule(CODE);
const CUSTOM = 'method: custom\n';

describe(CODE, () => {
  it('is an error at what is not a list, and at the first item that is not a number from 0 to 1', () => {
    for (const [probabilities, place] of [
      ['5', '5'],
      ['half', 'half'],
      ['[half, 0.5]', 'half'],
      ['[0.5, null]', 'null'],
      ['[-0.5, 1.5]', '-0.5'],
    ] as const)
      assert.deepEqual(
        reported(withParameter(`{values: [1, 2], probabilities: ${probabilities}}`)),
        [`error: ${place}`],
        probabilities,
      );
  });

  it('is an error for a custom method too where Python adds them up, else a warning', () => {
    assert.deepEqual(reported(withParameter('{values: [1, 2], probabilities: [half, 0.5]}', CUSTOM)), ['error: half']);
    assert.deepEqual(reported(withParameter('{values: [1, 2], probabilities: [half]}', CUSTOM)), ['warning: half']);
  });

  it('is not reported for numbers from 0 to 1, both included', () => {
    for (const probabilities of ['[0.5, 0.5]', '[0, 1]', '[1.0, 0.0]'])
      assert.deepEqual(reported(withParameter(`{values: [1, 2], probabilities: ${probabilities}}`)), [], probabilities);
  });
});
