import assert from 'node:assert/strict';
import { comparableDryRun, dryRun } from '../../../../src/core/launch/plan/dryRun.ts';
import { launchFacts } from '../../../../src/core/launch/plan/launchFacts.ts';
import { planLaunch } from '../../../../src/core/launch/plan/planLaunch.ts';
import { planPlain } from '../../../../src/core/launch/plan/planPlain.ts';
import { planSummary } from '../../../../src/core/launch/plan/planSummary.ts';
import type { Plan } from '../../../../src/core/launch/plan/types.ts';
import type { UpsertSweepVariables } from '../../../../src/core/api/operations/upsertSweep.ts';
import { constructValue } from '../../../../src/core/yaml/read/construct.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';
import type { PyValue } from '../../../../src/core/python/values/value.ts';

const WHERE = { entity: 'team', project: 'proj', queue: 'q', author: 'jane' };
const launch = (text: string): Plan => planLaunch({ name: 'sweep.yaml', text }, WHERE);

function sent(plan: Plan): UpsertSweepVariables {
  assert.ok('upsertSweep' in plan, JSON.stringify(plan));
  return plan.upsertSweep;
}

function plain(value: PyValue): unknown {
  if (value.type === 'seq') return value.items.map(plain);
  if (value.type === 'map')
    return Object.fromEntries(value.entries.map(([key, item]) => [key.type === 'str' ? key.value : '', plain(item)]));
  return value.type === 'int' ? Number(value.value) : 'value' in value ? value.value : null;
}

function readBack(document: string): unknown {
  const read = constructValue(parseYaml(document));
  assert.ok('value' in read, JSON.stringify(read));
  return (plain(read.value) as { upsertSweep: unknown }).upsertSweep;
}

const summary = (plan: Plan) =>
  Object.fromEntries(planSummary(launchFacts(sent(plan))).map(line => [line.label, line.text]));

describe('The plan in words', () => {
  it('says what, where, how many runs, which scheduler and what is left at its default', () => {
    assert.deepEqual(
      summary(
        launch(
          'job: t/p/train:latest\nmethod: grid\nmetric: {name: loss}\nparameters:\n  a: {values: [1, 2, 3]}\n  b: {min: 1, max: 4}\nscheduler: {num_workers: 2}\n',
        ),
      ),
      {
        What: 'job t/p/train:latest',
        Where: 'team/proj, queue q',
        Runs: '12, the whole grid; 2 at a time',
        Search: 'grid, minimize loss, over 2 parameters',
        Scheduler: "W&B's standard one, as local-process",
        'Left at its default':
          "priority (medium); resource of the runs (the queue's); template variables (the queue's); early_terminate (none)",
      },
    );
  });

  it('tells a sweep without end, and the one worker of the published scheduler jobs', () => {
    const optuna = summary(
      launch(
        'job: t/p/train:latest\nparameters: {a: {min: 0.1, max: 0.2}}\nscheduler: {job: "wandb/sweep-jobs/job-optuna-sweep-scheduler:latest", num_workers: 8, settings: {sampler: {type: TPESampler}}}\nlaunch: {priority: 0}\n',
      ),
    );
    assert.equal(
      optuna['Runs'],
      'no end by itself: until it is stopped; one at a time, as this scheduler job always does',
    );
    assert.equal(optuna['Search'], 'custom, sampler TPESampler, no metric, over 1 parameter');
    assert.equal(optuna['Where'], 'team/proj, queue q, priority critical');
    assert.equal(
      summary(
        planPlain(
          { name: 'a.yaml', text: 'method: random\nrun_cap: 5\nprogram: train.py\nparameters: {a: {values: [1]}}\n' },
          WHERE,
        ),
      )['What'],
      'train.py, run by agents that you start',
    );
  });
});

describe('The dry run', () => {
  it('stands above the variables exactly as they are sent', () => {
    const texts = [
      'job: t/p/train:latest\nmethod: random\nparameters:\n  a: {values: ["x: y", "é", "#", "  b", "a\\nb\\n"]}\n',
      'job: "t/p/a b:latest"\ndescription: |\n  two\n\n  parts\n',
      'image_uri: a:1\n',
    ];
    for (const text of texts) {
      const plan = launch(text);
      const document = dryRun({ title: 'sweep.yaml', plan });
      assert.match(document, /^# Dry run of sweep\.yaml\. Nothing was sent\.\n#\n# What /);
      assert.deepEqual(readBack(document), JSON.parse(JSON.stringify(sent(plan))));
      assert.match(document, /\n# launchScheduler, opened for reading:\nopened:\n {2}\{\n/);
    }
  });

  it('lists what was found beforehand, what to know, and what differs from the client on purpose', () => {
    const plan = launch('job: t/p/train:latest\nmethod: bayes\nscheduler: {job: "a/b/c:d"}\nlaunch:\n');
    const document = dryRun({
      title: 'sweep.yaml',
      plan,
      unsaved: true,
      preflight: {
        baseline: { at: 0 },
        findings: [{ severity: 'unknown', code: 'not-known', sentence: 'The queue is not known.' }],
      },
    });
    assert.match(document, /as it stands in the editor, unsaved/);
    assert.match(document, /\n# Before you launch:\n# - not known: The queue is not known\.\n/);
    assert.match(document, /\n# To know:\n# - The sweep is steered by a scheduler job/);
    assert.match(document, /\n# Other than W&B's own client:\n# - A block left empty/);
  });

  it('gives a refusal instead', () => {
    assert.equal(
      dryRun({ title: 'x.yaml', plan: launch('method: grid\n') }),
      '# Dry run of x.yaml. Nothing was sent.\n#\n# Refused (noJob): A launch sweep needs a `job` (or an `image_uri`); add `job: entity/project/name:latest`.\n',
    );
  });

  it('compares line by line with the launch before', () => {
    const [before, after] = ['2', '4'].map(n =>
      comparableDryRun(sent(launch(`job: t/p/train:latest\nmethod: random\nscheduler: {num_workers: ${n}}\n`))).split(
        '\n',
      ),
    );
    const changed = after?.filter((line, i) => line !== before?.[i]) ?? [];
    assert.equal(after?.length, before?.length);
    assert.deepEqual(
      changed.map(line => line.trim()),
      ['# Runs                 no end by itself: until it is stopped; 4 at a time', '"num_workers": 4'],
    );
  });
});
