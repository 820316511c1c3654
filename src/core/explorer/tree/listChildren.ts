import type { ApiError } from '../../api/apiError.ts';
import { agoText } from '../../duration.ts';
import type { Row } from '../rows/row.ts';
import { sentencesOf, type ListedKind } from '../rows/listSentences.ts';
import {
  adviceRow,
  cutRow,
  failedRow,
  loadingRow,
  missingRow,
  moreRow,
  remedyRow,
  sentenceRow,
  staleRow,
  untoldRow,
} from '../rows/statusRows.ts';
import type { ItemNode, ListKind, ListNode } from '../../live/types.ts';
import { element, onceNamed } from './element.ts';
import type { RowAction, TreeElement } from './element.ts';

export interface ListChildrenOptions<K extends ListKind> {
  readonly parent: TreeElement | undefined;
  readonly list: ListNode<K>;
  /** What the list holds, for its sentences. */
  readonly what: ListedKind;
  readonly now: () => number;
  /** The element of a row; the same object for the same row. */
  readonly elementOf: (node: ItemNode<K>) => TreeElement;
  /** The rows to show, in their order; by default all, as loaded. */
  readonly arrange?: (items: readonly ItemNode<K>[]) => readonly ItemNode<K>[];
  /** Rows before those of the list, of things that are not in it. */
  readonly before?: () => readonly TreeElement[];
  /** The list itself holds only what a filter leaves: empty, it says so. */
  readonly isFiltered?: boolean;
  /** Rows in place of items, where there are loaded ones but `arrange` leaves none. */
  readonly noneLeft?: {
    readonly sentence: () => string;
    readonly remedy?: { readonly label: () => string; readonly action: RowAction };
  };
}

/** The rows of a list in any state: loading, failed with what to do, stale, empty, a page with more after it. */
export function listChildren<K extends ListKind>(options: ListChildrenOptions<K>): () => readonly TreeElement[] {
  const { parent, list, what, now } = options;
  const error = (): ApiError | undefined => ('error' in list.load ? list.load.error : undefined);
  const withError = (make: (error: ApiError) => Row): Row => {
    const now = error();
    return now === undefined ? loadingRow(what) : make(now);
  };
  const loadedAt = (): number => (list.load.status === 'stale' ? list.load.loadedAt : now());
  const rows: Readonly<Record<string, { readonly row: () => Row; readonly action?: RowAction }>> = {
    loading: { row: () => loadingRow(what) },
    failed: { row: () => withError(error => failedRow(what, error)) },
    retry: { row: () => withError(error => remedyRow(error, 'retry')), action: 'retry' },
    signIn: { row: () => withError(error => remedyRow(error, 'signIn')), action: 'signIn' },
    checkHost: { row: () => withError(error => remedyRow(error, 'checkHost')), action: 'chooseHost' },
    stale: { row: () => withError(error => staleRow(what, error, agoText(loadedAt(), now()))), action: 'retry' },
    untold: { row: untoldRow },
    cut: { row: () => cutRow(list.cut) },
    empty: { row: () => sentenceRow(sentencesOf(what).empty) },
    noneLeft: { row: () => sentenceRow(options.noneLeft?.sentence() ?? sentencesOf(what).empty) },
    remedy: { row: () => adviceRow(options.noneLeft?.remedy?.label() ?? ''), action: options.noneLeft?.remedy?.action },
    more: { row: () => moreRow(what, list), action: 'loadMore' },
    missing: { row: () => missingRow(list.missing) },
  };
  const status = onceNamed(name =>
    element({
      id: `${parent?.id ?? ''}/${list.id}#${name}`,
      parent,
      about: list.address,
      action: rows[name]?.action,
      row: rows[name]?.row ?? (() => sentenceRow(name)),
    }),
  );

  return () => {
    const { load, items } = list;
    if (load.status === 'idle' || load.status === 'loading') return [status('loading')];
    if (load.status === 'failed') {
      const remedy =
        load.error.action === 'signIn' || load.error.action === 'checkHost' ? [status(load.error.action)] : [];
      return [status('failed'), ...remedy, ...(load.error.action === 'signIn' ? [] : [status('retry')])];
    }
    if (list.isUntold) return [status('untold')];
    const before = options.before?.() ?? [];
    const shown = options.arrange?.(items) ?? items;
    const instead =
      before.length + shown.length > 0
        ? []
        : items.length === 0 && options.isFiltered !== true
          ? [status('empty')]
          : [status('noneLeft'), ...(options.noneLeft?.remedy === undefined ? [] : [status('remedy')])];
    return [
      ...(load.status === 'stale' ? [status('stale')] : []),
      ...instead,
      ...before,
      ...shown.map(options.elementOf),
      ...(list.hasMore ? [status('more')] : []),
      ...(list.cut.length > 0 && items.length > 0 ? [status('cut')] : []),
      ...(list.missing.length > 0 && items.length > 0 ? [status('missing')] : []),
    ];
  };
}
