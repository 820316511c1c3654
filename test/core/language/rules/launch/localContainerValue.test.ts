import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'local-container-value';
const { reported, fixed } = ofRule(CODE);
const withOptions = (options: string) => `${LAUNCH_SWEEP}launch: {resource_args: {local-container: ${options}}}\n`;

describe(CODE, () => {
  it('is a warning for a value that the agent does not take', () => {
    for (const [options, place] of [
      ['{env: {A: 1}}', 'env'],
      ['{env: []}', 'env'],
      ['{env: [[a]]}', 'env'],
      ['{gpus: true}', 'true'],
      ['{memory: [1g]}', 'memory'],
      ['{name: null}', 'null'],
      ['[gpus]', 'local-container'],
    ] as const)
      assert.deepEqual(reported(withOptions(options)), [`warning: ${place}`], options);
  });

  it('is not reported for one string or number, and for lists of what may be repeated', () => {
    for (const options of ['{gpus: all}', '{cpus: 1.5}', '{env: [A=1, B=2]}', '{ulimit: ["nofile=1"]}', '{e: A=1}'])
      assert.deepEqual(reported(withOptions(options)), [], options);
  });

  it('is fixed by a list in place of a mapping', () => {
    assert.deepEqual(fixed(withOptions('{env: {FAST: 1, MODE: a b}}')), [withOptions('{env: ["FAST=1", "MODE=a b"]}')]);
    for (const options of ['{env: {A: [1]}}', '{env: {}}', '{gpus: {a: 1}}', '{env: &x {A: 1}}'])
      assert.deepEqual(fixed(withOptions(options)), [], options);
  });

  it('is not fixed where a comment would be lost', () => {
    const block = 'launch:\n  resource_args:\n    local-container:\n      env:\n        A: 1 # fast\n        B: 2\n';
    assert.deepEqual(fixed(LAUNCH_SWEEP + block), []);
    assert.deepEqual(fixed(LAUNCH_SWEEP + block.replace(' # fast', '')), [
      `${LAUNCH_SWEEP}launch:\n  resource_args:\n    local-container:\n      env: ["A=1", "B=2"]\n`,
    ]);
  });
});
