import assert from 'node:assert/strict';
import { createOpenRows } from '../../../../src/core/explorer/tree/openRows.ts';
import type { Opens } from '../../../../src/core/explorer/tree/openRows.ts';
import type { ListAddress } from '../../../../src/core/live/types.ts';

const items = (queue: string): ListAddress => ({ kind: 'items', entity: 'e', queue });
const rowOf = (parent: Opens | undefined, ...lists: readonly ListAddress[]): Opens => ({ parent, lists: () => lists });

describe('open rows', () => {
  let root: readonly ListAddress[] = [];
  let watched: string[] = [];
  const watch = (address: ListAddress) => {
    const name = 'queue' in address ? address.queue : address.kind;
    watched.push(name);
    return () => {
      watched = watched.filter(each => each !== name);
    };
  };
  const make = () => {
    watched = [];
    root = [{ kind: 'queues', entity: 'e' }];
    return createOpenRows(() => root, watch);
  };

  it('watch the lists of the root and of what is open, each once', () => {
    const rows = make();
    rows.sync();
    const [a, b] = [rowOf(undefined, items('a'), items('shared')), rowOf(undefined, items('shared'))];
    rows.opened(a);
    rows.opened(b);
    rows.opened(b);
    assert.deepEqual(watched, ['queues', 'a', 'shared']);
    rows.closed(a);
    assert.deepEqual(watched, ['queues', 'shared']);
    rows.closed(b);
    assert.deepEqual(watched, ['queues']);
  });

  it('pause while a row above them is closed, and continue with it', () => {
    const rows = make();
    const above = rowOf(undefined, items('above'));
    const below = rowOf(above, items('below'));
    rows.opened(above);
    rows.opened(below);
    rows.closed(above);
    assert.deepEqual(watched, ['queues']);
    assert.equal(rows.isOpen(below), false);
    rows.opened(above);
    assert.deepEqual([...watched].sort(), ['above', 'below', 'queues']);
    assert.equal(rows.isOpen(below), true);
  });

  it('follow what the root needs', () => {
    const rows = make();
    rows.sync();
    root = [items('x')];
    rows.sync();
    assert.deepEqual(watched, ['x']);
    rows.clear();
    assert.deepEqual(watched, []);
  });
});
