import assert from 'node:assert/strict';
import { isVersion, jobString, parseJobPath, withoutAlias } from '../../../src/core/wandb/jobPath.ts';
import { publishedScheduler, PUBLISHED_JOBS } from '../../../src/core/wandb/schedulerJobs.ts';

describe('job strings', () => {
  it('parses a job string, and composes it', () => {
    assert.deepEqual(parseJobPath('team/proj/job-train:v3'), {
      entity: 'team',
      project: 'proj',
      name: 'job-train:v3',
      job: 'job-train',
      alias: 'v3',
    });
    assert.equal(jobString({ entity: 'team', project: 'proj', name: 'job-train' }), 'team/proj/job-train:latest');
    assert.equal(withoutAlias('team/proj/job-train:v3'), 'team/proj/job-train');
  });

  it('refuses what the client refuses: other than two slashes, no colon', () => {
    for (const text of ['', 'job:latest', 'a/b:latest', 'a/b/c', 'a/b/c/d:latest', '/b/c:latest', 'a//c:latest'])
      assert.equal(parseJobPath(text), undefined, text);
  });

  it('tells versions from aliases', () => {
    assert.deepEqual(['v0', 'v12', 'latest', 'v', 'V1', 'v1a'].map(isVersion), [
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('knows the published scheduler jobs in any version', () => {
    assert.equal(publishedScheduler(PUBLISHED_JOBS.optuna), 'optuna');
    assert.equal(publishedScheduler(PUBLISHED_JOBS.wandb.replace('latest', 'v7')), 'wandb');
    assert.equal(publishedScheduler('my-team/sweep-jobs/job-optuna-sweep-scheduler:latest'), undefined);
    assert.equal(publishedScheduler(undefined), undefined);
  });
});
