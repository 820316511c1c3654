import assert from 'node:assert/strict';
import type { Job, LaunchAgent, Queue, QueueItem } from '../../../../src/core/api/types.ts';
import { planLaunch } from '../../../../src/core/launch/plan/planLaunch.ts';
import { planResume } from '../../../../src/core/launch/resume/planResume.ts';
import { resumeDiff, resumeGuard } from '../../../../src/core/launch/resume/resumeDiff.ts';
import type { LaunchOptions } from '../../../../src/core/launch/plan/types.ts';
import type { FoundSweep } from '../../../../src/core/launch/resume/foundSweep.ts';
import type { ResumeParts } from '../../../../src/core/launch/resume/planResume.ts';
import type { UpsertSweepVariables } from '../../../../src/core/api/operations/upsertSweep.ts';

const NOW = Date.UTC(2026, 5, 1);
const HOUR = 3_600_000;
const WHERE = { entity: 'team', project: 'proj', queue: 'q', author: 'jane' };
const TEXT =
  'job: team/proj/train:latest\nmethod: random\nparameters:\n  a: {values: [1]}\nlaunch: {priority: 1}\n' +
  'scheduler: {num_workers: 4}\n';

function launched(text = TEXT): UpsertSweepVariables {
  const plan = planLaunch({ name: 'sweep.yaml', text }, WHERE);
  assert.ok('upsertSweep' in plan);
  return plan.upsertSweep;
}

const found = (more: Partial<FoundSweep> = {}, text = TEXT): FoundSweep => ({
  id: 'U3',
  name: 'abcd1234',
  state: 'PAUSED',
  config: launched(text).config,
  scheduler: launched(text).launchScheduler,
  ...more,
});

function resumed(
  sweep: FoundSweep,
  text: string | null,
  queue: string | undefined,
  options?: LaunchOptions,
): ResumeParts {
  const plan = planResume(text === null ? null : { name: 'r.yaml', text }, sweep, {
    ...WHERE,
    queue,
    sweep: sweep.name,
    options,
  });
  assert.ok('upsertSweep' in plan, 'refused' in plan ? plan.refused.message : '');
  return plan;
}

const scheduler = (more: Partial<QueueItem>): QueueItem => ({
  id: 'i',
  state: 'PENDING',
  kind: 'scheduler',
  sweep: 'abcd1234',
  ...more,
});

describe('What a resume changes', () => {
  it('is told key by key, and nothing where all is as before', () => {
    const sweep = found();
    assert.deepEqual(
      resumeDiff({ plan: resumed(sweep, null, undefined), found: sweep, around: { now: NOW } }).changes,
      [],
    );
    const changes = resumeDiff({
      plan: resumed(sweep, 'launch: {priority: 0}\nscheduler: {num_workers: 16, settings: {x: 1}}\n', 'other', {
        templateVariables: { gpus: 2 },
      }),
      found: sweep,
      around: { now: NOW },
    }).changes;
    assert.deepEqual(
      changes.map(({ what, before, after }) => `${what}: ${before} -> ${after}`),
      [
        'queue: q -> other',
        'workers: 4 -> 16',
        'priority: high -> critical',
        'scheduler.settings.x: not set -> 1',
        'template_variables.gpus: not set -> 2',
      ],
    );
  });

  it('says what cannot change, and gives two documents to compare', () => {
    const sweep = found();
    const { fixed, before, after } = resumeDiff({
      plan: resumed(sweep, null, 'other'),
      found: sweep,
      around: { now: NOW },
    });
    assert.equal(fixed.length, 2);
    assert.ok(fixed[1]?.includes('team/proj/train:latest'));
    const changed = after.split('\n').filter(line => !before.split('\n').includes(line));
    assert.match(changed[0] ?? '', /^# .*team\/proj.*other/);
    assert.deepEqual(
      changed.slice(1).map(line => line.trim()),
      ['"queue": "other",', '"other",', '"num_workers": 4,', '"resource": "local-process"'],
      'a resume names the resource that it had',
    );
    const quoted =
      sweep.scheduler?.replaceAll('WANDB_SWEEP_ID', 'abcd1234').replaceAll('\\"q\\"', '\\"\'q\'\\"') ?? null;
    assert.deepEqual(
      resumeDiff({
        plan: resumed(sweep, null, undefined),
        found: { ...sweep, scheduler: quoted },
        around: { now: NOW },
      }).before.replace(/^# Scheduler.*$/m, ''),
      resumeDiff({ plan: resumed(sweep, null, undefined), found: sweep, around: { now: NOW } }).before.replace(
        /^# Scheduler.*$/m,
        '',
      ),
    );
  });

  it('warns of a second scheduler, of an Optuna study that starts again, of an end that is undone', () => {
    const warnings = (sweep: FoundSweep, items?: readonly QueueItem[]) =>
      resumeDiff({ plan: resumed(sweep, null, undefined), found: sweep, around: { now: NOW, items } }).warnings;
    const one = (sweep: FoundSweep, word: string, items?: readonly QueueItem[]): void => {
      const said = warnings(sweep, items);
      assert.equal(said.length, 1, said.join('\n'));
      assert.ok(said[0]?.includes(word), said[0]);
    };
    assert.deepEqual(warnings(found()), []);
    one(found({ state: 'PENDING' }), 'PENDING');
    one(found(), 'queue', [scheduler({})]);
    assert.deepEqual(warnings(found(), [scheduler({ state: 'CLAIMED' }), scheduler({ sweep: 'other' })]), []);
    one(found({ state: 'FINISHED' }), 'FINISHED');
    const optuna =
      'job: team/proj/train:latest\nparameters: {a: {values: [1]}}\n' +
      'scheduler: {job: "wandb/sweep-jobs/job-optuna-sweep-scheduler:latest"}\n';
    one(found({}, optuna), 'Optuna');
  });

  it("warns where the job's alias means another version by now", () => {
    const version = (name: string, age: number, aliases: readonly string[] = []) => ({
      version: name,
      id: name,
      createdAt: NOW - age,
      aliases,
    });
    const job: Job = {
      id: 'j',
      name: 'train',
      entity: 'team',
      project: 'proj',
      aliases: ['latest'],
      versions: [version('v4', HOUR, ['latest']), version('v3', 9 * HOUR), version('v2', 90 * HOUR)],
    };
    const sweep = found();
    const moved = (lastRunAt: number | undefined) =>
      resumeDiff({
        plan: resumed(sweep, null, undefined),
        found: sweep,
        job,
        lastRun: { createdAt: lastRunAt },
        around: { now: NOW },
      }).warnings;
    const [warning = '', ...others] = moved(NOW - 2 * HOUR);
    assert.deepEqual(others, []);
    for (const word of ['latest', 'train', 'v4', '1 h', 'v3']) assert.ok(warning.includes(word), warning);
    assert.deepEqual(moved(NOW - HOUR / 2), []);
    assert.deepEqual(moved(undefined), []);
    // Moved back to an older version, as the versions of that time tell, or what was written down.
    const back = { ...job, versions: [version('v4', 9 * HOUR), version('v3', 90 * HOUR, ['latest', 'prod'])] };
    const warned = (alias: string, used?: string) => {
      const plan = resumed(sweep, null, undefined);
      return resumeDiff({
        plan: { ...plan, facts: { ...plan.facts, job: `team/proj/train:${alias}` } },
        found: sweep,
        job: back,
        used: { job: used },
        lastRun: { createdAt: NOW - 2 * HOUR },
        around: { now: NOW },
      }).warnings.join();
    };
    assert.match(warned('latest'), /"latest" of the job train is now v3.* used v4/);
    assert.equal(warned('prod'), '');
    assert.match(warned('prod', 'v4'), /"prod" of the job train is now v3.* used v4/);
    assert.equal(warned('latest', 'v3'), '');
    assert.equal(warned('v3', 'v4'), '');
  });
});

describe('Whether a sweep may be resumed', () => {
  const queue: Queue = { id: 'Q', name: 'q', entity: 'team', templateVariables: [] };
  const agent = (heartbeatAt: number): LaunchAgent => ({
    id: 'A',
    name: 'agent',
    status: 'RUNNING',
    heartbeatAt,
    queueIds: ['Q'],
  });

  it('is allowed for all but RUNNING', () => {
    for (const state of ['PAUSED', 'FINISHED', 'CANCELED', 'PENDING', 'WEIRD'])
      assert.deepEqual(resumeGuard(found({ state }), { now: NOW }), { kind: 'ok' });
  });

  it('is refused for RUNNING, with a active agent or when nothing is known', () => {
    assert.equal(resumeGuard(found({ state: 'RUNNING' }), { now: NOW }).kind, 'refused');
    const living = {
      now: NOW,
      queues: [queue],
      agents: [agent(NOW - 5_000)],
      items: [scheduler({ state: 'CLAIMED', agentId: 'A' })],
    };
    assert.equal(resumeGuard(found({ state: 'running' }), living).kind, 'refused');
  });

  it('needs a confirmation where the scheduler is known to be dead', () => {
    const dead = {
      now: NOW,
      queues: [queue],
      agents: [agent(NOW - HOUR)],
      items: [scheduler({ state: 'CLAIMED', agentId: 'A' })],
    };
    const guard = resumeGuard(found({ state: 'RUNNING' }), dead);
    assert.equal(guard.kind, 'confirm');
    assert.equal(
      resumeGuard(found({ state: 'RUNNING' }), { now: NOW, items: [scheduler({ state: 'FAILED' })] }).kind,
      'confirm',
    );
  });
});
