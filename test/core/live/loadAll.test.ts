import assert from 'node:assert/strict';
import { ApiError } from '../../../src/core/api/apiError.ts';
import { loadAll } from '../../../src/core/live/loadAll.ts';
import { createStore } from '../../../src/core/live/store.ts';
import type { LiveState } from '../../../src/core/live/types.ts';
import { sweep } from '../explorer/rows/samples.ts';

const SWEEPS = { kind: 'sweeps', entity: 'team', project: 'proj' } as const;
const nothing = (): undefined => undefined;

/** A live state over a project of so many sweeps, of which 30 are loaded; the page after `failsAt` rows fails. */
function make(total: number, failsAt = Infinity) {
  const store = createStore();
  const list = store.list<'sweeps'>(SWEEPS);
  const rows = (from: number, count: number) =>
    Array.from({ length: Math.min(count, total - from) }, (_, n) =>
      sweep({ id: String(from + n), name: String(from + n) }),
    );
  const page = (from: number, count: number) => ({
    items: rows(from, count),
    dropped: 0,
    missing: [],
    ...(from + count < total && { next: String(from + count) }),
  });
  store.refreshed(list, page(0, 30), 1);
  const asked: number[] = [];
  const live: LiveState = {
    store,
    watch: () => nothing,
    refresh: () => Promise.resolve(),
    loadMore(_, count = 30) {
      asked.push(count);
      const from = list.items.length;
      if (from >= failsAt) store.failed(list, new ApiError({ kind: 'offline', operation: 'Lists', host: 'h' }), 2);
      else store.appended(list, page(from, count), 2);
      return Promise.resolve();
    },
    setVisible: nothing,
    setFocused: nothing,
    track: nothing,
    acted: nothing,
    dispose: nothing,
  };
  return { live, list, asked };
}

describe('loading a whole list', () => {
  it('reads large pages until there is no more, and tells how many rows there are', async () => {
    const { live, list, asked } = make(250);
    const told: number[] = [];
    await loadAll(live, SWEEPS, { most: 2000, signal: new AbortController().signal, tell: rows => told.push(rows) });
    assert.equal(list.items.length, 250);
    assert.deepEqual(asked, [100, 100, 100]);
    assert.deepEqual(told, [130, 230, 250]);
  });

  it('stops at the most rows, where it is canceled, and where a page fails', async () => {
    const most = make(5000);
    await loadAll(most.live, SWEEPS, { most: 300, signal: new AbortController().signal, tell: nothing });
    assert.equal(most.list.items.length, 330);
    const canceled = make(5000);
    const cancel = new AbortController();
    await loadAll(canceled.live, SWEEPS, {
      most: 2000,
      signal: cancel.signal,
      tell: rows => {
        if (rows > 200) cancel.abort();
      },
    });
    assert.equal(canceled.list.items.length, 230);
    const failing = make(5000, 130);
    await loadAll(failing.live, SWEEPS, { most: 2000, signal: new AbortController().signal, tell: nothing });
    assert.equal(failing.list.items.length, 130);
    assert.equal(failing.asked.length, 2);
  });
});
