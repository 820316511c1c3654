import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, WITHOUT_JOB } from '../texts.ts';

const CODE = 'job-form';
const { reported, fixed } = ofRule(CODE);
const withJob = (job: string) => `job: ${job}\n${WITHOUT_JOB}`;
const withSchedulerJob = (job: string) => `${LAUNCH_SWEEP}scheduler: {job: ${job}}\n`;

describe(CODE, () => {
  it('is an error for a job without exactly two slashes and a colon, as in the client', () => {
    for (const job of ['p/j:latest', 'e/p/j', 'e/p/j/k:v1', 'j', '5'])
      assert.deepEqual(reported(withJob(job)), [`error: ${job}`], job);
    for (const job of ['[a]', '{a: b}']) assert.deepEqual(reported(withJob(job)), ['error: job'], job);
    assert.deepEqual(reported(withSchedulerJob('e/p/j')), ['error: e/p/j']);
  });

  it('is not reported for what the client looks up', () => {
    for (const job of ['e/p/j:latest', 'e/p/j:v3', '"wandb/jobs/Hello World 2:latest"', "e/p/job's:latest"])
      assert.deepEqual(reported(withJob(job)), [], job);
  });

  it('is not reported for an empty job', () => {
    for (const job of ['', '""']) assert.deepEqual([...reported(withJob(job)), ...reported(withSchedulerJob(job))], []);
  });

  it('is fixed by the alias latest, in the quotes that are there', () => {
    for (const quote of ['', '"', "'"])
      assert.deepEqual(fixed(withJob(`${quote}e/p/j${quote}`)), [withJob(`${quote}e/p/j:latest${quote}`)]);
    for (const job of ['p/j', '"e/p/a b"', '5']) assert.deepEqual(fixed(withJob(job)), [], job);
  });
});
