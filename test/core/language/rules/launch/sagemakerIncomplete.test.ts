import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'sagemaker-incomplete';
const { reported } = ofRule(CODE);
const withArgs = (args: string) => `${LAUNCH_SWEEP}launch: {resource_args: {sagemaker: ${args}}}\n`;

describe(CODE, () => {
  it('is information where something is missing that a training job requires', () => {
    assert.deepEqual(reported(withArgs('{role_arn: a}')), ['information: sagemaker']);
  });

  it('is not reported where all is there, in either spelling', () => {
    assert.deepEqual(
      reported(withArgs('{RoleArn: a, OutputDataConfig: {}, resource_config: {}, stopping_condition: {}}')),
      [],
    );
  });
});
