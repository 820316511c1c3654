import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, PLAIN_SWEEP, WITHOUT_JOB } from '../texts.ts';

const CODE = 'unknown-key';
const { reported, fixed, safelyFixed } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning for a key that W&B ignores', () => {
    for (const key of ['color', 'run_caps', 'early_stopping', 'max_runs'])
      assert.deepEqual(reported(`${PLAIN_SWEEP}${key}: 1\n`), [`warning: ${key}`], key);
  });

  it('is an error for a key in the place of one that is required', () => {
    assert.deepEqual(reported(PLAIN_SWEEP.replace('parameters', 'params')), ['error: params']);
    assert.deepEqual(reported(PLAIN_SWEEP.replace('method', 'methods')), ['error: methods']);
    assert.deepEqual(reported(PLAIN_SWEEP.replace('grid', 'bayes\nmetrics: {name: loss}')), []);
    assert.deepEqual(reported(`jobs: a/b/c:d\n${WITHOUT_JOB}launch: {queue: q}\n`), ['error: jobs']);
  });

  it('is not reported for the keys of a sweep', () => {
    for (const text of [PLAIN_SWEEP, `${LAUNCH_SWEEP}run_cap: 3\nname: a\ndescription: b\n`])
      assert.deepEqual(reported(text), []);
  });

  it('is fixed by the key that is missing', () => {
    assert.deepEqual(safelyFixed(PLAIN_SWEEP.replace('parameters', 'params')), [PLAIN_SWEEP]);
    assert.deepEqual(safelyFixed(`${PLAIN_SWEEP}run_caps: 20\n`), [`${PLAIN_SWEEP}run_cap: 20\n`]);
  });

  it('is fixed by removing a value of one line', () => {
    assert.deepEqual(fixed(`${PLAIN_SWEEP}color: red\n`), [PLAIN_SWEEP]);
    assert.deepEqual(fixed(`${PLAIN_SWEEP}color: [red]\n`), []);
  });

  it('is not fixed for a launch block in which more would be reported', () => {
    assert.deepEqual(fixed(`${LAUNCH_SWEEP}launhc: {queue: q}\n`), [`${LAUNCH_SWEEP}launch: {queue: q}\n`]);
    assert.deepEqual(fixed(`${LAUNCH_SWEEP}launhc: {queue: q, priority: 9}\n`), []);
    assert.deepEqual(fixed(`${LAUNCH_SWEEP}shceduler: {num_workers: 2}\n`), [
      `${LAUNCH_SWEEP}scheduler: {num_workers: 2}\n`,
    ]);
  });

  it('is fixed by `run_cap` for other names of the number of runs, one of them', () => {
    for (const key of ['count', 'max_runs', 'num_trials', 'nTrials', 'n-runs', 'budget', 'max_evals'])
      assert.deepEqual(fixed(`${PLAIN_SWEEP}${key}: 20\n`), [`${PLAIN_SWEEP}run_cap: 20\n`], key);
    assert.deepEqual(fixed(`${PLAIN_SWEEP}count: "20"\n`), [`${PLAIN_SWEEP}run_cap: 20\n`]);
    assert.deepEqual(fixed(`${PLAIN_SWEEP}run_cap: 5\ncount: 20\n`), [`${PLAIN_SWEEP}run_cap: 5\n`]);
    assert.deepEqual(fixed(`${PLAIN_SWEEP}count: 20\nmax_runs: 20\n`), [
      `${PLAIN_SWEEP}run_cap: 20\nmax_runs: 20\n`,
      `${PLAIN_SWEEP}count: 20\n`,
    ]);
  });
});
