import assert from 'node:assert/strict';
import { shownItems } from '../../../../src/cli/shownItems.ts';
import { factsOf } from '../../../../src/core/python/program/programFacts.ts';
import { readProgram } from '../../../../src/core/python/program/readProgram.ts';
import { labels, offered, taken } from '../cursor.ts';

const factsIn = (text: string) => factsOf(readProgram({ path: 'train.py', text }));

describe('completion: values', () => {
  it('gives each word of an enum with its meaning', () => {
    const goal = offered('metric:\n  goal: |');
    assert.deepEqual(
      goal.map(item => item.label),
      ['minimize', 'maximize'],
    );
    assert.match(goal[0]?.detail ?? '', /smaller is better/);
  });
  it('goes by the name of the metric', () => {
    assert.deepEqual(labels('metric:\n  name: val_accuracy\n  goal: |'), ['maximize', 'minimize']);
  });
  it("offers the one worker that W&B's scheduler jobs set, and of other schedulers the usual numbers", () => {
    const block = (job: string) => `job: a/b/c:d\nscheduler:\n  job: ${job}\n  num_workers: |`;
    for (const kind of ['optuna', 'wandb'])
      assert.deepEqual(labels(block(`wandb/sweep-jobs/job-${kind}-sweep-scheduler:latest`)), ['1']);
    assert.deepEqual(labels(block('a/b/mine:latest')), ['8', '4']);
  });
  it('offers the local engines, the likeliest first, and the methods that go with them', () => {
    const program = 'program: t.py\nscheduler:\n  engine: ';
    assert.deepEqual(labels(`${program}|`), ['wandb', 'optuna', 'ax']);
    assert.deepEqual(labels(`method: custom\n${program}|`)[0], 'optuna');
    assert.deepEqual(labels(`method: |\n${program}ax\n`), ['custom']);
    assert.ok(!labels(`method: |\n${program}wandb\n`).includes('custom'));
    const parameter = `${program}optuna\nparameters:\n  a:\n    distribution: |`;
    assert.ok(labels(parameter).includes('log_uniform_values') && !labels(parameter).includes('normal'));
  });
  it('offers the methods that can work with what is there', () => {
    assert.deepEqual(labels('method: |\nmetric: {name: x}\nparameters: {a: {min: 0.1, max: 0.2}}'), [
      'bayes',
      'random',
    ]);
    assert.deepEqual(labels('method: |\nparameters: {a: {values: [1, 2]}}'), ['grid', 'random', 'bayes']);
    assert.deepEqual(labels('method: |\nmetric: {name: x}\nparameters: {a: {value: 1}}'), ['random', 'grid']);
    assert.deepEqual(labels('method: |\nmetrics: [{name: a}, {name: b}]'), ['custom']);
    assert.equal(labels('job: a/b/c:d\nmethod: |\nscheduler: {job: a/b/s:d}')[0], 'custom');
  });
  it('brings the metric that bayes needs', () => {
    assert.equal(taken('method: |', 'bayes'), 'method: bayes\nmetric:\n  name: val_loss\n  goal: minimize');
    assert.equal(taken('method: |\nmetric: {name: x}', 'bayes'), 'method: bayes\nmetric: {name: x}');
  });
  it('offers the distributions that the bounds leave open, the likeliest first', () => {
    assert.equal(
      labels('parameters:\n  lr:\n    min: 0.0001\n    max: 0.1\n    distribution: |')[0],
      'log_uniform_values',
    );
    assert.equal(labels('parameters:\n  n:\n    min: 1\n    max: 9\n    distribution: |')[0], 'int_uniform');
    const fromZero = labels('parameters:\n  x:\n    min: 0.0\n    max: 1.0\n    distribution: |');
    assert.ok(
      !fromZero.includes('log_uniform_values') && !fromZero.includes('int_uniform') && !fromZero.includes('normal'),
      fromZero.join(),
    );
    assert.deepEqual(labels('parameters:\n  x:\n    values: [1]\n    distribution: |'), [
      'categorical',
      'categorical_w_probabilities',
    ]);
    assert.deepEqual(labels('method: grid\nparameters:\n  x:\n    min: 1\n    max: 9\n    distribution: |'), [
      'int_uniform',
      'q_uniform',
    ]);
  });
  it('completes a distribution with what it lacks', () => {
    assert.equal(
      taken('parameters:\n  x:\n    distribution: |', 'uniform'),
      'parameters:\n  x:\n    distribution: uniform\n    min: 0.0\n    max: 1.0',
    );
    assert.equal(
      taken('parameters: {x: {distribution: |}}', 'int_uniform'),
      'parameters: {x: {distribution: int_uniform, min: 1, max: 10}}',
    );
  });
  it('offers a bound that fits the other', () => {
    assert.deepEqual(labels('parameters:\n  x:\n    min: 0.5\n    max: |'), ['5.0']);
    assert.deepEqual(labels('parameters:\n  x:\n    min: |\n    max: 4'), ['0']);
    assert.deepEqual(labels('parameters:\n  lr:\n    distribution: log_uniform_values\n    min: |'), ['0.0001']);
  });
  it('offers true and false', () => {
    assert.deepEqual(labels('early_terminate:\n  type: hyperband\n  strict: |'), ['true', 'false']);
  });
  it('keeps a word in quotes where PyYAML would read something else', () => {
    assert.equal(taken('metric:\n  impute_while_running: |', 'false'), 'metric:\n  impute_while_running: "false"');
  });
  it('brings the argument that a class of Optuna requires, and leaves out those that fail', () => {
    const head =
      'scheduler:\n  job: wandb/sweep-jobs/job-optuna-sweep-scheduler:latest\n  settings:\n    pruner:\n      type: |';
    assert.equal(
      taken(head, 'PercentilePruner'),
      `${head.replace('|', '')}PercentilePruner\n      args:\n        percentile: 25`,
    );
    assert.ok(!labels(head).includes('PatientPruner'));
    assert.ok(!labels(`${head}\n      args: {percentile: 25.0}`).includes('NopPruner'));
  });
  it('offers the scheduler jobs that can work with what is there', () => {
    assert.deepEqual(
      labels(
        'job: a/b/c:d\nmetric: {name: x, goal: minimize}\nparameters: {a: {values: [1]}}\nscheduler:\n  job: |',
      ).map(job => job.split('/').at(-1)),
      ['job-optuna-sweep-scheduler:latest', 'job-wandb-sweep-scheduler:latest'],
    );
    assert.deepEqual(
      labels(
        'job: a/b/c:d\nmethod: bayes\nmetric: {name: x}\nparameters: {a: {values: [1]}}\nscheduler:\n  job: |',
      ).map(job => job.split('/').at(-1)),
      ['job-wandb-sweep-scheduler:latest'],
    );
  });
});

describe('completion: the scheduler job', () => {
  const LAUNCH = 'job: t/p/train:latest\nparameters: {a: {values: [1]}}\nmethod: custom\n';
  const block = (workers: number): string => `${LAUNCH}scheduler:\n  num_workers: ${workers}\n  job: |`;
  const knowledge = { jobs: () => ['t/p/train:latest', 't/p/other:v1', 't/p/my-scheduler:v2'] };
  const names = (marked: string, asked = {}) => labels(marked, asked).map(job => job.split('/').at(-1));

  it('comes in the order in which it goes with the workers, and the job of the runs last', () => {
    const [optuna, wandb] = ['job-optuna-sweep-scheduler:latest', 'job-wandb-sweep-scheduler:latest'];
    const metric = 'metric: {name: x, goal: minimize}\n';
    assert.deepEqual(names(metric + block(4), { knowledge }), [
      ...['my-scheduler:v2', 'other:v1'],
      ...[optuna, wandb, 'train:latest'],
    ]);
    assert.deepEqual(names(metric + block(1), { knowledge }), [
      ...['my-scheduler:v2', optuna, wandb],
      ...['other:v1', 'train:latest'],
    ]);
  });

  it('is one to type over beside several workers, where no job of the account is known', () => {
    assert.match(taken(block(4), labels(block(4))[0] ?? ''), /job: entity\/project\/job-name:latest$/);
    assert.ok(!labels(block(1)).includes('entity/project/job-name:latest'));
    const key = block(4).replace('job: |', '|');
    assert.match(taken(key, 'job'), /job: entity\/project\/job-name:latest$/);
  });
});

describe('completion: names from the account, the file and the program', () => {
  it('offers jobs and queues of the account, where they are known', () => {
    const knowledge = { jobs: () => ['team/p/train:latest'], queues: () => ['gpu', 'cpu'] };
    assert.equal(labels('job: |', { knowledge })[0], 'team/p/train:latest');
    assert.deepEqual(labels('job: a/b/c:d\nlaunch:\n  queue: |', { knowledge }), ['gpu', 'cpu']);
    const queue = offered('job: a/b/c:d\nlaunch:\n  |', { knowledge }).find(item => item.label === 'queue');
    assert.deepEqual([queue?.insertText, queue?.suggestNext], ['queue: ', true]);
  });
  it('offers the metric that is named elsewhere, and the names that the program logs', () => {
    const program = factsIn('import wandb\nwandb.log({"val/loss": 1, "epoch": 2})\n');
    assert.deepEqual(
      labels('metric:\n  name: |\nscheduler:\n  settings:\n    metrics: [{name: f1, goal: maximize}]', {
        program,
      }).slice(0, 2),
      ['val/loss', 'f1'],
    );
  });
  it('offers entity and project of the job', () => {
    assert.equal(labels('job: team/vision/train:latest\nproject: |')[0], 'vision');
    assert.equal(labels('job: team/vision/train:latest\nentity: |')[0], 'team');
  });
  it('offers the parameters that the program takes and the file does not set yet', () => {
    const program = factsIn(
      'import argparse\np = argparse.ArgumentParser()\np.add_argument("--lr", type=float, default=1e-3)\n' +
        'p.add_argument("--opt", choices=["sgd", "adam"])\np.add_argument("--amp", action="store_true")\n',
    );
    const asked = { program };
    assert.deepEqual(labels('method: random\nparameters:\n  opt: {values: [sgd]}\n  |', asked).slice(0, 2), [
      'lr',
      'amp',
    ]);
    assert.equal(
      taken('method: random\nparameters:\n  |', 'lr', asked),
      'method: random\nparameters:\n  lr:\n    distribution: log_uniform_values\n    min: 0.0001\n    max: 0.01',
    );
    assert.equal(
      taken('method: grid\nparameters:\n  |', 'lr', asked),
      'method: grid\nparameters:\n  lr:\n    values: [0.0001, 0.001, 0.01]',
    );
    assert.equal(taken('parameters:\n  |', 'opt', asked), 'parameters:\n  opt:\n    values: [sgd, adam]');
    assert.deepEqual(labels('parameters:\n  opt:\n    values: |', asked), ['[sgd, adam]']);
    assert.deepEqual(labels('parameters:\n  lr:\n    value: |', asked), ['0.001']);
    assert.equal(taken('parameters:\n  l|: {value: 1}', 'lr', asked), 'parameters:\n  lr: {value: 1}');
  });
  it('offers each macro once, and those that a launch scheduler knows only to it', () => {
    assert.ok(!labels('command:\n  - ${args}\n  - |').some(label => label.startsWith('${args')));
    const launch = labels('job: a/b/c:d\ncommand:\n  - |');
    assert.ok(
      launch.includes('${args}') && !launch.includes('${env}') && !launch.includes('${program}'),
      launch.join(),
    );
  });
});

describe('completion: whole things', () => {
  it('offers whole sweeps in an empty file, also with comments in it', () => {
    assert.deepEqual(labels('# mine\n|').slice(0, 6), [
      'sweep: random search',
      'sweep: grid search',
      'sweep: Bayesian search',
      'launch sweep',
      'launch sweep: Optuna',
      'launch sweep: WandbScheduler',
    ]);
    assert.match(
      taken('|', 'launch sweep: Optuna', { knowledge: { jobs: () => ['t/p/j:v1'], queues: () => ['q'] } }),
      /^job: t\/p\/j:v1\n[\s\S]*queue: q\n[\s\S]*job-optuna-sweep-scheduler/,
    );
  });
  it('turns a sweep into a launch sweep', () => {
    assert.equal(
      taken('method: random\nparameters: {}\n|', 'launch'),
      'method: random\nparameters: {}\njob: entity/project/job-name:latest\nlaunch:\n  queue: my-queue',
    );
  });
  it('gives a launch sweep a scheduler job that fits its method', () => {
    assert.ok(
      labels('job: a/b/c:d\nmetric: {name: x, goal: minimize}\nparameters: {a: {values: [1]}}\n|').includes(
        'scheduler: Optuna',
      ),
    );
    const grid = 'job: a/b/c:d\nmethod: grid\nparameters: {a: {values: [1]}}\n|';
    assert.ok(!labels(grid).includes('scheduler: Optuna'));
    assert.match(taken(grid, 'scheduler: WandbScheduler'), /settings:\n {4}method: grid$/);
  });
  it('names a new parameter as the file does not yet', () => {
    assert.ok(labels('parameters:\n  |').includes('learning_rate (log-uniform)'));
    assert.ok(labels('parameters:\n  learning_rate: {value: 1}\n  |').includes('parameter (log-uniform)'));
  });
});

describe('completion: what the editor shows of a list', () => {
  const shown = (word: string) => shownItems(offered(`${word}|`), word).map(({ label }) => label);
  it('is what the word leads to, what begins with it first', () => {
    assert.deepEqual(shown('me').slice(0, 2), ['method', 'metric']);
    assert.equal(shown('cap')[0], 'run_cap');
    assert.deepEqual(shown('xyz'), []);
    assert.equal(shownItems(offered('|'), '').length, offered('|').length);
  });
});

describe('completion: names of the file in settings and resource arguments', () => {
  const head = 'job: a/b/c:d\nparameters: {lr: {values: [0.1, 0.2]}}\nscheduler:\n';
  const sampler =
    `${head}  job: wandb/sweep-jobs/job-optuna-sweep-scheduler:latest\n  settings:\n    sampler:\n` +
    '      type: GridSampler\n      args:\n        ';
  it('fills the search space of a grid with the parameters', () => {
    assert.equal(taken(`${sampler}|`, 'search_space'), `${sampler}search_space:\n          lr: [0.1, 0.2]`);
    assert.equal(
      taken(`${sampler}search_space:\n          |`, 'lr'),
      `${sampler}search_space:\n          lr: [0.1, 0.2]`,
    );
  });
  it('writes values of the search space as they are, however long, with quotes where a list needs them', () => {
    const long = 'x'.repeat(80);
    const values = ['a, b', `"${long}"`, '1.0', 'null'];
    const written = `[${['"a, b"', long, '1.0', 'null'].join(', ')}]`;
    const lines = values.map(value => `\n      - ${value}`).join('');
    const file = sampler.replace('{lr: {values: [0.1, 0.2]}}', `\n  lr:\n    values:${lines}`);
    assert.equal(taken(`${file}|`, 'search_space'), `${file}search_space:\n          lr: ${written}`);
    assert.equal(taken(`${file}search_space:\n          |`, 'lr'), `${file}search_space:\n          lr: ${written}`);
  });
  it('offers the macros of resource arguments', () => {
    assert.ok(labels(`${head}  resource_args:\n    local-container:\n      name: |`).includes('${run_id}'));
  });

  it('marks deprecated distributions, and offers them last', () => {
    const items = offered('parameters:\n  lr:\n    min: -9\n    max: -2\n    distribution: |');
    const deprecated = items.filter(item => item.deprecated).map(item => item.label);
    assert.ok(deprecated.includes('log_uniform'));
    assert.deepEqual(
      items.slice(-deprecated.length).map(item => item.label),
      deprecated,
    );
  });
});
