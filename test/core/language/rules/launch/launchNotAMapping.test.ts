import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'launch-not-a-mapping';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is an error for a launch block that the client crashes on', () => {
    for (const [value, place] of [
      ['', 'launch'],
      [' [a]', 'launch'],
      [' gpu', 'gpu'],
      [' 5', '5'],
    ])
      assert.deepEqual(reported(`${LAUNCH_SWEEP}launch:${value}\n`), [`error: ${place}`], value);
  });

  it('is not reported for a mapping, also an empty one', () => {
    for (const value of ['{}', '{queue: q}']) assert.deepEqual(reported(`${LAUNCH_SWEEP}launch: ${value}\n`), []);
  });

  it('is fixed by removing the block', () => {
    assert.deepEqual(fixed(`${LAUNCH_SWEEP}launch:\n`), [LAUNCH_SWEEP]);
  });
});
