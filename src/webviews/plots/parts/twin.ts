import * as l10n from '@vscode/l10n';
import { html } from '../../parts/element.ts';

/** The same data as a table. */
export interface Twin {
  readonly caption: string;
  readonly heads: readonly string[];
  /** How many rows there are; those under `MOST_ROWS` are asked for. */
  readonly length: number;
  readonly row: (index: number) => readonly string[];
}

/** More rows are left to the table of runs, which draws only those in view. */
const MOST_ROWS = 200;

/** The button that shows and hides a table under its plot. */
export function twinButton(host: HTMLElement, twin: () => Twin): { button: HTMLElement; update: () => void } {
  const button = html('button', { type: 'button', class: 'quiet', 'aria-expanded': 'false' }, l10n.t('Show as Table'));
  const update = (): void => {
    if (!host.hidden) host.replaceChildren(...tableOf(twin()));
  };
  button.addEventListener('click', () => {
    host.hidden = !host.hidden;
    button.setAttribute('aria-expanded', String(!host.hidden));
    update();
  });
  return { button, update };
}

function tableOf({ caption, heads, length, row }: Twin): HTMLElement[] {
  const shown = Math.min(length, MOST_ROWS);
  const body = Array.from({ length: shown }, (_, i) => {
    const [first, ...rest] = row(i);
    return html('tr', {}, html('th', { scope: 'row' }, first), ...rest.map(text => html('td', {}, text)));
  });
  const table = html(
    'table',
    {},
    html('caption', {}, caption),
    html('thead', {}, html('tr', {}, ...heads.map(head => html('th', { scope: 'col' }, head)))),
    html('tbody', {}, ...body),
  );
  const frame = html('div', { class: 'scrolled', tabindex: 0, role: 'region', 'aria-label': caption }, table);
  if (shown === length) return [frame];
  return [frame, html('p', {}, l10n.t('{0} of {1} rows. The table of runs shows all.', shown, length))];
}
