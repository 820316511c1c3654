import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, PLAIN_SWEEP, WITHOUT_JOB } from '../texts.ts';

const CODE = 'launch-job-missing';
const { reported, fixed } = ofRule(CODE);

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

  it('is reported at a job or an image under `launch`, and fixed by moving it up', () => {
    const text = (launch: string) => `${PLAIN_SWEEP}launch: ${launch}\n`;
    assert.deepEqual(reported(text('{job: a/b/c:d, queue: q}')), ['error: job']);
    assert.deepEqual(fixed(text('{job: a/b/c:d, queue: q}')), [`${text('{queue: q}')}job: a/b/c:d\n`]);
    assert.deepEqual(fixed(text('{image_uri: a:1, queue: q}')), [`${text('{queue: q}')}image_uri: a:1\n`]);
    const onLines = (job: string) => `launch:\n  queue: q\n${job}${PLAIN_SWEEP}`;
    assert.deepEqual(fixed(onLines('  job: a/b/c:d\n')), [`${onLines('')}job: a/b/c:d\n`]);
    assert.deepEqual(fixed(text('{job: a/b/c:d}')), [`${PLAIN_SWEEP}job: a/b/c:d\n`]);
  });
});
