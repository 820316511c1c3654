import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP, PLAIN_SWEEP } from '../texts.ts';

const CODE = 'launch-file-name';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is information for an ending that the client reads as JSON', () => {
    for (const fileName of ['sweep.yml', 'folder/sweep.YAML', 'sweep.txt'])
      assert.deepEqual(reported(LAUNCH_SWEEP, { fileName }), ['information: job'], fileName);
  });

  it('is not reported for the endings that the client reads, and for a document that is not saved', () => {
    for (const fileName of ['sweep.yaml', 'Untitled-1'])
      assert.deepEqual(reported(LAUNCH_SWEEP, { fileName }), [], fileName);
  });

  it('is not reported for a plain sweep', () => {
    assert.deepEqual(reported(PLAIN_SWEEP, { fileName: 'sweep.yml' }), []);
  });
});
