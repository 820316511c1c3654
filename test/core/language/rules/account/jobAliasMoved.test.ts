import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, WITHOUT_JOB } from '../texts.ts';

const CODE = 'job-alias-moved';
const aliasMoved = (job: string) => (job.endsWith('moved:latest') ? { now: 'v5', then: 'v3' } : undefined);
const { reported } = ofRule(CODE, { knowledge: { jobExists: () => true, aliasMoved } });

describe(CODE, () => {
  it('is information for an alias that names another version than at the last launch', () => {
    assert.deepEqual(reported(`job: e/p/moved:latest\n${WITHOUT_JOB}`), ['information: e/p/moved:latest']);
  });

  it('is not reported for other jobs, and for a job that does not exist', () => {
    assert.deepEqual(reported(LAUNCH_SWEEP), []);
    const text = `job: e/p/moved:latest\n${WITHOUT_JOB}`;
    assert.deepEqual(reported(text, { knowledge: { jobExists: () => false, aliasMoved } }), []);
    assert.deepEqual(reported(text, { knowledge: { jobExists: () => true, aliasMoved: undefined } }), []);
  });
});
