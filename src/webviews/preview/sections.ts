import type { Notice, PreviewPage, Section, Table } from '../../contract/preview.ts';
import { html, sentence } from '../parts/element.ts';
import { timeLine } from './drawing.ts';
import { parameterList } from './rows.ts';

/** What the page can ask of its host. */
export interface Wishes {
  reveal(id: string): void;
  drawAgain(): void;
}

/** Everything on the page, from the top. */
export function sections(page: PreviewPage, wishes: Wishes): HTMLElement[] {
  const { title, notices, runs, parameters, first, early, neverReached } = page;
  return [
    html('h1', {}, title),
    ...notices.map(noticeOf),
    runs === undefined ? undefined : html('p', { class: 'runs' }, sentence(runs)),
    section(
      'parameters',
      parameters,
      parameterList(parameters.content, id => wishes.reveal(id)),
    ),
    neverReached && section('never', neverReached, bullets(neverReached.content)),
    early && section('early', early, early.content && timeLine(early.content)),
    first && section('first', first, againButton(first.again, wishes), table(first.content)),
  ].filter(part => part !== undefined);
}

function noticeOf({ kind, words }: Notice): HTMLElement {
  return html('p', { class: `notice ${kind}`, role: kind === 'stale' ? 'status' : undefined }, sentence(words));
}

function section(name: string, { heading, words }: Section<unknown>, ...content: (Element | undefined)[]): HTMLElement {
  const id = `heading-${name}`;
  return html(
    'section',
    { class: name, 'aria-labelledby': id },
    html('h2', { id }, heading),
    words === undefined ? undefined : html('p', {}, sentence(words)),
    ...content,
  );
}

function bullets(items: readonly string[]): HTMLElement {
  return html('ul', { class: 'bullets' }, ...items.map(words => html('li', {}, sentence(words))));
}

function againButton(label: string | undefined, wishes: Wishes): HTMLElement | undefined {
  if (label === undefined) return undefined;
  const button = html('button', { type: 'button', class: 'again' }, label);
  button.addEventListener('click', () => wishes.drawAgain());
  return button;
}

/** Wider tables scroll by themselves, by keyboard too. */
function table({ caption, columns, rows }: Table): HTMLElement | undefined {
  if (rows.length === 0) return undefined;
  const head = html('tr', {}, ...columns.map(name => html('th', { scope: 'col' }, name)));
  const body = rows.map(row => html('tr', {}, ...row.map(text => html('td', {}, text))));
  return html(
    'div',
    { class: 'scrolled', tabindex: 0, role: 'region', 'aria-label': caption },
    html('table', {}, html('thead', {}, head), html('tbody', {}, ...body)),
  );
}
