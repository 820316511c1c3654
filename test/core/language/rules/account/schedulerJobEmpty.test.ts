import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'scheduler-job-empty';
const { reported, fixed } = ofRule(CODE);
const withJob = (job: string) => `${LAUNCH_SWEEP}scheduler: {job: ${job}, num_workers: 2}\n`;

describe(CODE, () => {
  it('is an error for a value that is false to Python', () => {
    for (const job of ['""', '0', 'false']) assert.deepEqual(reported(withJob(job)), [`error: ${job}`], job);
    assert.deepEqual(reported(withJob('[]')), ['error: job']);
  });

  it('is not reported for null and for a job', () => {
    for (const job of ['null', 'e/p/j:latest']) assert.deepEqual(reported(withJob(job)), [], job);
  });

  it('is fixed by removing the key', () => {
    assert.deepEqual(fixed(withJob('""')), [`${LAUNCH_SWEEP}scheduler: {num_workers: 2}\n`]);
  });
});
