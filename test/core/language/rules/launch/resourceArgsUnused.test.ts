import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'resource-args-unused';
const { reported, fixed } = ofRule(CODE);
const withResource = (resource: string, args: string) =>
  `${LAUNCH_SWEEP}launch: {resource: ${resource}, resource_args: ${args}}\n`;

describe(CODE, () => {
  it('is information for arguments of another runner than the resource', () => {
    assert.deepEqual(reported(withResource('kubernetes', '{local-container: {gpus: 1}}')), [
      'information: local-container',
    ]);
  });

  it('is information for arguments that the default of the scheduler does not read', () => {
    const text = `${LAUNCH_SWEEP}scheduler: {resource_args: {local-container: {gpus: 1}}}\n`;
    assert.deepEqual(reported(text), ['information: local-container']);
  });

  it('is not reported for the runner in use, also by its older name, and where the queue decides', () => {
    assert.deepEqual(reported(withResource('kubernetes', '{kubernetes: {}}')), []);
    assert.deepEqual(reported(withResource('gcp-vertex', '{vertex: {}}')), []);
    assert.deepEqual(reported(`${LAUNCH_SWEEP}launch: {resource_args: {local-container: {gpus: 1}}}\n`), []);
  });

  it('is fixed by removing the arguments beside others', () => {
    assert.deepEqual(fixed(withResource('kubernetes', '{local-container: {gpus: 1}, kubernetes: {a: 1}}')), [
      withResource('kubernetes', '{kubernetes: {a: 1}}'),
    ]);
    assert.deepEqual(fixed(withResource('kubernetes', '{local-container: {gpus: 1}}')), []);
  });
});
