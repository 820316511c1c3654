import assert from 'node:assert/strict';
import { createStore } from '../../../../src/core/live/store.ts';
import type { Row } from '../../../../src/core/explorer/rows/row.ts';
import { element } from '../../../../src/core/explorer/tree/element.ts';
import type { TreeElement } from '../../../../src/core/explorer/tree/element.ts';
import { createShownRows } from '../../../../src/core/explorer/tree/shownRows.ts';
import type { StoreNode } from '../../../../src/core/live/types.ts';

const rowOf = (label: string): Row => ({
  label,
  description: '',
  tooltip: '',
  icon: { id: 'x' },
  contextValue: '',
  accessibilityLabel: label,
});

describe('shown rows', () => {
  const make = () => {
    const store = createStore();
    const list = store.list({ kind: 'queues', entity: 'e' });
    const agents = store.list({ kind: 'agents', entity: 'e' });
    store.refreshed(
      list,
      {
        items: [
          { id: '1', name: 'a', entity: 'e', templateVariables: [] },
          { id: '2', name: 'b', entity: 'e', templateVariables: [] },
        ],
        dropped: 0,
        missing: [],
      },
      0,
    );
    const [first, second] = list.items;
    assert.ok(first && second);
    const labels = new Map<StoreNode, string>([
      [first, 'a'],
      [second, 'b'],
    ]);
    let below: readonly TreeElement[] = [];
    let roots: readonly TreeElement[] = [];
    const one = element({
      id: '1',
      parent: undefined,
      node: first,
      shape: 'closed',
      row: () => rowOf(labels.get(first) ?? ''),
      children: () => below,
      alsoShows: () => [agents.address],
    });
    const two = element({ id: '2', parent: undefined, node: second, row: () => rowOf(labels.get(second) ?? '') });
    roots = [one, two];
    const shown = createShownRows({ roots: () => roots, lists: () => [list.address], isEmpty: () => false });
    shown.childrenShown(undefined, roots);
    for (const each of roots) shown.rowShown(each, each.row());
    return {
      list,
      agents,
      first,
      second,
      one,
      two,
      labels,
      shown,
      setRoots: (now: readonly TreeElement[]) => {
        roots = now;
      },
      setBelow: (now: readonly TreeElement[]) => {
        below = now;
      },
    };
  };

  it('are asked for again where their own thing looks different', () => {
    const { shown, labels, first, second, one } = make();
    assert.deepEqual(shown.outdated([first, second]), []);
    labels.set(first, 'a, renamed');
    assert.deepEqual(shown.outdated([second]), []);
    assert.deepEqual(shown.outdated([first]), [one]);
  });

  it('are asked for again where a list that they depend on changed', () => {
    const { shown, labels, agents, first, one } = make();
    labels.set(first, 'a, without an agent');
    assert.deepEqual(shown.outdated([agents]), [one]);
  });

  it('are asked for again where the rows under them changed', () => {
    const { shown, agents, one, two, setBelow } = make();
    shown.childrenShown(one, []);
    setBelow([two]);
    assert.deepEqual(shown.outdated([agents]), [one]);
  });

  it('give way to the root where the first level changed', () => {
    const { shown, list, two, setRoots } = make();
    setRoots([two]);
    assert.deepEqual(shown.outdated([list]), ['root']);
    assert.deepEqual(shown.aged(), ['root']);
  });

  it('are forgotten when they are gone, with all below them', () => {
    const { shown, labels, one, two, first, second, setRoots } = make();
    shown.childrenShown(one, [two]);
    setRoots([two]);
    shown.childrenShown(undefined, [two]);
    shown.rowShown(two, two.row());
    labels.set(first, 'gone').set(second, 'other');
    assert.deepEqual(shown.outdated([first, second]), [two]);
  });

  it('grow old with time alone', () => {
    const { shown, labels, second, two } = make();
    labels.set(second, '3 min ago');
    assert.deepEqual(shown.aged(), [two]);
  });
});
