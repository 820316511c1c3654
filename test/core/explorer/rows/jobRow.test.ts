import assert from 'node:assert/strict';
import { jobRow } from '../../../../src/core/explorer/rows/jobRow.ts';
import { usesOf } from '../../../../src/core/explorer/rows/jobUses.ts';
import { jobVersionRow } from '../../../../src/core/explorer/rows/jobVersionRow.ts';
import { can } from './can.ts';
import { inOrder } from './inOrder.ts';
import { MINUTE, NOW, job, sweep } from './samples.ts';

describe('the rows of a job', () => {
  const launched = (more = {}) =>
    sweep({ launchedAs: { scheduler: 'standard', job: 'team/proj/job-train:latest' }, ...more });

  it('says the newest version, where it comes from and who uses it', () => {
    const row = jobRow(job({ aliases: ['latest', 'v1', 'v0', 'stable'] }), {
      now: NOW,
      source: 'git github.com/o/r',
      sweeps: [launched(), sweep({ launchedAs: undefined })],
    });
    inOrder(row.description, 'latest', 'v1', 'git github.com/o/r', 'stable', '1', '10 min');
    assert.equal(row.description.split(' · ').length, 5);
    assert.equal(can(row, 'launchable'), true);
  });

  it('tells that latest has moved since a sweep was launched, and does not guess about other aliases', () => {
    const moved = (more: object, alias = 'latest') =>
      usesOf(job(), [sweep({ ...more, launchedAs: { scheduler: 'standard', job: `team/proj/job-train:${alias}` } })])[0]
        ?.moved;
    assert.equal(moved({ createdAt: NOW - 60 * MINUTE }), true);
    assert.equal(moved({ createdAt: NOW - 5 * MINUTE }), false);
    assert.equal(moved({ createdAt: NOW - 60 * MINUTE }, 'stable'), undefined);
    assert.equal(moved({ createdAt: NOW - 60 * MINUTE }, 'v0'), false);
    assert.equal(moved({ createdAt: undefined }), undefined);
    assert.match(
      jobRow(job(), { now: NOW, sweeps: [launched({ createdAt: NOW - 60 * MINUTE })] }).tooltip,
      /moved since/,
    );
  });

  it('does not confuse other jobs with it', () => {
    for (const name of ['team/other/job-train:latest', 'team/proj/job-train-2:latest', 'job-train:latest']) {
      assert.deepEqual(usesOf(job(), [sweep({ launchedAs: { scheduler: 'standard', job: name } })]), [], name);
    }
  });

  it('shows each version with its aliases', () => {
    const [version] = job().versions;
    assert.ok(version);
    const row = jobVersionRow(job(), version, NOW);
    assert.equal(row.label, 'v1');
    assert.equal(row.description, 'latest · 10 min ago');
  });
});
