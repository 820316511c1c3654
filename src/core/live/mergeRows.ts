/** Rows after a refresh that read only the first of those loaded. */
export interface Merged<T> {
  readonly rows: readonly T[];
  /** The cursor of the page after the last row still fits. */
  readonly keptTail: boolean;
}

/**
 * Joins the rows just read with those that were loaded before and come after them. Old rows before the last one that
 * both have are gone if they were not read again; those after it stay, since they were only pushed out of the window.
 * `whole` = what was read is all there is.
 */
export function mergeRows<T>(
  fresh: readonly T[],
  old: readonly T[],
  key: (row: T) => string,
  whole: boolean,
): Merged<T> {
  if (whole || fresh.length >= old.length) return { rows: fresh, keptTail: false };
  const read = new Set(fresh.map(key));
  const last = old.findLastIndex(row => read.has(key(row)));
  const tail = last < 0 ? [] : old.slice(last + 1);
  return { rows: [...fresh, ...tail], keptTail: tail.length > 0 };
}

/** Rows with the next page after them; a row that came again (the list moved meanwhile) keeps its first place. */
export function appendRows<T>(old: readonly T[], page: readonly T[], key: (row: T) => string): readonly T[] {
  const known = new Set(old.map(key));
  return [...old, ...page.filter(row => !known.has(key(row)))];
}
