import type { Locator } from 'playwright-core';

/**
 * The accessible labels of rows, from the top. A list of the editor makes its rows in any order: after its items have
 * changed, the last row may be the first in the document.
 */
export function labelsFromTop(rows: Locator): Promise<string[]> {
  return rows.evaluateAll(all =>
    all
      .map(row => ({ top: row.getBoundingClientRect().top, label: row.getAttribute('aria-label') ?? '' }))
      .sort((a, b) => a.top - b.top)
      .map(row => row.label),
  );
}
