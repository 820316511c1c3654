import assert from 'node:assert/strict';
import { stateSaid } from '../../../../src/core/explorer/rows/stateSaid.ts';

describe('the state of a row as a sentence', () => {
  it('says that a thing has failed or crashed, and is anything else', () => {
    const said = ['failed', 'crashed', 'finished', 'waiting'].map(word => stateSaid('Run a', word));
    assert.deepEqual(said, ['Run a has failed', 'Run a has crashed', 'Run a is finished', 'Run a is waiting']);
  });
});
