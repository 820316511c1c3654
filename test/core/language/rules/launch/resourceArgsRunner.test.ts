import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'resource-args-runner';
const { reported, safelyFixed, fixed } = ofRule(CODE);
const withArgs = (args: string) => `${LAUNCH_SWEEP}launch: {resource_args: ${args}}\n`;

describe(CODE, () => {
  it('is a warning for arguments that are not under the name of a runner', () => {
    assert.deepEqual(reported(withArgs('{env: [A=1]}')), ['warning: env']);
    assert.deepEqual(reported(withArgs('{local_container: {gpus: 1}}')), ['warning: local_container']);
    assert.deepEqual(reported(withArgs('fast')), ['warning: fast']);
    assert.deepEqual(reported(withArgs('[a]')), ['warning: resource_args']);
    assert.deepEqual(reported(`${LAUNCH_SWEEP}scheduler: {resource_args: {env: [A=1]}}\n`), ['warning: env']);
  });

  it('is not reported under a runner', () => {
    for (const runner of ['local-container', 'kubernetes', 'sagemaker', 'gcp-vertex', 'vertex', 'local-process'])
      assert.deepEqual(reported(withArgs(`{${runner}: {}}`)), [], runner);
    for (const args of ['{}', 'null']) assert.deepEqual(reported(withArgs(args)), [], args);
  });

  it('is fixed by the runner that was meant', () => {
    assert.deepEqual(safelyFixed(withArgs('{kubernets: {a: 1}}')), [withArgs('{kubernetes: {a: 1}}')]);
    assert.deepEqual(fixed(withArgs('{env: [A=1]}')), []);
  });
});
