import assert from 'node:assert/strict';
import { diagnose, ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const { reported } = ofRule('num-workers');
const ignored = ofRule('num-workers-ignored');
const withWorkers = (value: string) => `${LAUNCH_SWEEP}scheduler: {num_workers: ${value}}\n`;

describe('num-workers', () => {
  it('is a warning for a number with which the scheduler starts nothing, and for what it does not read', () => {
    for (const value of ['0', '"0"', '-1', '2.0', 'many', 'null', 'true'])
      assert.deepEqual(reported(withWorkers(value)), [`warning: ${value}`], value);
    assert.deepEqual(reported(withWorkers('[2]')), ['warning: num_workers']);
  });

  it('tells apart a number with which nothing starts, and one in place of which the default is taken', () => {
    const messageOf = (value: string) => diagnose(withWorkers(value)).map(({ message }) => message.includes('8'));
    for (const value of ['0', '"0"']) assert.deepEqual(messageOf(value), [false], value);
    for (const value of ['-1', '2.0', 'many', 'null', 'true']) assert.deepEqual(messageOf(value), [true], value);
  });

  it('is not reported for digits, in quotes too', () => {
    for (const value of ['1', '8', '"4"']) assert.deepEqual(reported(withWorkers(value)), [], value);
  });
});

const OPTUNA = 'wandb/sweep-jobs/job-optuna-sweep-scheduler:latest';
const withJob = (job: string, value: string) => `${LAUNCH_SWEEP}scheduler:\n  job: ${job}\n  num_workers: ${value}\n`;

describe('num-workers-ignored', () => {
  it("is a warning beside W&B's scheduler jobs", () => {
    for (const job of [OPTUNA, OPTUNA.replace('optuna', 'wandb')])
      assert.deepEqual(ignored.reported(withJob(job, '4')), ['warning: num_workers'], job);
  });

  it('is information beside a job that only looks like them', () => {
    assert.deepEqual(ignored.reported(withJob('my-team/jobs/my-optuna:latest', '4')), ['information: num_workers']);
  });

  it('is not reported for one worker, and for a number that is reported otherwise', () => {
    for (const value of ['1', '"1"', '0', 'many'])
      assert.deepEqual(ignored.reported(withJob(OPTUNA, value)), [], value);
  });

  it('is not reported beside other jobs', () => {
    assert.deepEqual(ignored.reported(withJob('my-team/jobs/mine:latest', '4')), []);
    assert.deepEqual(ignored.reported(`${LAUNCH_SWEEP}scheduler: {num_workers: 4}\n`), []);
  });

  it('is fixed by removing the number', () => {
    assert.deepEqual(ignored.fixed(withJob(OPTUNA, '4')), [`${LAUNCH_SWEEP}scheduler:\n  job: ${OPTUNA}\n`]);
  });
});
