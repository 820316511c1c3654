import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'template-and-resource-args';
const { reported, fixed } = ofRule(CODE);
const withKeys = (resource: string, template: string) =>
  `${LAUNCH_SWEEP}launch:\n  resource_args: ${resource}\n  template_variables: ${template}\n`;

describe(CODE, () => {
  it('is a warning where both are set', () => {
    assert.deepEqual(reported(withKeys('{kubernetes: {namespace: ml}}', '{gpus: 1}')), ['warning: resource_args']);
  });

  it('is not reported where one of them is empty', () => {
    assert.deepEqual(reported(withKeys('{}', '{gpus: 1}')), []);
    assert.deepEqual(reported(withKeys('{kubernetes: {namespace: ml}}', '{}')), []);
  });

  it('is fixed by removing resource_args', () => {
    assert.deepEqual(fixed(withKeys('{kubernetes: {namespace: ml}}', '{gpus: 1}')), [
      `${LAUNCH_SWEEP}launch:\n  template_variables: {gpus: 1}\n`,
    ]);
  });
});
