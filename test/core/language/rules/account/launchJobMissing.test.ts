import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, PLAIN_SWEEP, WITHOUT_JOB } from '../texts.ts';

const CODE = 'launch-job-missing';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is an error for a launch sweep with nothing to run', () => {
    assert.deepEqual(reported(`${PLAIN_SWEEP}launch: {queue: q}\n`), ['error: launch']);
    assert.deepEqual(reported(`${PLAIN_SWEEP}scheduler: {num_workers: 2}\n`), ['error: scheduler']);
    assert.deepEqual(reported(`job:\n${WITHOUT_JOB}`), ['error: job']);
    assert.deepEqual(reported(`image_uri: ""\n${WITHOUT_JOB}`), ['error: ""']);
  });

  it('is not reported with a job or an image', () => {
    assert.deepEqual(reported(LAUNCH_SWEEP), []);
    assert.deepEqual(reported(`image_uri: a:1\n${WITHOUT_JOB}`), []);
    assert.deepEqual(reported(`job:\nimage_uri: a:1\n${WITHOUT_JOB}`), []);
  });

  it('is not reported in a plain sweep, and where another key was meant as the job', () => {
    assert.deepEqual(reported(PLAIN_SWEEP), []);
    assert.deepEqual(reported(`jobs: a/b/c:d\n${WITHOUT_JOB}launch: {queue: q}\n`), []);
  });
});
