import type { PreviewRow } from '../../contract/preview.ts';
import { arrange } from '../parts/arrange.ts';
import { html, sentence } from '../parts/element.ts';
import type { KeptElements } from '../parts/kept.ts';
import { figure } from './figure.ts';

/** The parameters as a list; one that is chosen by click or Enter is handed to `reveal`. */
export function parameterList(
  list: HTMLElement,
  rows: readonly PreviewRow[],
  kept: KeptElements,
  reveal: (id: string) => void,
): HTMLElement {
  arrange(
    list,
    rows.map(row => kept.get(`row ${row.id}`, row, (model, before) => item(model, before, reveal))),
  );
  return list;
}

/** Marks the parameter at the cursor, and brings it into view where it was not marked before. */
export function markParameter(page: HTMLElement, id: string | undefined): void {
  for (const button of page.querySelectorAll<HTMLElement>('.parameter')) {
    const isIt = button.dataset['id'] === id;
    if (isIt === button.hasAttribute('aria-current')) continue;
    if (isIt) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
    if (isIt) button.closest('.row')?.scrollIntoView({ block: 'nearest' });
  }
}

/** Deeper groups are not moved further to the right. */
const DEEPEST = 4;

function item(row: PreviewRow, before: HTMLElement | undefined, reveal: (id: string) => void): HTMLElement {
  const { id, name, depth, isGroup, words, notes, drawing } = row;
  const button = html(
    'button',
    { type: 'button', class: isGroup ? 'parameter group' : 'parameter', 'data-id': id },
    html('span', { class: 'name' }, name),
    ' ',
    html('span', { class: 'words' }, words),
  );
  const element = html(
    'li',
    { class: `row depth-${Math.min(depth, DEEPEST)}` },
    button,
    drawing && figure(drawing),
    ...notes.map(note => html('p', { class: `note ${note.kind}` }, sentence(note.words))),
  );
  // A press of Enter on the button is a click, too.
  element.addEventListener('click', () => reveal(id));
  takeOver(element, before);
  return element;
}

/** Where the focus and the cursor are stays, as the row of a parameter is drawn anew. */
function takeOver(element: HTMLElement, before: HTMLElement | undefined): void {
  if (!before) return;
  const part = ['.parameter', '.drawing'].find(selector => before.querySelector(`${selector}:focus`));
  if (before.querySelector('[aria-current]')) element.querySelector('.parameter')?.setAttribute('aria-current', 'true');
  before.replaceWith(element);
  if (part !== undefined) element.querySelector<HTMLElement>(part)?.focus({ preventScroll: true });
}
