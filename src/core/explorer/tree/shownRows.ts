import { listId } from '../../live/listId.ts';
import type { Row } from '../rows/row.ts';
import type { StoreNode } from '../../live/types.ts';
import type { TreeElement } from './element.ts';
import type { ViewTree } from './viewTree.ts';

/** A row that the editor should ask for again, with its children; `root` = the rows of the first level. */
export type Outdated = TreeElement | 'root';

export interface ShownRows {
  /** The editor asked what is under a row (undefined: the first level), and this was the answer. */
  childrenShown(parent: TreeElement | undefined, children: readonly TreeElement[]): void;
  /** The editor asked how a row looks, and this was the answer. */
  rowShown(element: TreeElement, row: Row): void;
  /** The rows that show one of the nodes that changed, and not as it is now. */
  outdated(changed: readonly StoreNode[]): readonly Outdated[];
  /** Every row that is not shown as it is now, also where time alone has changed it. */
  aged(): readonly Outdated[];
  clear(): void;
}

const sameRows = (a: readonly TreeElement[], b: readonly TreeElement[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);
const looks = (row: Row): string =>
  JSON.stringify([row.label, row.description, row.icon, row.contextValue, row.accessibilityLabel]);

/** Remembers what the editor was given, so that it is told of changed rows only. */
export function createShownRows(tree: ViewTree): ShownRows {
  const below = new Map<TreeElement | undefined, readonly TreeElement[]>();
  const drawn = new Map<TreeElement, string>();

  const forget = (element: TreeElement): void => {
    drawn.delete(element);
    for (const child of below.get(element) ?? []) forget(child);
    below.delete(element);
  };
  const differs = (element: TreeElement): boolean => {
    const children = below.get(element);
    return (
      drawn.get(element) !== looks(element.row()) || (children !== undefined && !sameRows(children, element.children()))
    );
  };
  const rootDiffers = (): boolean => {
    const children = below.get(undefined);
    return children !== undefined && !sameRows(children, tree.roots());
  };

  return {
    childrenShown(parent, children) {
      const staying = new Set(children);
      for (const gone of below.get(parent) ?? []) if (!staying.has(gone)) forget(gone);
      below.set(parent, children);
    },
    rowShown(element, row) {
      drawn.set(element, looks(row));
    },
    outdated(changed) {
      if (changed.length === 0) return [];
      if (rootDiffers()) return ['root'];
      const items = new Set(changed.filter(node => node.type === 'item'));
      const lists = new Set(changed.map(node => (node.type === 'list' ? node.id : node.list.id)));
      const concerned = (element: TreeElement): boolean =>
        (element.node !== undefined && items.has(element.node)) ||
        (element.about !== undefined && lists.has(listId(element.about))) ||
        [...element.lists(), ...element.alsoShows()].some(address => lists.has(listId(address)));
      return [...drawn.keys()].filter(element => concerned(element) && differs(element));
    },
    aged() {
      return rootDiffers() ? ['root'] : [...drawn.keys()].filter(differs);
    },
    clear() {
      below.clear();
      drawn.clear();
    },
  };
}
