import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'vertex-incomplete';
const { reported } = ofRule(CODE);
const withArgs = (runner: string, args: string) => `${LAUNCH_SWEEP}launch: {resource_args: {${runner}: ${args}}}\n`;

describe(CODE, () => {
  it('is information where something is missing that a custom job requires', () => {
    assert.deepEqual(reported(withArgs('gcp-vertex', '{a: 1}')), ['information: gcp-vertex']);
    assert.deepEqual(reported(withArgs('vertex', '{spec: {worker_pool_specs: [{machine_spec: {}}]}}')), [
      'information: spec',
      'information: machine_spec',
    ]);
  });

  it('is not reported where all is there', () => {
    const pools = '[{container_spec: {image_uri: "${image_uri}"}}]';
    assert.deepEqual(reported(withArgs('gcp-vertex', `{spec: {staging_bucket: b, worker_pool_specs: ${pools}}}`)), []);
  });
});
