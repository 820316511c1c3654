import assert from 'node:assert/strict';
import { ApiError } from '../../../src/core/api/apiError.ts';
import type { Page, Sweep } from '../../../src/core/api/types.ts';
import { compareValues, sameData } from '../../../src/core/live/compareValues.ts';
import { listId } from '../../../src/core/live/listId.ts';
import { appendRows, mergeRows } from '../../../src/core/live/mergeRows.ts';
import { createStore } from '../../../src/core/live/store.ts';
import type { StoreNode } from '../../../src/core/live/types.ts';

const SWEEPS = { kind: 'sweeps', entity: 'e', project: 'p' } as const;
const sweep = (name: string, more: Partial<Sweep> = {}): Sweep => ({ id: name, name, state: 'RUNNING', ...more });
const page = (names: string, more: Partial<Page<Sweep>> = {}): Page<Sweep> => ({
  items: [...names].map(name => sweep(name)),
  dropped: 0,
  missing: [],
  ...more,
});

describe('the store', () => {
  const make = () => {
    const store = createStore();
    const list = store.list<'sweeps'>(SWEEPS);
    const told: string[] = [];
    store.onDidChange((node: StoreNode) => told.push(node.type === 'list' ? 'list' : (node.value as Sweep).name));
    const names = (): string => list.items.map(row => row.value.name).join('');
    return { store, list, told, names };
  };

  it('gives one node for each address, for every caller', () => {
    const { store, list } = make();
    assert.equal(store.list({ ...SWEEPS }), list);
    assert.notEqual(store.list({ ...SWEEPS, project: 'q' }), list);
    assert.notEqual(
      listId({ kind: 'runs', entity: 'a/b', project: 'c', sweep: 's' }),
      listId({ kind: 'runs', entity: 'a', project: 'b/c', sweep: 's' }),
    );
    assert.notEqual(
      listId({ kind: 'runs', entity: 'a', project: 'b', sweep: 's', metric: 'm' }),
      listId({ kind: 'runs', entity: 'a', project: 'b', sweep: 's', metric: 'm', goal: 'maximize' }),
    );
  });

  it('tells nothing when nothing changed, the row when a row did, the list when rows came or went', () => {
    const { store, list, told } = make();
    store.begin(list, true);
    store.refreshed(list, page('ab'), 1);
    assert.deepEqual(told, ['list', 'list']);
    told.splice(0);
    assert.equal(store.refreshed(list, page('ab'), 2), false);
    assert.deepEqual(told, []);
    assert.deepEqual(list.load, { status: 'loaded', at: 2 });
    assert.equal(store.refreshed(list, { ...page(''), items: [sweep('a', { state: 'PAUSED' }), sweep('b')] }, 3), true);
    assert.deepEqual(told, ['a']);
    assert.equal(store.refreshed(list, page('cab'), 4), true);
    assert.equal(told.filter(each => each === 'list').length, 1);
  });

  it('a row that disappears and comes back is a new row', () => {
    const { store, list } = make();
    store.refreshed(list, page('ab'), 1);
    const [first] = list.items;
    store.refreshed(list, page('b'), 2);
    store.refreshed(list, page('ab'), 3);
    assert.notEqual(list.items[0], first);
    assert.equal(list.items[0]?.id, first?.id);
  });

  it('shows an item that came twice only once', () => {
    const { store, list, names } = make();
    store.refreshed(list, page('aab'), 1);
    assert.equal(names(), 'ab');
    store.refreshed(list, page('ab', { next: 'x' }), 2);
    store.appended(list, page('bbc'), 3);
    assert.equal(names(), 'abc');
  });

  it('keeps what comes after the rows read again, and the cursor that fits them', () => {
    const { store, list, names } = make();
    store.refreshed(list, page('ab', { next: 'after b' }), 1);
    store.appended(list, page('cd', { next: 'after d' }), 2);
    store.refreshed(list, page('nab', { next: 'after b' }), 3);
    assert.equal(names(), 'nabcd');
    assert.equal(store.cursorOf(list), 'after d');
    store.refreshed(list, page('na', { next: undefined }), 4);
    assert.equal(names(), 'na');
    assert.equal(list.hasMore, false);
  });

  it('says failed where there is nothing to show and stale where there is, once for the same reason', () => {
    const { store, list, told } = make();
    const error = new ApiError({ kind: 'offline', operation: 'X', host: 'h' });
    store.begin(list, true);
    store.failed(list, error, 1);
    assert.equal(list.load.status, 'failed');
    told.splice(0);
    store.begin(list, false);
    store.failed(list, new ApiError({ kind: 'offline', operation: 'X', host: 'h' }), 2);
    assert.deepEqual(told, []);
    store.refreshed(list, page('a'), 3);
    store.failed(list, error, 4);
    assert.deepEqual({ ...list.load, error: undefined }, { status: 'stale', error: undefined, loadedAt: 3, at: 4 });
    store.refreshed(list, page('a'), 5);
    assert.equal(list.load.status, 'loaded');
  });

  it('stops telling a listener that has left, and forgets everything on request', () => {
    const store = createStore();
    const list = store.list(SWEEPS);
    let told = 0;
    const stop = store.onDidChange(() => {
      told++;
    });
    stop();
    store.refreshed(list, page('a'), 1);
    assert.equal(told, 0);
    store.clear();
    assert.notEqual(store.list(SWEEPS), list);
    assert.equal(store.list(SWEEPS).items.length, 0);
  });
});

describe('rows read again', () => {
  const merge = (fresh: string, old: string, whole = false) =>
    mergeRows([...fresh], [...old], row => row, whole).rows.join('');

  it('push older ones back, and take the place of those that are gone', () => {
    assert.equal(merge('xab', 'abcdef'), 'xabcdef');
    assert.equal(merge('acd', 'abcdef'), 'acdef');
    assert.equal(merge('abc', 'abcdef', true), 'abc');
    assert.equal(merge('abcdef', 'abc'), 'abcdef');
    assert.equal(merge('xyz', 'abcdef'), 'xyz', 'all is new: what came after is unknown');
    assert.equal(merge('', 'abc', true), '');
  });

  it('append without a second of anything', () => {
    assert.equal(appendRows(['a', 'b', 'c'], ['c', 'd', 'e'], row => row).join(''), 'abcde');
  });
});

describe('comparison of values', () => {
  it('does not count heartbeats as changes', () => {
    assert.equal(
      compareValues(sweep('a', { heartbeatAt: 1 }), sweep('a', { heartbeatAt: 2, updatedAt: 3 })),
      'beating',
    );
    assert.equal(compareValues(sweep('a', { heartbeatAt: 1 }), sweep('a', { heartbeatAt: 2, state: 'X' })), 'changed');
    assert.equal(compareValues(sweep('a'), sweep('a', { user: undefined })), 'same');
  });

  it('is deep', () => {
    assert.equal(sameData({ a: [{ b: NaN }] }, { a: [{ b: NaN }], c: undefined }), true);
    assert.equal(sameData({ a: [1, 2] }, { a: [1] }), false);
    assert.equal(sameData([], {}), false);
    assert.equal(sameData(null, {}), false);
  });
});
