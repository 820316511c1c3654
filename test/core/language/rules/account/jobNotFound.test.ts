import assert from 'node:assert/strict';
import { PLACEHOLDERS } from '../../../../../src/core/language/placeholders.ts';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, PLAIN_SWEEP, WITHOUT_JOB } from '../texts.ts';

const CODE = 'job-not-found';
const { reported } = ofRule(CODE, { knowledge: { jobExists: job => !job.includes('missing') } });

describe(CODE, () => {
  it('is a warning for a job and a scheduler job that the account does not have', () => {
    assert.deepEqual(reported(`job: e/p/missing:v1\n${WITHOUT_JOB}scheduler: {job: "e/p/missing:latest"}\n`), [
      'warning: e/p/missing:v1',
      'warning: "e/p/missing:latest"',
    ]);
  });

  it('is information for the placeholder of new files', () => {
    const setting = { knowledge: { jobExists: () => false } };
    assert.deepEqual(reported(`job: ${PLACEHOLDERS.job}\n${WITHOUT_JOB}`, setting), [
      `information: ${PLACEHOLDERS.job}`,
    ]);
  });

  it('is not reported for a job that exists, and for one that is unknown', () => {
    assert.deepEqual(reported(LAUNCH_SWEEP), []);
    const text = `job: e/p/missing:v1\n${WITHOUT_JOB}`;
    assert.deepEqual(reported(text, { knowledge: { jobExists: () => undefined } }), []);
  });

  it('is not reported for what does not have the form of a job, and in a plain sweep', () => {
    assert.deepEqual(reported(`job: e/missing:v1\n${WITHOUT_JOB}`), []);
    assert.deepEqual(reported(PLAIN_SWEEP), []);
  });
});
