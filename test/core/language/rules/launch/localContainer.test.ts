import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const option = ofRule('local-container-option');
const value = ofRule('local-container-value');
const withOptions = (options: string, block = 'launch') =>
  `${LAUNCH_SWEEP}${block}: {resource_args: {local-container: ${options}}}\n`;

describe('local-container-option', () => {
  it('is a warning for an option that the agent does not allow, in both blocks', () => {
    for (const name of ['volume', 'privileged', 'network', 'cap-add', 'x'])
      assert.deepEqual(option.reported(withOptions(`{${name}: a}`)), [`warning: ${name}`], name);
    assert.deepEqual(option.reported(withOptions('{volume: "/a:/b"}', 'scheduler')), ['warning: volume']);
  });

  it('is not reported for an option that the agent allows, however it is written', () => {
    for (const options of ['{gpus: all}', '{--env: [A=1, B=2]}', '{shm_size: 1g}', '{CPUS: 2}', '{e: A=1}'])
      assert.deepEqual(option.reported(withOptions(options)), [], options);
  });

  it('is not reported for builder, which the agent removes first', () => {
    assert.deepEqual(option.reported(withOptions('{builder: {accelerator: {}}}')), []);
  });

  it('is fixed by the option that was meant, or else by removing it', () => {
    assert.deepEqual(option.fixed(withOptions('{memry: 1g}')), [withOptions('{memory: 1g}')]);
    assert.deepEqual(option.fixed(withOptions('{volume: "/a:/b", gpus: all}')), [withOptions('{gpus: all}')]);
    assert.deepEqual(option.fixed(withOptions('{volume: "/a:/b"}')), []);
  });
});

describe('local-container-value', () => {
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
      assert.deepEqual(value.reported(withOptions(options)), [`warning: ${place}`], options);
  });

  it('is not reported for one string or number, and for lists of what may be repeated', () => {
    for (const options of ['{gpus: all}', '{cpus: 1.5}', '{env: [A=1, B=2]}', '{ulimit: ["nofile=1"]}', '{e: A=1}'])
      assert.deepEqual(value.reported(withOptions(options)), [], options);
  });

  it('is fixed by a list in place of a mapping', () => {
    assert.deepEqual(value.fixed(withOptions('{env: {FAST: 1, MODE: a b}}')), [
      withOptions('{env: ["FAST=1", "MODE=a b"]}'),
    ]);
    for (const options of ['{env: {A: [1]}}', '{env: {}}', '{gpus: {a: 1}}', '{env: &x {A: 1}}'])
      assert.deepEqual(value.fixed(withOptions(options)), [], options);
  });

  it('is not fixed where a comment would be lost', () => {
    const block = 'launch:\n  resource_args:\n    local-container:\n      env:\n        A: 1 # fast\n        B: 2\n';
    assert.deepEqual(value.fixed(LAUNCH_SWEEP + block), []);
    assert.deepEqual(value.fixed(LAUNCH_SWEEP + block.replace(' # fast', '')), [
      `${LAUNCH_SWEEP}launch:\n  resource_args:\n    local-container:\n      env: ["A=1", "B=2"]\n`,
    ]);
  });
});
