import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'local-container-option';
const { reported, fixed } = ofRule(CODE);
const withOptions = (options: string, block = 'launch') =>
  `${LAUNCH_SWEEP}${block}: {resource_args: {local-container: ${options}}}\n`;

describe(CODE, () => {
  it('is a warning for an option that the agent does not allow, in both blocks', () => {
    for (const name of ['volume', 'privileged', 'network', 'cap-add', 'x'])
      assert.deepEqual(reported(withOptions(`{${name}: a}`)), [`warning: ${name}`], name);
    assert.deepEqual(reported(withOptions('{volume: "/a:/b"}', 'scheduler')), ['warning: volume']);
  });

  it('is not reported for an option that the agent allows, however it is written', () => {
    for (const options of ['{gpus: all}', '{--env: [A=1, B=2]}', '{shm_size: 1g}', '{CPUS: 2}', '{e: A=1}'])
      assert.deepEqual(reported(withOptions(options)), [], options);
  });

  it('is not reported for builder, which the agent removes first', () => {
    assert.deepEqual(reported(withOptions('{builder: {accelerator: {}}}')), []);
  });

  it('is fixed by the option that was meant, or else by removing it', () => {
    assert.deepEqual(fixed(withOptions('{memry: 1g}')), [withOptions('{memory: 1g}')]);
    assert.deepEqual(fixed(withOptions('{volume: "/a:/b", gpus: all}')), [withOptions('{gpus: all}')]);
    assert.deepEqual(fixed(withOptions('{volume: "/a:/b"}')), []);
  });
});
