import type { ItemNode, ListAddress } from '../../live/types.ts';
import type { Row } from '../rows/row.ts';
import type { Opens } from './openRows.ts';

/** What picking a row does that is not a thing of W&B's. */
export type RowAction =
  | 'loadMore'
  | 'retry'
  | 'signIn'
  | 'chooseHost'
  | 'clearFilter'
  | 'startAgent'
  | 'startScheduler'
  | 'schedulerLog'
  | 'resume'
  | 'stop';

/** One row of a view and what is under it. The object stays the same for as long as the row is there. */
export interface TreeElement extends Opens {
  /** Unique within the view, and the same after a reload of the window. */
  readonly id: string;
  readonly parent: TreeElement | undefined;
  /** The thing that the row shows; undefined for groups and for rows about a list. */
  readonly node?: ItemNode;
  /** The list that the row tells about: what Load more and Try again are for. */
  readonly about?: ListAddress;
  readonly action?: RowAction;
  /** What the action is done to, where it is not the row itself. */
  readonly target?: unknown;
  /** Whether rows are under it, and whether they are shown before anybody touched the row. */
  readonly shape: 'leaf' | 'closed' | 'open';
  row(): Row;
  children(): readonly TreeElement[];
  /** Lists kept fresh while the row is open. */
  lists(): readonly ListAddress[];
  /** Other lists that the row tells about: it changes with them. */
  alsoShows(): readonly ListAddress[];
  /** The row is pointed at: what else its tooltip needs is looked up. */
  readonly pointed?: () => void;
}

/** What a plain leaf without a thing does not have. */
export type ElementParts = Pick<TreeElement, 'id' | 'parent' | 'row'> & Partial<TreeElement>;

const NOTHING = (): readonly never[] => [];

/** An element from its parts; a part that is a getter stays one. */
export function element(parts: ElementParts): TreeElement {
  const leaf: Omit<TreeElement, 'id' | 'parent' | 'row'> = {
    shape: 'leaf',
    children: NOTHING,
    lists: NOTHING,
    alsoShows: NOTHING,
  };
  return Object.defineProperties(leaf, Object.getOwnPropertyDescriptors(parts)) as TreeElement;
}

/** Where elements that were made are kept. */
interface Made<K> {
  get(key: K): TreeElement | undefined;
  set(key: K, element: TreeElement): unknown;
}

const makeOnce =
  <K>(made: Made<K>, make: (key: K) => TreeElement) =>
  (key: K): TreeElement => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };

/** Makes each element once: the same key gives the same object, for as long as somebody holds the key. */
export const once = <K extends object>(make: (key: K) => TreeElement) =>
  makeOnce<K>(new WeakMap<K, TreeElement>(), make);

/** The same for keys that are strings. */
export const onceNamed = (make: (key: string) => TreeElement) => makeOnce<string>(new Map(), make);
