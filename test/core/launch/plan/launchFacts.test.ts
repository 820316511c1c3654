import assert from 'node:assert/strict';
import { planLaunch } from '../../../../src/core/launch/plan/planLaunch.ts';
import { planPlain } from '../../../../src/core/launch/plan/planPlain.ts';
import { readSent } from '../../../../src/core/launch/plan/readSent.ts';
import type { LaunchOptions, Plan } from '../../../../src/core/launch/plan/types.ts';
import { planResume } from '../../../../src/core/launch/resume/planResume.ts';

const WHERE = { entity: 'team', project: 'proj', queue: 'q', author: 'jane' };
const OPTUNA = 'wandb/sweep-jobs/job-optuna-sweep-scheduler:latest';

/**
 * Files whose values take every way through the plan: keys that are not strings, numbers of all kinds, shared parts,
 * blocks.
 */
const FILES: readonly string[] = [
  'job: t/p/train:latest\nmethod: grid\nparameters:\n  a: {values: [1, 2.0, "3", yes, null]}\n  b: {min: 1, max: 4}\n',
  'image_uri: a:1\nmethod: random\nrun_cap: 12\nmetric: {name: loss, goal: maximize}\n' +
    'parameters: {a: {min: 0.1, max: 1.0}}\n',
  `job: t/p/train:latest\nmethod: bayes\nscheduler: {job: "${OPTUNA}", settings: {sampler: {type: TPESampler}}}\n`,
  'job: t/p/train:latest\nparameters: {a: {values: [123456789012345678901234567890, 1.0e+300, .nan, .inf]}}\n' +
    '1: x\nyes: y\n',
  'job: t/p/train:latest\nx: &x {a: 1}\nlaunch: {priority: 1, overrides: {args: [--a, 1], run_config: *x}}\n',
  'job: t/p/train:latest\nscheduler: {num_workers: "4", template_variables: {gpus: 2, 3: x}, resource: kubernetes}\n',
  'job: t/p/train:latest\nscheduler: {docker_image: "a:1", resource: local-container}\n' +
    'launch: {resource: kubernetes}\n',
  'job: t/p/train:latest\ndescription: [1, .nan, {2: x}]\nlaunch:\nscheduler:\n',
];
const OPTIONS: LaunchOptions = { job: 'a/b/c:v1', priority: 0, numWorkers: 3, templateVariables: { gpus: 1 } };

/**
 * Undefined and missing mean the same here, and so do mappings in another order: YAML is dumped with its keys sorted.
 */
function comparable(value: unknown): unknown {
  const text = JSON.stringify(value, (key, item: unknown) => {
    if (key === 'sweep') return undefined;
    if (key === 'entries' && Array.isArray(item)) return item.map(each => JSON.stringify(comparable(each))).sort();
    return typeof item === 'bigint' ? `${String(item)}n` : Number.isNaN(item) ? 'NaN' : item;
  });
  return JSON.parse(text);
}

describe('The facts of a plan', () => {
  const plans: readonly (readonly [string, Plan])[] = FILES.flatMap(text => [
    [`launch of ${text}`, planLaunch({ name: 'sweep.yaml', text }, WHERE)] as const,
    [`launch with options of ${text}`, planLaunch({ name: 'a.yml', text }, { ...WHERE, options: OPTIONS })] as const,
    [`plain sweep of ${text}`, planPlain({ name: 'sweep.yaml', text }, WHERE)] as const,
  ]);

  it('are those that the sent strings say, without reading them', () => {
    for (const [what, plan] of plans) {
      assert.ok('upsertSweep' in plan, what);
      const read = readSent(plan.upsertSweep);
      assert.deepEqual(comparable(read.values), comparable(plan.values), what);
      assert.deepEqual(comparable(read.facts), comparable(plan.facts), what);
      assert.equal(read.facts.sweep.parameters.length, plan.facts.sweep.parameters.length, what);
    }
  });

  it('are the same for a file of JSON', () => {
    const text = '{"job": "t/p/train:latest", "method": "grid", "parameters": {"a": {"values": [1e-5, 2, "x"]}}}';
    const plan = planLaunch({ name: 'sweep.json', text }, WHERE);
    assert.ok('upsertSweep' in plan);
    const read = readSent(plan.upsertSweep);
    assert.deepEqual(comparable(read.facts), comparable(plan.facts));
    assert.deepEqual(plan.facts.runs, { runs: 3n, by: 'grid' });
  });

  it('of a resume tell the launch before, too', () => {
    for (const text of FILES) {
      const launched = planLaunch({ name: 'sweep.yaml', text }, WHERE);
      assert.ok('upsertSweep' in launched);
      const { config, launchScheduler: scheduler } = launched.upsertSweep;
      const found = { id: 'U3', name: 'abcd1234', state: 'PAUSED', config, scheduler };
      const plan = planResume(null, found, { ...WHERE, sweep: found.name });
      assert.ok('upsertSweep' in plan, text);
      assert.deepEqual(comparable(plan.before.values), comparable(launched.values), text);
      assert.deepEqual(comparable(plan.before.facts), comparable(launched.facts), text);
      assert.deepEqual(comparable(readSent(plan.upsertSweep).facts), comparable(plan.facts), text);
    }
  });
});
