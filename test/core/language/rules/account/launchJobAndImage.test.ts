import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'launch-job-and-image';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is an error for an image beside a job', () => {
    assert.deepEqual(reported(`image_uri: a:1\n${LAUNCH_SWEEP}`), ['error: image_uri']);
  });

  it('is not reported for an empty image', () => {
    for (const image of ['', '""', 'null'])
      assert.deepEqual(reported(`image_uri: ${image}\n${LAUNCH_SWEEP}`), [], image);
  });

  it('is fixed by removing the image', () => {
    assert.deepEqual(fixed(`image_uri: a:1\n${LAUNCH_SWEEP}`), [LAUNCH_SWEEP]);
  });
});
