import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'launch-key-overridden';
const { reported, fixed } = ofRule(CODE);
const withKey = (key: string) => `${LAUNCH_SWEEP}launch:\n  queue: q\n  ${key}\n`;

describe(CODE, () => {
  it('is information for a key that the scheduler sets from the sweep', () => {
    for (const name of ['project', 'entity', 'job'])
      assert.deepEqual(reported(withKey(`${name}: other`)), [`information: ${name}`], name);
  });

  it('is a warning for an image beside a job', () => {
    assert.deepEqual(reported(withKey('docker: {docker_image: "a:1"}')), ['warning: docker_image']);
  });

  it('is not reported for empty values', () => {
    for (const key of ['project:', 'entity: ""', 'docker: {docker_image: }'])
      assert.deepEqual(reported(withKey(key)), [], key);
  });

  it('is fixed by removing the key, but not the image', () => {
    assert.deepEqual(fixed(withKey('project: other')), [`${LAUNCH_SWEEP}launch:\n  queue: q\n`]);
    assert.deepEqual(fixed(withKey('docker: {docker_image: "a:1"}')), []);
  });
});
