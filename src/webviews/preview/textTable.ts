import { html } from '../parts/element.ts';

/** A table of texts. `caption`: what it holds, for screen readers. */
export function textTable(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLTableElement {
  return html(
    'table',
    { 'aria-label': caption },
    html('thead', {}, html('tr', {}, ...columns.map(name => html('th', { scope: 'col' }, name)))),
    html('tbody', {}, ...rows.map(row => html('tr', {}, ...row.map(text => html('td', {}, text))))),
  );
}

/** Writes other texts into the cells of a table of the same size; false where it is of another. */
export function rewrite(
  table: HTMLTableElement,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): boolean {
  const lines = [columns, ...rows];
  if (table.rows.length !== lines.length || table.rows[0]?.cells.length !== columns.length) return false;
  lines.forEach((texts, i) => {
    const cells = table.rows[i]?.cells;
    texts.forEach((text, k) => {
      const cell = cells?.[k];
      if (cell && cell.textContent !== text) cell.textContent = text;
    });
  });
  return true;
}
