import type { PreviewRow } from '../../contract/preview.ts';
import { html, sentence } from '../parts/element.ts';
import { drawn } from './drawing.ts';

/** The parameters as a list; one that is chosen by click or Enter is handed to `reveal`. */
export function parameterList(rows: readonly PreviewRow[], reveal: (id: string) => void): HTMLElement {
  return html('ul', { class: 'parameters' }, ...rows.map(row => item(row, reveal)));
}

/** Marks the parameter at the cursor, and brings it into view. */
export function markParameter(page: HTMLElement, id: string | undefined): void {
  for (const button of page.querySelectorAll<HTMLElement>('.parameter')) {
    const isIt = button.dataset['id'] === id;
    if (isIt) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
    if (isIt) button.scrollIntoView({ block: 'nearest' });
  }
}

function item(row: PreviewRow, reveal: (id: string) => void): HTMLElement {
  const { id, name, depth, isGroup, words, notes, drawing } = row;
  const depthClass = `depth-${Math.min(depth, DEEPEST)}`;
  const button = html(
    'button',
    { type: 'button', class: isGroup ? 'parameter group' : 'parameter', 'data-id': id },
    html(
      'span',
      { class: 'head' },
      html('span', { class: 'name' }, name),
      ' ',
      html('span', { class: 'words' }, words),
    ),
    drawing && drawn(drawing),
    ...notes.map(note => html('span', { class: `note ${note.kind}` }, sentence(note.words))),
  );
  button.addEventListener('click', () => reveal(id));
  return html('li', { class: depthClass }, button);
}

/** Deeper groups are not moved further to the right. */
const DEEPEST = 4;
