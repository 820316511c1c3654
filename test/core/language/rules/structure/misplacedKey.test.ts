import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, PLAIN_SWEEP } from '../texts.ts';

const CODE = 'misplaced-key';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning for a key of a block at the top', () => {
    for (const key of ['queue', 'priority', 'resource_args', 'num_workers', 'settings', 'goal', 'min_iter'])
      assert.deepEqual(reported(`${LAUNCH_SWEEP}${key}: 1\n`), [`warning: ${key}`], key);
  });

  it('is a warning for a key of the top level in launch', () => {
    assert.deepEqual(reported(`${LAUNCH_SWEEP}launch: {run_cap: 5}\n`), ['warning: run_cap']);
  });

  it('is not reported for keys of the launch blocks in a plain sweep', () => {
    for (const key of ['queue', 'num_workers']) assert.deepEqual(reported(`${PLAIN_SWEEP}${key}: 1\n`), [], key);
    assert.deepEqual(reported(`${PLAIN_SWEEP}eta: 3\n`), ['warning: eta']);
  });

  it('is fixed by a block for the key', () => {
    assert.deepEqual(fixed(`${LAUNCH_SWEEP}queue: gpu\n`), [`${LAUNCH_SWEEP}launch:\n  queue: gpu\n`]);
  });

  it('is fixed by moving the key into the block', () => {
    assert.deepEqual(fixed(`queue: gpu\n${LAUNCH_SWEEP}launch:\n  priority: 1\n`), [
      `${LAUNCH_SWEEP}launch:\n  queue: gpu\n  priority: 1\n`,
    ]);
  });

  it('is fixed by moving a whole block, with its indentation', () => {
    const args = 'resource_args:\n  local-container:\n    gpus: all\n';
    assert.deepEqual(fixed(`${LAUNCH_SWEEP}${args}launch:\n  queue: gpu\n`), [
      `${LAUNCH_SWEEP}launch:\n  resource_args:\n    local-container:\n      gpus: all\n  queue: gpu\n`,
    ]);
  });

  it('is fixed by moving a key from launch to the top', () => {
    assert.deepEqual(fixed(`${LAUNCH_SWEEP}launch:\n  queue: gpu\n  run_cap: 5\nname: a\n`), [
      `${LAUNCH_SWEEP}launch:\n  queue: gpu\nname: a\nrun_cap: 5\n`,
    ]);
  });

  it('is not fixed where a comment would move along', () => {
    assert.deepEqual(fixed(`${LAUNCH_SWEEP}queue: gpu # the fast one\n`), []);
  });
});
