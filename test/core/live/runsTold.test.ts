import assert from 'node:assert/strict';
import { countsOf } from '../../../src/core/explorer/rows/sweepProgress.ts';
import { followCounts } from '../../../src/core/live/followCounts.ts';
import { runsTold } from '../../../src/core/live/runsTold.ts';
import { readSweepConfig } from '../../../src/core/live/sweepConfig.ts';
import type { StoreNode } from '../../../src/core/live/types.ts';

const path = { entity: 'e', project: 'p', sweep: 's' };
const sweep = { id: 'x', name: 's', state: 'FINISHED', runCount: 12 };

describe('How many runs a sweep has', () => {
  it('is the larger of what its row and its progress told, in the row too', () => {
    assert.equal(runsTold(sweep, { total: 10 }), 12);
    assert.equal(runsTold({ runCount: 10 }, { total: 12 }), 12);
    assert.equal(runsTold(undefined, { total: 3 }), 3);
    assert.equal(runsTold({ runCount: 0 }, undefined), 0);
    assert.equal(runsTold(undefined, undefined), undefined);
    assert.equal(countsOf(sweep, readSweepConfig(''), { id: 's', total: 10, running: 0 }).done, 12);
  });

  it('makes open results ask again where they have fewer, once for each count', () => {
    let tell: (node: StoreNode) => void = () => assert.fail('nobody listens');
    let asked = 0;
    const results = { state: { total: 10 } };
    const opened = { sweeps: [{ path, results }], refresh: () => asked++ };
    const stop = followCounts(
      {
        onDidChange(listener) {
          tell = listener;
          return () => (tell = () => undefined);
        },
      },
      opened as unknown as Parameters<typeof followCounts>[1],
    );
    const row = (kind: string, value: object, name = 's'): StoreNode =>
      ({ type: 'item', kind, id: name, value, list: { address: { kind, ...path } } }) as unknown as StoreNode;
    tell(row('progress', { id: 's', total: 10 }));
    tell(row('sweeps', { ...sweep, name: 'other' }));
    assert.equal(asked, 0, 'it has as many, or is another sweep');
    tell(row('sweeps', sweep));
    tell(row('progress', { id: 's', total: 12 }));
    assert.equal(asked, 1);
    results.state.total = 12;
    tell({ type: 'list', kind: 'sweep', items: [row('sweep', { ...sweep, runCount: 13 })] } as unknown as StoreNode);
    assert.equal(asked, 2);
    stop();
    tell(row('sweeps', { ...sweep, runCount: 20 }));
    assert.equal(asked, 2);
  });
});
