import assert from 'node:assert/strict';
import type { JobSourceFound } from '../../../../src/core/api/operations/jobSource.ts';
import { createJobsTree } from '../../../../src/core/explorer/tree/jobsTree.ts';
import { MINUTE, NOW, job, sweep } from '../rows/samples.ts';
import { createStill, now, place, rowNamed, seen } from './still.ts';

const JOBS = { kind: 'jobs', ...place } as const;

function make() {
  const still = createStill();
  const wanted: string[] = [];
  const sources: { found?: JobSourceFound } = {};
  const tree = createJobsTree({
    live: still.live,
    now,
    place,
    sources: {
      get: () => sources.found,
      want: ({ id }) => {
        wanted.push(id);
      },
    },
  });
  return { ...still, tree, wanted, sources, train: () => rowNamed(tree.roots(), 'job-train') };
}

describe('the jobs view', () => {
  it('says the state of its list', () => {
    const { tree, fail, answer } = make();
    assert.deepEqual(seen(tree.roots()), ['Loading jobs…']);
    fail(JOBS);
    assert.equal(tree.roots().length, 3);
    answer(JOBS, []);
    assert.equal(tree.isEmpty(), true);
    assert.deepEqual(tree.roots(), []);
  });

  it('has the versions of each job below it', () => {
    const { answer, train } = make();
    answer(JOBS, [job({ versionCount: 12 })]);
    assert.deepEqual(seen(train().children()), [
      'v1 | latest · 10 min ago',
      'v0 | 8 h ago',
      '10 older versions: see them in W&B',
    ]);
    const [first] = train().children();
    assert.ok(first !== undefined && 'version' in first);
    assert.equal(first.version, 'v1');
    assert.equal(first.node?.value.id, 'j1');
  });

  it('says what the newest version runs, once somebody opens or points at it', () => {
    const { answer, train, wanted, sources } = make();
    answer(JOBS, [job()]);
    train().pointed?.();
    assert.deepEqual(wanted, ['b']);
    sources.found = { kind: 'image', what: 'my/image:v1', inputs: ['lr'] };
    assert.deepEqual(seen(train().children()).slice(0, 3), [
      'Source | image my/image:v1',
      'Takes | lr',
      'v1 | latest · 10 min ago',
    ]);
    assert.equal(train().children()[0], train().children()[0]);
    assert.match(train().row().description, /image my\/image:v1/);
  });

  it('names the loaded sweeps that use it, and whether the alias has moved since', () => {
    const { answer, train } = make();
    answer(JOBS, [job()]);
    answer({ kind: 'sweeps', ...place }, [
      sweep({ createdAt: NOW - 60 * MINUTE }),
      sweep({ id: '2', name: 'sw000002', createdAt: NOW - MINUTE }),
      sweep({ id: '3', name: 'sw000003', launchedAs: undefined }),
    ]);
    const uses = rowNamed(train().children(), 'Used by');
    assert.equal(uses.row().description, '2 of the loaded sweeps');
    assert.deepEqual(
      uses.children().map(row => row.node?.kind),
      ['sweeps', 'sweeps'],
    );
    assert.match(uses.children()[0]?.row().description ?? '', /^latest has moved since · running/);
    assert.match(uses.children()[1]?.row().description ?? '', /^latest · running/);
  });
});
