import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'scheduler-unknown-key';
const { reported, fixed, safelyFixed } = ofRule(CODE);
const withKey = (key: string) => `${LAUNCH_SWEEP}scheduler:\n  num_workers: 2\n  ${key}\nrun_cap: 3\n`;
const without = `${LAUNCH_SWEEP}scheduler:\n  num_workers: 2\nrun_cap: 3\n`;

describe(CODE, () => {
  it('is a warning for a key that nothing reads there', () => {
    for (const name of ['queue', 'project', 'pruner', 'reource', 'color'])
      assert.deepEqual(reported(withKey(`${name}: x`)), [`warning: ${name}`], name);
  });

  it('is not reported for the keys of the block', () => {
    for (const key of ['settings: {}', 'resource: kubernetes', 'docker_image:', 'template_variables: {a: 1}'])
      assert.deepEqual(reported(withKey(key)), [], key);
  });

  it('is fixed by the key that was meant', () => {
    assert.deepEqual(safelyFixed(withKey('reource: kubernetes')), [withKey('resource: kubernetes')]);
  });

  it('is fixed by removing a key that is close to none', () => {
    assert.deepEqual(fixed(withKey('color: red')), [without]);
  });

  it('is fixed by moving a key of launch there', () => {
    assert.deepEqual(fixed(`${LAUNCH_SWEEP}launch: {priority: 1}\nscheduler:\n  queue: gpu\n  num_workers: 2\n`), [
      `${LAUNCH_SWEEP}launch: {queue: gpu, priority: 1}\nscheduler:\n  num_workers: 2\n`,
    ]);
  });

  it('is fixed by moving a key of the top level there, with its block and indentation', () => {
    const block = '  launch:\n        queue: gpu\n        overrides:\n            args: [a]';
    assert.deepEqual(fixed(`${LAUNCH_SWEEP}scheduler:\n    num_workers: 2\n  ${block}\nrun_cap: 3\n`), [
      `${LAUNCH_SWEEP}scheduler:\n    num_workers: 2\nrun_cap: 3\nlaunch:\n    queue: gpu\n    overrides:\n` +
        '        args: [a]\n',
    ]);
  });

  it('is not fixed for a setting of the Optuna scheduler, which may need more than a move', () => {
    for (const key of ['pruner: {type: NopPruner}', 'method: grid']) assert.deepEqual(fixed(withKey(key)), []);
  });
});
