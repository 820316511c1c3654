import assert from 'node:assert/strict';
import { launchSummary, notDefault } from '../../../../src/core/launch/plan/launchSummary.ts';
import type { LaunchFacts } from '../../../../src/core/launch/plan/launchFacts.ts';
import { planLaunch } from '../../../../src/core/launch/plan/planLaunch.ts';
import type { LaunchOptions, Planned } from '../../../../src/core/launch/plan/types.ts';

const PLAIN = 'job: t/p/train:latest\nmethod: grid\nparameters:\n  a: {values: [1, 2, 3]}\n';

function planned(text: string, options?: LaunchOptions): Planned {
  const choices = { entity: 'team', project: 'proj', queue: 'q', author: 'jane', options };
  const plan = planLaunch({ name: 'sweep.yaml', text }, choices);
  assert.ok('facts' in plan, 'refused' in plan ? plan.refused.message : '');
  return plan;
}
const factsOf = (text: string, options?: LaunchOptions): LaunchFacts => planned(text, options).facts;

describe('The line above the confirmation of a launch', () => {
  it('names the workers and the priority also where nothing is set', () => {
    assert.deepEqual(launchSummary(factsOf(PLAIN)), [
      'team/proj',
      'grid',
      '3 runs',
      '8 workers',
      'priority medium',
      'train:latest',
    ]);
  });

  it('names what the file and the options set', () => {
    const written = `${PLAIN}launch: {priority: 3}\nscheduler: {num_workers: "1"}\n`;
    assert.deepEqual(launchSummary(factsOf(written)).slice(3, 5), ['1 worker', 'priority low']);
    assert.deepEqual(launchSummary(factsOf(written, { priority: 0, numWorkers: 16, job: 't/p/other:v2' })).slice(3), [
      '16 workers',
      'priority critical',
      'other:v2',
    ]);
  });

  it('knows that a published scheduler job starts one worker, whatever is set', () => {
    const job = 'wandb/sweep-jobs/job-optuna-sweep-scheduler:latest';
    const facts = factsOf(`${PLAIN.replace('grid', 'custom')}scheduler: {job: '${job}', num_workers: 4}\n`);
    assert.ok(launchSummary(facts).includes('1 worker'));
  });
});

describe('What a launch sets otherwise than by default', () => {
  it('is nothing where nothing is set', () => {
    assert.deepEqual(notDefault(factsOf(PLAIN)), []);
    assert.deepEqual(notDefault(factsOf(`${PLAIN}launch: {queue: q, priority: 1}\nscheduler: {num_workers: 3}\n`)), []);
  });

  it('is told line by line, each thing once', () => {
    const text = `${PLAIN}launch:
  resource: kubernetes
  template_variables: {gpus: 2}
  overrides: {args: [--epochs, 10], run_config: {lr: 0.1}, entry_point: [python, x.py]}
scheduler:
  docker_image: me/scheduler
  resource: local-container
  template_variables: {gpus: 2}
  settings: {sampler: {type: TPESampler}}
`;
    assert.deepEqual(notDefault(factsOf(text)), [
      'Arguments of each run: --epochs 10',
      'Further configuration of each run: lr = 0.1',
      'Template variables: gpus = 2',
      'launch.resource: kubernetes',
      'launch.overrides.entry_point: ["python","x.py"]',
      'scheduler.docker_image: me/scheduler',
      'scheduler.resource: local-container',
      'scheduler.settings.sampler: {"type":"TPESampler"}',
    ]);
  });

  it('holds what options set, too', () => {
    const options = { args: ['--fast'], runConfig: { seed: 3 }, templateVariables: { gpus: 4 } };
    assert.deepEqual(notDefault(factsOf(PLAIN, options)), [
      'Arguments of each run: --fast',
      'Further configuration of each run: seed = 3',
      'Template variables: gpus = 4',
    ]);
  });
});

describe('Options of which none was chosen', () => {
  it('change nothing of what is sent', () => {
    const none = {
      job: undefined,
      priority: undefined,
      numWorkers: undefined,
      args: undefined,
      runConfig: undefined,
      templateVariables: undefined,
    };
    for (const text of [PLAIN, `${PLAIN}launch: {priority: 0}\nscheduler: {num_workers: 3}\n`])
      for (const options of [none, {}]) assert.deepEqual(planned(text, options).upsertSweep, planned(text).upsertSweep);
  });
});
