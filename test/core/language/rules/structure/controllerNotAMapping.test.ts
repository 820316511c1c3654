import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, PLAIN_SWEEP } from '../texts.ts';

const CODE = 'controller-not-a-mapping';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is an error for a controller that the client crashes on', () => {
    for (const [value, place] of [
      ['', 'controller'],
      ['local', 'local'],
      ['[local]', 'controller'],
    ] as const)
      assert.deepEqual(reported(`${PLAIN_SWEEP}controller: ${value}\n`), [`error: ${place}`], value);
  });

  it('is not reported for a mapping, and in a launch sweep', () => {
    assert.deepEqual(reported(`${PLAIN_SWEEP}controller: {type: cloud}\n`), []);
    assert.deepEqual(reported(`${LAUNCH_SWEEP}controller: local\n`), []);
  });

  it('is fixed by removing the key', () => {
    assert.deepEqual(fixed(`${PLAIN_SWEEP}controller:\n`), [PLAIN_SWEEP]);
  });
});
