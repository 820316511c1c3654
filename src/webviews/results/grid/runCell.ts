import * as l10n from '@vscode/l10n';
import { html } from '../../parts/element.ts';
import { MISSING } from '../cellText.ts';
import { stateMark } from '../stateMark.ts';
import type { PlacedColumn } from './placedColumns.ts';

/** A cell of a run, which is used for other runs as the table scrolls: only what differs is written. */
export class RunCell {
  readonly element: HTMLElement;
  private readonly words = document.createTextNode('');
  private readonly mark: HTMLElement | undefined;
  private readonly room: number;
  private isMissing = false;
  private isLong = false;
  private indented = 0;

  /** @param place that of the column among those of the grid */
  constructor({ name, width, left, isPinned, isNumber }: PlacedColumn, place: number) {
    const kind = [isNumber ? 'number' : '', isPinned ? 'pinned' : ''].join(' ');
    this.element = html('div', {
      role: name === 'name' ? 'rowheader' : 'gridcell',
      class: `cell ${kind}`,
      'data-column': place,
      'aria-colindex': place + 1,
    });
    this.element.style.width = `${width}px`;
    if (isPinned) this.element.style.left = `${left}px`;
    // Next to the text there is the cell's own space, a box or a mark.
    this.room = width - (name === 'name' ? 38 : name === 'state' ? 34 : 16);
    if (name === 'state') this.mark = html('span', { 'aria-hidden': 'true' });
    if (name === 'name')
      this.element.append(
        html('span', { class: 'check', 'aria-hidden': 'true' }),
        html('span', { class: 'text' }, this.words),
      );
    else this.element.append(...(this.mark ? [this.mark] : []), this.words);
  }

  /** Shows what a run has in the column. `id`: stands for a name that is missing. */
  show({ name, text: textOf }: PlacedColumn, row: number, id: string): void {
    const { element, words, mark } = this;
    const found = textOf(row);
    const text = name === 'name' && found === MISSING ? id : found;
    if (words.data === text) return;
    words.data = text;
    if (mark) {
      mark.className = `state ${text.toLowerCase().replace(/\W/g, '')}`;
      mark.textContent = stateMark(text);
    }
    const isMissing = text === MISSING;
    if (isMissing !== this.isMissing) element.classList.toggle('missing', isMissing);
    this.isMissing = isMissing;
    const isLong = mostWidth(text) > this.room;
    if (isLong !== this.isLong) element.classList.toggle('long', isLong);
    this.isLong = isLong;
    if (element.title !== '') element.removeAttribute('title');
  }

  /** Leaves some space before it, in pixels. */
  indent(space: number): void {
    if (this.indented === space) return;
    this.indented = space;
    this.element.style.marginLeft = `${space}px`;
  }

  /** Marks the best run, where the cell has its name. */
  showBest(isBest: boolean): void {
    const { element, words } = this;
    element.querySelector('.star')?.remove();
    if (!isBest || words.parentElement === element) return;
    const star = html('span', { class: 'star', role: 'img', 'aria-label': l10n.t('Best run') }, '★');
    words.parentElement?.before(star);
  }
}

/** Letters are at most about so wide at the page's size, in pixels: those of Latin, and all others. */
const WIDEST = 9.5;
const WIDEST_OTHER = 15;

/** How wide text is at most. Cutting off is dear: only what may be too long is. */
function mostWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x300 ? WIDEST : WIDEST_OTHER;
  return width;
}
