import * as l10n from '@vscode/l10n';
import { inSentences } from '../../core/sentence.ts';
import { html, setText } from '../parts/element.ts';
import { openMenu } from '../parts/menu.ts';
import { columnMenu, sortBy } from './columnMenu.ts';
import { countWords } from './countWords.ts';
import { Grid } from './grid/grid.ts';
import { watchMoving } from './grid/moving.ts';
import { watchResizing } from './grid/resizing.ts';
import { notices } from './notices.ts';
import { nothingShown } from './nothingShown.ts';
import { runChoices } from './runMenu.ts';
import { saidChange, selectedWords } from './saidChange.ts';
import type { Store } from './store.ts';
import { tabs } from './tabs.ts';
import { toolbar } from './toolbar.ts';

/** Builds the page once; its parts follow the store from then on. */
export function buildPage(main: HTMLElement, store: Store): void {
  const title = html('h1', {});
  const words = html('p', { class: 'about' });
  const time = html('p', { class: 'about' });
  const count = html('p', { class: 'count', role: 'status' });
  const told = html('p', { class: 'told', role: 'status' });
  const progress = html('progress', { class: 'progress', 'aria-label': l10n.t('Loading the runs…') });
  const said = html('div', { class: 'notices' });
  const grid = new Grid(store, {
    sort: name => sortBy(store, name),
    menu: (cell, at) => {
      const column = cell.item < 0 ? grid.columnAt(cell) : undefined;
      openMenu(column ? columnMenu(store, column, by => grid.moveColumn(cell.column, by)) : runChoices(store), at);
    },
  });
  watchResizing(grid.element, store);
  watchMoving(grid.element, (from, by) => grid.moveColumn(from, by));
  const help = html('p', { id: 'grid-help', hidden: '' }, helpWords());
  const bar = toolbar(store);
  const nothing = nothingShown(store, bar.clearFilter);
  const { list, panels } = tabs(store, html('div', { class: 'table' }, grid.element, nothing, help));
  const selection = html('div', { class: 'selection', role: 'toolbar' });
  main.replaceChildren(
    html('header', {}, html('div', { class: 'heading' }, title, words, time), count, told),
    progress,
    said,
    list,
    bar.element,
    bar.problem,
    panels,
    selection,
  );
  store.onChange(changed => {
    const { about, status } = store;
    setText(title, about.title);
    setText(words, about.words);
    setText(time, about.time ?? '');
    time.hidden = about.time === undefined;
    if (changed === 'status') {
      const { kind, held, total } = status.status;
      said.replaceChildren(...notices(store, id => store.send({ type: 'remedy', id })));
      main.dataset['kind'] = kind;
      progress.hidden = kind !== 'loading' && kind !== 'partial';
      if (total === undefined || held === 0) progress.removeAttribute('value');
      else progress.value = held / total;
    }
    setText(count, countWords(store));
    setText(told, saidChange(changed, store) ?? told.textContent);
    if (changed !== 'plots') showSelection(store, selection);
  });
}

function helpWords(): string {
  return inSentences([
    l10n.t('Arrow keys move. Space marks a run. Enter shows what can be done with the marked runs.'),
    l10n.t('In the heads, Enter sorts. Alt+Left and Alt+Right move the column, Shift+Left and Shift+Right resize it.'),
  ]);
}

/** The marked runs, and what is done with them most. */
function showSelection(store: Store, bar: HTMLElement): void {
  const rows = store.selectedRows();
  bar.hidden = rows.length === 0;
  bar.setAttribute('aria-label', l10n.t('Selected runs'));
  if (rows.length === 0) return;
  const choices = runChoices(store);
  const words = selectedWords(rows.length);
  const frequent = choices
    .filter(({ isFrequent, isDisabled }) => isFrequent && isDisabled !== true)
    .map(({ label, run }) => button(label, run));
  const more = button(l10n.t('More…'), () => {
    const { left, top } = more.getBoundingClientRect();
    openMenu(choices, { x: left, y: top - 8 });
  });
  more.setAttribute('aria-haspopup', 'menu');
  const clear = button(l10n.t('Clear Selection'), () => store.select([]));
  bar.replaceChildren(html('span', { class: 'words' }, words), ...frequent, more, clear);
}

function button(label: string, run: () => void): HTMLButtonElement {
  const made = html('button', { type: 'button', class: 'secondary' }, label);
  made.addEventListener('click', run);
  return made;
}
