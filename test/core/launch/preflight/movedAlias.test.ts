import assert from 'node:assert/strict';
import type { Job } from '../../../../src/core/api/types.ts';
import { planLaunch } from '../../../../src/core/launch/plan/planLaunch.ts';
import { judgePreflight } from '../../../../src/core/launch/preflight/judgePreflight.ts';
import type { LastLaunch } from '../../../../src/core/launch/preflight/lastLaunch.ts';
import type { UsedVersions } from '../../../../src/core/launch/preflight/movedAlias.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 5, 1);
const FILE = `job: t/p/train:latest
parameters: {a: {values: [1]}}
scheduler: {job: 't/p/finder:prod', resource: local-container}
`;

function jobOf(name: string, versions: readonly (readonly [string, number, string[]])[]): Job {
  return {
    id: name,
    name,
    entity: 't',
    project: 'p',
    aliases: versions.flatMap(([, , aliases]) => aliases),
    versions: versions.map(([version, age, aliases]) => ({ id: version, version, aliases, createdAt: NOW - age })),
  };
}

describe('A launch of a file that was launched before', () => {
  const plan = planLaunch(
    { name: 'sweep.yaml', text: FILE },
    { entity: 't', project: 'p', queue: 'q', author: 'jane' },
  );
  /** What is said of aliases; the last launch was two hours ago. */
  function told(job: Job, schedulerJob: Job, versions?: UsedVersions): readonly string[] {
    assert.ok('facts' in plan);
    const last: LastLaunch = {
      at: NOW - 2 * HOUR,
      sweep: 'abcd1234',
      entity: 't',
      project: 'p',
      variables: plan.upsertSweep,
      versions,
      earlier: [],
    };
    const look = {
      states: new Map<string, string>(),
      entities: [],
      job: { found: 'version', job },
      schedulerJob: { found: 'version', job: schedulerJob },
    } as const;
    return judgePreflight({ facts: plan.facts, look, elsewhere: [], now: NOW, last })
      .filter(({ code }) => code === 'alias-moved')
      .map(({ sentence }) => sentence);
  }
  const still = jobOf('finder', [['v0', 9 * HOUR, ['prod']]]);

  it('is told that an alias went on, or back', () => {
    const onward = jobOf('train', [
      ['v2', HOUR, ['latest']],
      ['v1', 9 * HOUR, []],
    ]);
    assert.match(told(onward, still).join(), /^"latest" of the job train is now v2.*used v1\.$/);
    const back = jobOf('train', [
      ['v2', 3 * HOUR, []],
      ['v1', 9 * HOUR, ['latest']],
    ]);
    assert.match(told(back, still).join(), /^"latest" of the job train is now v1.*used v2\.$/);
  });

  it("is told of the scheduler job's alias, by what was written down", () => {
    const train = jobOf('train', [['v1', 9 * HOUR, ['latest']]]);
    assert.match(
      told(train, still, { job: 'v1', schedulerJob: 'v3' }).join(),
      /scheduler job finder is now v0.*used v3/,
    );
    const newer = jobOf('finder', [['v4', HOUR, ['prod']]]);
    assert.match(told(train, newer).join(), /scheduler job finder is now v4, which is newer/);
  });

  it('is told nothing where nothing moved, or that is unknown', () => {
    const train = jobOf('train', [['v1', 9 * HOUR, ['latest']]]);
    assert.deepEqual(told(train, still), []);
    assert.deepEqual(told(train, still, { job: 'v1', schedulerJob: 'v0' }), []);
  });
});
