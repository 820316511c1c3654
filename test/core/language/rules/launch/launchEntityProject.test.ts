import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, PLAIN_SWEEP } from '../texts.ts';

const CODE = 'launch-entity-project';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is information for entity and project in a launch sweep', () => {
    assert.deepEqual(reported(`entity: me\nproject: mine\n${LAUNCH_SWEEP}`), [
      'information: entity',
      'information: project',
    ]);
  });

  it('is not reported in a plain sweep, and for empty values', () => {
    assert.deepEqual(reported(`entity: me\nproject: mine\n${PLAIN_SWEEP}`), []);
    assert.deepEqual(reported(`entity:\nproject: ""\n${LAUNCH_SWEEP}`), []);
  });
});
