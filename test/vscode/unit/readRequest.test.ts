import './fakeEditor.ts';
import assert from 'node:assert/strict';
import { PLAIN_VIEW } from '../../../src/contract/resultsView.ts';
import { readRequest, readState } from '../../../src/vscode/panels/results/readRequest.ts';

describe('what a page of results sends', () => {
  it('is taken where it fits', () => {
    const requests = [
      { type: 'ready' },
      { type: 'view', view: PLAIN_VIEW },
      { type: 'act', action: 'showLog', runs: ['a1'] },
      { type: 'useRange', brushes: [{ column: 'lr', range: [0, 1] }] },
      { type: 'propose' },
    ];
    for (const request of requests) assert.deepEqual(readRequest(request), request);
  });

  it('is left out where it does not', () => {
    for (const request of [
      undefined,
      'ready',
      { type: 'eval', code: 'x' },
      { type: 'act', action: 'deleteEverything', runs: [] },
      { type: 'act', action: 'showLog', runs: [1] },
      { type: 'useRange', brushes: [{ column: 'lr', range: [0, Infinity] }] },
      { type: 'view', view: { ...PLAIN_VIEW, filter: 'x'.repeat(10_000) } },
      { type: 'view', view: { ...PLAIN_VIEW, plots: { much: 'x'.repeat(100_000) } } },
    ])
      assert.equal(readRequest(request), undefined);
  });

  it('survives a reload with its sweeps, and nothing that was not asked for', () => {
    const sweeps = [{ entity: 'e', project: 'p', sweep: 's' }];
    const kept = { host: 'https://h', sweeps, view: PLAIN_VIEW };
    assert.deepEqual(readState({ ...kept, key: 'secret' }), kept);
    assert.equal(readState({ ...kept, sweeps: [] }), undefined);
    assert.equal(readState(undefined), undefined);
  });
});
