import type { ResultColumn } from '../../contract/results.ts';
import { isEmpty } from '../../core/results/rows/isConstant.ts';
import type { Store } from './store.ts';

/** A column as the table shows it. */
export interface ShownColumn extends ResultColumn {
  /** In pixels. */
  readonly width: number;
  readonly isPinned: boolean;
}

/** What is left out until somebody wants it: facts, and W&B's own count of what is shown as the duration. */
const NOT_SHOWN = new Set(['run', 'heartbeat', 'user', '_runtime']);
const NAME_WIDTH = 210;
const STATE_WIDTH = 110;
const TIME_WIDTH = 150;
const NUMBER_WIDTH = 96;
const WORD_WIDTH = 120;

/** What comes first where nobody has arranged the columns. */
const RANKS = { metric: 2, parameter: 3, measure: 4, summary: 5, fact: 6 } as const;

/** The columns of the table in their order: the pinned ones first. */
export function shownColumns(store: Store): readonly ShownColumn[] {
  const shown = inOrder(store)
    .filter(column => isShown(store, column))
    .map(column => {
      const arranged = store.view.columns.find(({ name }) => name === column.name);
      const width = arranged?.width ?? widthOf(store, column);
      return { ...column, width, isPinned: arranged?.isPinned ?? column.name === 'name' };
    });
  return [...shown.filter(({ isPinned }) => isPinned), ...shown.filter(({ isPinned }) => !isPinned)];
}

/** All columns in the order of the table. */
export function inOrder({ columns, view }: Store): readonly ResultColumn[] {
  const place = new Map(view.columns.map(({ name }, i) => [name, i]));
  const ranked = columns.toSorted((a, b) => rankOf(a) - rankOf(b));
  // Arranged ones keep their order among themselves, each where the first of them stood.
  const arranged = ranked
    .filter(({ name }) => place.has(name))
    .toSorted((a, b) => (place.get(a.name) ?? 0) - (place.get(b.name) ?? 0));
  let next = 0;
  return ranked.map(column => (place.has(column.name) ? (arranged[next++] ?? column) : column));
}

/** Whether all runs have the same value in a column, which tells nothing. */
export function isFolded(store: Store, { name, role }: ResultColumn): boolean {
  return role !== 'metric' && name !== 'name' && name !== 'state' && store.constant.has(name);
}

/** Whether no run has a value in a column: it is another sweep's of the project. */
export function isEmptyColumn(store: Store, { name }: ResultColumn): boolean {
  const column = store.column(name);
  return column !== undefined && store.constant.has(name) && isEmpty(column);
}

function isShown(store: Store, column: ResultColumn): boolean {
  const wish = store.view.columns.find(({ name }) => name === column.name)?.isShown;
  if (wish !== undefined) return wish && store.column(column.name) !== undefined;
  return column.isLoaded && !NOT_SHOWN.has(column.name) && !isFolded(store, column);
}

function rankOf({ name, role }: ResultColumn): number {
  return name === 'name' ? 0 : name === 'state' ? 1 : name === 'sweep' ? 1.5 : RANKS[role];
}

function widthOf(store: Store, { name, unit }: ResultColumn): number {
  if (name === 'name') return NAME_WIDTH;
  if (name === 'state') return STATE_WIDTH;
  if (unit === 'time') return TIME_WIDTH;
  const longName = Math.min(220, 34 + name.length * 7.2);
  const base = store.column(name)?.kind === 'category' ? WORD_WIDTH : NUMBER_WIDTH;
  return Math.round(Math.max(base, longName));
}
