import assert from 'node:assert/strict';
import { planLaunch } from '../../../../src/core/launch/plan/planLaunch.ts';
import { planPlain } from '../../../../src/core/launch/plan/planPlain.ts';
import { planResume } from '../../../../src/core/launch/resume/planResume.ts';
import type { LaunchChoices, Plan } from '../../../../src/core/launch/plan/types.ts';
import type { FoundSweep } from '../../../../src/core/launch/resume/foundSweep.ts';
import type { UpsertSweepVariables } from '../../../../src/core/api/operations/upsertSweep.ts';

const WHERE = { entity: 'team', project: 'proj', queue: 'q', author: 'jane' };
const JOB = 'job: team/proj/train:latest\n';
const BODY = `${JOB}method: random\nparameters:\n  a: {values: [1]}\n`;

function sent(plan: Plan): UpsertSweepVariables {
  assert.ok('upsertSweep' in plan, 'refused' in plan ? plan.refused.message : '');
  return plan.upsertSweep;
}

function refusal(plan: Plan): string {
  assert.ok('refused' in plan);
  return plan.refused.code;
}

interface Spec {
  overrides: { run_config: Record<string, Record<string, unknown>>; args?: string[]; entry_point?: string[] };
  [key: string]: unknown;
}

function spec(plan: Plan): Spec {
  const outer = JSON.parse(sent(plan).launchScheduler ?? '{}') as { run_spec: string };
  return JSON.parse(outer.run_spec) as Spec;
}

const launch = (text: string, choices: LaunchChoices = WHERE, name = 'sweep.yaml') =>
  planLaunch({ name, text }, choices);

describe('The plan of a new launch sweep', () => {
  it('stores the configuration as PyYAML dumps it and sends the rest as the client does', () => {
    const plan = launch(
      `${BODY}launch: {priority: 1, registry: {url: reg.io/x}}\n` +
        'scheduler: {num_workers: 4, template_variables: {gpus: 25.0}}\ndescription: try\n',
      { ...WHERE, priorRuns: ['r1', 'r2'] },
    );
    assert.equal(
      sent(plan).config,
      'description: try\njob: team/proj/train:latest\nmethod: random\nparameters:\n  a:\n    values:\n    - 1\n',
    );
    assert.equal(sent(plan).description, 'try');
    assert.equal(sent(plan).state, 'PENDING');
    assert.equal(sent(plan).templateVariableValues, '{"gpus": 25.0}');
    assert.equal(sent(plan).priorRunsFilters, '{"$or": [{"name": "r1"}, {"name": "r2"}]}');
    assert.deepEqual(spec(plan), {
      overrides: {
        run_config: {
          launch: { priority: 1, registry: { url: 'reg.io/x' } },
          scheduler: { num_workers: 4, template_variables: { gpus: 25 } },
        },
        args: ['--queue', 'q', '--project', 'proj', '--author', 'jane', '--job', 'team/proj/train:latest'],
        entry_point: ['wandb', 'scheduler', 'WANDB_SWEEP_ID'],
      },
      uri: 'placeholder-uri-scheduler',
      entity: 'team',
      project: 'proj',
      name: 'Scheduler.WANDB_SWEEP_ID',
      docker: {},
      resource: 'local-process',
      git: {},
      run_id: 'WANDB_SWEEP_ID',
      registry: { url: 'reg.io/x' },
    });
  });

  it('gives a scheduler job its arguments in the run config, its method as custom or in its settings', () => {
    const bare = launch(`${JOB}parameters: {a: {values: [1]}}\nscheduler: {job: "w/s/opt:latest"}\n`);
    assert.match(sent(bare).config, /^job: .*\nmethod: custom\n/);
    assert.deepEqual(spec(bare).overrides.run_config['sweep_args'], {
      sweep_id: 'WANDB_SWEEP_ID',
      queue: 'q',
      project: 'proj',
      job: 'team/proj/train:latest',
      author: 'jane',
    });
    assert.equal(spec(bare)['resource'], 'local-container');
    const bayes = launch(`${JOB}method: bayes\nparameters: {a: {values: [1]}}\nscheduler: {job: "w/s/opt:latest"}\n`);
    assert.match(sent(bayes).config, /\nmethod: bayes\n/);
    assert.deepEqual(spec(bayes).overrides.run_config['settings'], { method: 'bayes' });
  });

  it('fills in distributions at the top and nowhere else, also where an alias shares them', () => {
    const plan = launch(
      `${JOB}parameters:\n  a: &x {min: 1, max: 9}\n  b: {min: 0.5, max: 1.5}\n  c: *x\n` +
        '  d: {parameters: {e: {min: 1, max: 2}}}\n',
    );
    assert.equal(sent(plan).config.match(/distribution: int_uniform/g)?.length, 2);
    assert.equal(sent(plan).config.match(/distribution: uniform/g)?.length, 1);
    assert.match(sent(plan).config, / {8}max: 2\n {8}min: 1\n/);
  });

  it('refuses with a code what the client refuses', () => {
    assert.equal(refusal(launch(BODY, { ...WHERE, entity: '' })), 'noEntity');
    assert.equal(refusal(launch(BODY, { ...WHERE, project: undefined })), 'noProject');
    assert.equal(refusal(launch(BODY, { ...WHERE, queue: undefined })), 'noQueue');
    assert.equal(refusal(launch('method: grid\n')), 'noJob');
    assert.equal(refusal(launch(`${JOB}image_uri: a:1\n`)), 'jobAndImage');
    assert.equal(refusal(launch('job: train\n')), 'badJob');
    assert.equal(refusal(launch(`${JOB}parameters: {a: {min: 1, max: 2.5}}\n`)), 'ambiguousBounds');
    assert.equal(refusal(launch(`${JOB}parameters: {a: 5}\n`)), 'parameters');
    assert.equal(refusal(launch(`${JOB}when: 2024-01-01\n`)), 'notJson');
    assert.equal(refusal(launch(`${JOB}launch: [a]\n`)), 'block');
    assert.equal(
      refusal(launch(`${JOB}scheduler: {job: "a/b/c:d", resource: local-process}\n`)),
      'schedulerJobOnProcess',
    );
    assert.equal(
      refusal(launch(`${JOB}scheduler: {docker_image: "a:1", resource: local-process}\n`)),
      'schedulerImageOnProcess',
    );
    assert.equal(refusal(launch('a: [\n')), 'yaml');
    assert.equal(refusal(launch('', WHERE)), 'emptyFile');
    assert.equal(refusal(launch('- a\n', WHERE)), 'notAMapping');
    assert.equal(refusal(launch('{"job": }', WHERE, 'sweep.json')), 'json');
    assert.equal(refusal(launch(BODY, WHERE, 'sweep.txt')), 'fileName');
  });

  it('takes an empty block as not written, a .yml, and the queue of the file', () => {
    const plan = launch(`${BODY}launch:\nscheduler:\n  settings:\n`, WHERE, 'folder.x/sweep.yml');
    assert.deepEqual('differences' in plan ? [...(plan.differences ?? [])].sort() : [], [
      'bareSchedulerArgs',
      'emptyBlock',
      'templateVariablesUnset',
      'ymlFile',
    ]);
    assert.deepEqual(
      spec(launch(`${BODY}launch: {queue: own}\n`, { ...WHERE, queue: undefined })).overrides.args?.slice(0, 2),
      ['--queue', 'own'],
    );
  });

  it('lays options over the file for this launch alone', () => {
    const plan = launch(
      `image_uri: a:1\nmethod: grid\nlaunch: {priority: 3, overrides: {run_config: {a: 1, b: 2}}}\n`,
      {
        ...WHERE,
        options: {
          job: 'team/proj/other:v2',
          priority: 0,
          numWorkers: 3,
          args: ['--x', '1'],
          runConfig: { b: 5 },
          templateVariables: { gpus: 2 },
        },
      },
    );
    assert.match(sent(plan).config, /^job: team\/proj\/other:v2\nmethod: grid\n$/);
    assert.deepEqual(spec(plan).overrides.run_config['launch'], {
      priority: 0,
      overrides: { run_config: { a: 1, b: 5 }, args: ['--x', '1'] },
      template_variables: { gpus: 2 },
    });
    assert.deepEqual(spec(plan).overrides.run_config['scheduler'], { num_workers: 3, template_variables: { gpus: 2 } });
    assert.equal(sent(plan).templateVariableValues, '{"gpus": 2}');
  });
});

describe('The plan of a plain sweep', () => {
  it('is what wandb sweep creates: the whole file, with its own entity and project', () => {
    const plan = planPlain(
      { name: 'any.txt', text: 'entity: t\nproject: p\nmethod: grid\nscheduler: {engine: wandb}\n' },
      {},
    );
    assert.deepEqual(
      [sent(plan).entityName, sent(plan).projectName, sent(plan).launchScheduler, sent(plan).state],
      ['t', 'p', null, undefined],
    );
    assert.match(sent(plan).config, /scheduler:\n {2}engine: wandb/);
    assert.equal(sent(planPlain({ name: 'a.yaml', text: 'method: grid\n' }, {})).projectName, 'uncategorized');
  });

  it('is refused for a file that the client takes for empty, also with flags that would fill it', () => {
    const refusalOf = (text: string) =>
      refusal(planPlain({ name: 'a.yaml', text }, WHERE, { name: 'mine', program: 'a.py' }));
    for (const text of ['', '# nothing\n', 'null\n', '{}\n', '--- {}\n...\n'])
      assert.equal(refusalOf(text), 'emptyFile');
    for (const text of ['[]\n', '0\n', "''\n"]) assert.equal(refusalOf(text), 'notAMapping');
  });
});

describe('The plan of a resume', () => {
  const before = launch(`${BODY}launch: {priority: 1, queue: file-q}\nscheduler: {num_workers: 4}\n`);
  const found: FoundSweep = {
    id: 'U3',
    name: 'abcd1234',
    state: 'PAUSED',
    config: sent(before).config,
    scheduler: sent(before).launchScheduler,
  };
  const resume = (
    text: string | null,
    more: Partial<FoundSweep> = {},
    choices: LaunchChoices & { schedulerIsDead?: boolean } = { ...WHERE, queue: undefined },
  ) =>
    planResume(
      text === null ? null : { name: 'r.yaml', text },
      { ...found, ...more },
      { ...choices, sweep: 'abcd1234' },
    );

  it('pushes the scheduler again as it was: launch block, workers, queue', () => {
    const plan = resume(null);
    assert.equal(sent(plan).id, 'U3');
    assert.equal((JSON.parse(sent(plan).launchScheduler ?? '{}') as { queue?: string }).queue, 'q');
    assert.deepEqual(spec(plan).overrides.run_config, {
      launch: { priority: 1, queue: 'file-q' },
      scheduler: { num_workers: 4, resource: 'local-process' },
    });
  });

  it('prefers new values and keeps the rest', () => {
    const plan = resume('scheduler: {num_workers: 16}\nlaunch: {priority: 0}\n');
    assert.equal(spec(plan).overrides.run_config['scheduler']?.['num_workers'], 16);
    assert.deepEqual(spec(plan).overrides.run_config['launch'], { priority: 0, queue: 'file-q' });
    assert.deepEqual(
      spec(resume(null, {}, { ...WHERE, queue: undefined, options: { numWorkers: 2 } })).overrides.run_config[
        'scheduler'
      ]?.['num_workers'],
      2,
    );
  });

  it('starts the scheduler job again that the sweep had, and refuses another', () => {
    const job = launch(`${JOB}parameters: {a: {values: [1]}}\nscheduler: {job: "w/s/opt:latest"}\n`);
    const scheduler = sent(job).launchScheduler;
    const plan = resume(null, { scheduler, config: sent(job).config });
    assert.equal(spec(plan)['job'], 'w/s/opt:latest');
    assert.equal(spec(plan).overrides.args, undefined);
    assert.equal(refusal(resume('scheduler: {job: "w/s/opt:v2"}\n', { scheduler })), 'otherSchedulerJob');
  });

  it('refuses a running sweep, unless its scheduler is known to be dead', () => {
    assert.equal(refusal(resume(null, { state: 'RUNNING' })), 'sweepRunning');
    assert.equal(sent(resume(null, { state: 'RUNNING' }, { ...WHERE, schedulerIsDead: true })).id, 'U3');
    assert.equal(refusal(planResume(null, null, { ...WHERE, sweep: 'abcd1234' })), 'sweepNotFound');
    assert.equal(refusal(resume(null, { scheduler: '{' })), 'previousLaunch');
    assert.equal(refusal(resume(null, { config: '- a\n' })), 'storedConfig');
  });
});
