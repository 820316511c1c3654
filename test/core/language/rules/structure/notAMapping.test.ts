import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { PLAIN_SWEEP } from '../texts.ts';

const CODE = 'not-a-mapping';
const { reported } = ofRule(CODE);
const CLAIM = '# launch-sweeps: sweep\n';

describe(CODE, () => {
  it('is an error for a file that holds no keys', () => {
    for (const [text, place] of [
      ['sweep', 'sweep'],
      ['- method: grid\n', '-'],
      ['{}', '{'],
    ] as const)
      assert.deepEqual(reported(CLAIM + text), [`error: ${place}`], text);
  });

  it('is an error for an empty file', () => {
    assert.deepEqual(reported(CLAIM).length, 1);
  });

  it('is not reported for keys with values', () => {
    assert.deepEqual(reported(PLAIN_SWEEP), []);
  });
});
