import assert from 'node:assert/strict';
import { ofRule } from '../../say.ts';
import { engineSweep } from './engineSweep.ts';

const CODE = 'engine-controller';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is an error for a local controller', () => {
    assert.deepEqual(reported(engineSweep({ more: 'controller: {type: local}' })), ['error: controller']);
  });

  it('is not reported for one in the cloud', () => {
    assert.deepEqual(reported(engineSweep({ more: 'controller: {type: cloud}' })), []);
  });

  it('is fixed by removing it', () => {
    assert.deepEqual(fixed(engineSweep({ more: 'controller: {type: local}' })), [engineSweep()]);
  });
});
