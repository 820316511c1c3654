import assert from 'node:assert/strict';
import { ofRule, say } from '../say.ts';
import { LAUNCH_SWEEP, PLAIN_SWEEP, WITHOUT_JOB } from '../texts.ts';

const CODE = 'launch-job-missing';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is an error for a launch sweep with nothing to run', () => {
    assert.deepEqual(reported(`${PLAIN_SWEEP}launch: {queue: q}\n`), ['error: launch']);
    assert.deepEqual(reported(`${PLAIN_SWEEP}scheduler: {num_workers: 2}\n`), ['error: scheduler']);
    assert.deepEqual(reported(`job:\n${WITHOUT_JOB}`), ['error: job']);
    assert.deepEqual(reported(`image_uri: ""\n${WITHOUT_JOB}`), ['error: ""']);
  });

  it('is the only message of an empty job or image', () => {
    assert.deepEqual(say(`job:\n${WITHOUT_JOB}`), [`error ${CODE}: job`]);
    assert.deepEqual(say(`image_uri:\n${WITHOUT_JOB}launch: {queue: q}\n`), [`error ${CODE}: image_uri`]);
  });

  it('is not reported with a job or an image', () => {
    assert.deepEqual(reported(LAUNCH_SWEEP), []);
    assert.deepEqual(reported(`image_uri: a:1\n${WITHOUT_JOB}`), []);
    assert.deepEqual(reported(`job:\nimage_uri: a:1\n${WITHOUT_JOB}`), []);
  });

  it('is not reported in a plain sweep, and where another key was meant as the job', () => {
    assert.deepEqual(reported(PLAIN_SWEEP), []);
    assert.deepEqual(reported(`jobs: a/b/c:d\n${WITHOUT_JOB}launch: {queue: q}\n`), []);
  });

  it('is reported at a job or an image under `launch`, and fixed by moving it up', () => {
    const text = (launch: string) => `${PLAIN_SWEEP}launch: ${launch}\n`;
    assert.deepEqual(reported(text('{job: a/b/c:d, queue: q}')), ['error: job']);
    assert.deepEqual(fixed(text('{job: a/b/c:d, queue: q}')), [`${text('{queue: q}')}job: a/b/c:d\n`]);
    assert.deepEqual(fixed(text('{image_uri: a:1, queue: q}')), [`${text('{queue: q}')}image_uri: a:1\n`]);
    const onLines = (job: string) => `launch:\n  queue: q\n${job}${PLAIN_SWEEP}`;
    assert.deepEqual(fixed(onLines('  job: a/b/c:d\n')), [`${onLines('')}job: a/b/c:d\n`]);
    assert.deepEqual(fixed(text('{job: a/b/c:d}')), [`${PLAIN_SWEEP}job: a/b/c:d\n`]);
  });

  it('is fixed by the local engine in a plain sweep with the Optuna scheduler job', () => {
    const sweep = (scheduler: string, method = 'method: custom\n') =>
      `${method}program: t.py\nscheduler:\n${scheduler}metric: {name: loss, goal: minimize}\nparameters:\n`;
    const job = 'wandb/sweep-jobs/job-optuna-sweep-scheduler:latest';
    const lr = '  lr: {min: 0.01, max: 0.1}\n';
    const local = `${sweep('  engine: optuna\n')}${lr}`;
    assert.deepEqual(fixed(`${sweep(`  job: ${job}\n`)}${lr}`), [local]);
    assert.deepEqual(fixed(`${sweep(`  job: ${job}\n  resource: local-container\n`)}${lr}`), [local]);
    assert.deepEqual(fixed(`${sweep(`  resource: local-container\n  job: ${job}\n  settings: {}\n`)}${lr}`), [local]);
    assert.deepEqual(fixed(`${sweep(`  job: ${job}\n`, '')}${lr}`), [local]);
  });

  it('is not fixed by the local engine where something that is meant would be lost', () => {
    const text = (more: { block?: string; top?: string; lr?: string; method?: string; job?: string } = {}) =>
      [
        `method: ${more.method ?? 'custom'}`,
        more.top ?? 'program: t.py',
        'scheduler:',
        `  job: ${more.job ?? 'wandb/sweep-jobs/job-optuna-sweep-scheduler:latest'}`,
        ...(more.block === undefined ? [] : [`  ${more.block}`]),
        'metric: {name: loss, goal: minimize}',
        `parameters: {lr: ${more.lr ?? '{min: 0.01, max: 0.1}'}}`,
        '',
      ].join('\n');
    assert.equal(fixed(text()).length, 1);
    const others = [
      text({ block: 'num_workers: 4' }),
      text({ block: 'settings: {sampler: {type: TPESampler}}' }),
      text({ block: 'resource: kubernetes' }),
      text({ block: 'resource: local-container # here' }),
      text({ top: 'description: no program' }),
      text({ top: 'program: t.py\nlaunch: {queue: q}' }),
      text({ top: 'program: t.py\nearly_terminate: {type: hyperband, min_iter: 1}' }),
      text({ lr: '{min: 0.01, max: 0.1, log: true}' }),
      text({ lr: '{min: 1, max: 2.5}' }),
      text({ lr: '{value: 1, values: [1, 2]}' }),
      text({ lr: '{min: 0.01, max: 0.1, distribution: normal}' }),
      text({ lr: '{parameters: {a: {value: 1}}}' }),
      text({ method: 'bayes' }),
      text({ job: 'a/b/job-optuna-sweep-scheduler:latest' }),
    ];
    for (const other of others) assert.deepEqual(fixed(other), [], other);
  });
});
