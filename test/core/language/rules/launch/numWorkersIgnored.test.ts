import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'num-workers-ignored';
const { reported, fixed } = ofRule(CODE);
const OPTUNA = 'wandb/sweep-jobs/job-optuna-sweep-scheduler:latest';
const withWorkers = (job: string, value: string) =>
  `${LAUNCH_SWEEP}scheduler:\n  job: ${job}\n  num_workers: ${value}\n`;

describe(CODE, () => {
  it("is a warning beside W&B's scheduler jobs", () => {
    for (const job of [OPTUNA, OPTUNA.replace('optuna', 'wandb')])
      assert.deepEqual(reported(withWorkers(job, '4')), ['warning: num_workers'], job);
  });

  it('is information beside a job that only looks like them', () => {
    assert.deepEqual(reported(withWorkers('my-team/jobs/my-optuna:latest', '4')), ['information: num_workers']);
  });

  it('is not reported for one worker, and for a number that is reported otherwise', () => {
    for (const value of ['1', '"1"', '0', 'many']) assert.deepEqual(reported(withWorkers(OPTUNA, value)), [], value);
  });

  it('is not reported beside other jobs', () => {
    assert.deepEqual(reported(withWorkers('my-team/jobs/mine:latest', '4')), []);
    assert.deepEqual(reported(`${LAUNCH_SWEEP}scheduler: {num_workers: 4}\n`), []);
  });

  it('is fixed by removing the number', () => {
    assert.deepEqual(fixed(withWorkers(OPTUNA, '4')), [`${LAUNCH_SWEEP}scheduler:\n  job: ${OPTUNA}\n`]);
  });
});
