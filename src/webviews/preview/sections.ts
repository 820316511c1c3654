import type { Notice, PreviewPage, Section, Table } from '../../contract/preview.ts';
import { arrange } from '../parts/arrange.ts';
import { html, sentence } from '../parts/element.ts';
import { KeptElements } from '../parts/kept.ts';
import { figure, KEYS } from './figure.ts';
import { parameterList } from './rows.ts';
import { rewrite, textTable } from './textTable.ts';

/** What the page can ask of its host. */
export interface Wishes {
  reveal(id: string): void;
  drawAgain(): void;
}

/** Everything on the page. What has not changed since it was last drawn stays as it is. */
export class Sections {
  private readonly kept = new KeptElements();

  constructor(
    private readonly main: HTMLElement,
    private readonly wishes: Wishes,
  ) {}

  show({ title, keys, notices, runs, time, parameters, first, early, neverReached }: PreviewPage): void {
    const { kept, wishes } = this;
    kept.begin();
    const list = kept.get('list', 0, () => html('ul', { class: 'parameters' }));
    arrange(this.main, [
      kept.get('title', title, words => html('h1', {}, words)),
      kept.get('keys', keys, words => html('p', { id: KEYS, hidden: '' }, words)),
      ...notices.map((notice, i) => kept.get(`notice ${i}`, notice, noticeOf)),
      runs === undefined ? undefined : kept.get('runs', runs, words => html('p', { class: 'runs' }, sentence(words))),
      time === undefined ? undefined : kept.get('time', time, words => html('p', { class: 'runs' }, sentence(words))),
      isEmpty(parameters)
        ? undefined
        : this.section('parameters', parameters, [
            parameterList(list, parameters.content, kept, id => wishes.reveal(id)),
          ]),
      neverReached && this.section('never', neverReached, [kept.get('bullets', neverReached.content, bullets)]),
      early && this.section('early', early, [early.content && kept.get('bands', early.content, figure)]),
      first && this.section('first', first, [this.again(first.again), this.runs(first.content)]),
    ]);
  }

  private section(
    name: string,
    { heading, words }: Section<unknown>,
    content: readonly (HTMLElement | undefined)[],
  ): HTMLElement {
    const { kept } = this;
    const id = `heading-${name}`;
    const element = kept.get(`section ${name}`, 0, () => html('section', { class: name, 'aria-labelledby': id }));
    arrange(element, [
      kept.get(id, heading, text => html('h2', { id }, text)),
      words === undefined ? undefined : kept.get(`words ${name}`, words, text => html('p', {}, sentence(text))),
      ...content,
    ]);
    return element;
  }

  private again(label: string | undefined): HTMLElement | undefined {
    if (label === undefined) return undefined;
    return this.kept.get('again', label, words => {
      const button = html('button', { type: 'button', class: 'again' }, words);
      button.addEventListener('click', () => this.wishes.drawAgain());
      return button;
    });
  }

  private runs(table: Table): HTMLElement | undefined {
    return table.rows.length === 0 ? undefined : this.kept.get('table', table, scrolled);
  }
}

/** A file that has never been read has none. */
function isEmpty({ words, content }: PreviewPage['parameters']): boolean {
  return words === undefined && content.length === 0;
}

function noticeOf({ kind, words }: Notice): HTMLElement {
  return html('p', { class: `notice ${kind}`, role: kind === 'stale' ? 'status' : undefined }, sentence(words));
}

function bullets(items: readonly string[]): HTMLElement {
  return html('ul', { class: 'bullets' }, ...items.map(words => html('li', {}, sentence(words))));
}

/** A table that scrolls where it is too wide, by keyboard too. */
function scrolled({ caption, columns, rows }: Table, before: HTMLElement | undefined): HTMLElement {
  const shown = before?.querySelector('table');
  if (before && shown && rewrite(shown, columns, rows)) return before;
  return html(
    'div',
    { class: 'scrolled', tabindex: 0, role: 'region', 'aria-label': caption },
    textTable(caption, columns, rows),
  );
}
