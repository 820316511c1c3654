import type { Datum, Drawing } from '../../contract/preview.ts';
import { html } from '../parts/element.ts';
import { walkedPicture } from '../parts/walkedPicture.ts';
import { pictureOf } from './drawing.ts';
import { textTable } from './textTable.ts';

/** The id of the words that tell the keys of all drawings. */
export const KEYS = 'keys';

/** A drawing whose values the arrow keys reach, each told as it is reached; Enter shows and hides them as a table. */
export function figure(drawing: Drawing): HTMLElement {
  const picture = pictureOf(drawing);
  const said = html('p', { class: 'said' });
  const element = html('div', { class: 'figure' }, picture, said);
  picture.classList.add('drawing');
  picture.setAttribute('aria-label', drawing.label);
  const tell = walkedPicture(picture, KEYS);

  const marks = picture.querySelectorAll('.datum');
  let at: number | undefined;
  const goTo = (place: number | undefined): void => {
    if (at !== undefined) marks[at]?.classList.remove('at');
    at = place;
    if (at !== undefined) marks[at]?.classList.add('at');
    const words = at === undefined ? '' : told(drawing, at);
    said.textContent = words;
    tell(words);
  };
  picture.addEventListener('keydown', event => {
    if (!(event instanceof KeyboardEvent)) return;
    const next = placeAfter(event.key, at, drawing.data.length);
    if (event.key === 'Enter') element.append(...twinOrNothing(element, drawing));
    else if (next === undefined) return;
    else goTo(next);
    event.preventDefault();
  });
  picture.addEventListener('blur', () => goTo(undefined));
  return element;
}

/** Where a key leads from a place; undefined for another key. */
function placeAfter(key: string, at: number | undefined, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return at === undefined ? 0 : Math.min(count - 1, at + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, (at ?? count) - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function told({ heads, data }: Drawing, place: number): string {
  const datum = data[place];
  return datum
    ? cells(datum)
        .map((text, i) => `${heads[i]} ${text}`)
        .join(', ')
    : '';
}

/** The table of a drawing that does not show one; removes the one that it shows. */
function twinOrNothing(element: HTMLElement, { label, heads, data }: Drawing): HTMLElement[] {
  const shown = element.querySelector('.twin');
  shown?.remove();
  return shown ? [] : [html('div', { class: 'twin' }, textTable(label, heads, data.map(cells)))];
}

function cells({ text, share }: Datum): [string, string] {
  return [text, share];
}
