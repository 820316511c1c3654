import assert from 'node:assert/strict';
import { planLaunch } from '../../../../src/core/launch/plan/planLaunch.ts';
import { planPlain } from '../../../../src/core/launch/plan/planPlain.ts';
import { planSummary } from '../../../../src/core/launch/plan/planSummary.ts';
import type { Plan } from '../../../../src/core/launch/plan/types.ts';

const WHERE = { entity: 'team', project: 'proj', queue: 'q', author: 'jane' };
const launch = (text: string): Plan => planLaunch({ name: 'sweep.yaml', text }, WHERE);

function summary(plan: Plan): Readonly<Record<string, string>> {
  assert.ok('upsertSweep' in plan, 'refused' in plan ? plan.refused.message : '');
  return Object.fromEntries(planSummary(plan.facts).map(line => [line.label, line.text]));
}

describe('The plan in words', () => {
  it('says what, where, how many runs, which scheduler and what is left at its default', () => {
    assert.deepEqual(
      summary(
        launch(
          'job: t/p/train:latest\nmethod: grid\nmetric: {name: loss}\nparameters:\n  a: {values: [1, 2, 3]}\n' +
            '  b: {min: 1, max: 4}\nscheduler: {num_workers: 2}\n',
        ),
      ),
      {
        What: 'job t/p/train:latest',
        Where: 'team/proj, queue q',
        Runs: '12, the whole grid; 2 at a time',
        Search: 'grid, minimize loss, over 2 parameters',
        Scheduler: "W&B's standard scheduler, as local-process",
        'Left at its default':
          "priority (medium); resource of the runs (the queue's); template variables (the queue's); " +
          'early_terminate (none)',
      },
    );
  });

  it('tells a sweep without end, and the one worker of the published scheduler jobs', () => {
    const optuna = summary(
      launch(
        'job: t/p/train:latest\nparameters: {a: {min: 0.1, max: 0.2}}\n' +
          'scheduler: {job: "wandb/sweep-jobs/job-optuna-sweep-scheduler:latest", num_workers: 8, settings: ' +
          '{sampler: {type: TPESampler}}}\nlaunch: {priority: 0}\n',
      ),
    );
    assert.equal(optuna['Runs'], 'unlimited, until it is stopped; one at a time, as this scheduler job always does');
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
