import * as l10n from '@vscode/l10n';
import { html } from '../parts/element.ts';
import { plotTabs } from './plotTabs.ts';
import type { Store } from './store.ts';

/** The parts of the page under their tabs: the table, and the plots, each made when it first shows. */
export function tabs(store: Store, table: HTMLElement): { readonly list: HTMLElement; readonly panels: HTMLElement } {
  const plots = plotTabs(store);
  const all = [{ id: 'table', label: l10n.t('Table') }, ...plots];
  const mounted = new Set<string>();
  const list = html('div', { role: 'tablist', class: 'tabs', 'aria-label': l10n.t('Views of the runs') });
  const panels = html('div', { class: 'panels' });
  const parts = all.map(({ id, label }) => {
    const tab = html('button', { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}` }, label);
    const panel = html('div', { role: 'tabpanel', id: `panel-${id}`, class: 'panel', 'aria-labelledby': `tab-${id}` });
    if (id === 'table') panel.append(table);
    tab.addEventListener('click', () => choose(id));
    return { id, tab, panel };
  });
  list.append(...parts.map(({ tab }) => tab));
  panels.append(...parts.map(({ panel }) => panel));
  list.addEventListener('keydown', event => {
    const next = parts[placeAfter(event.key, place(), parts.length) ?? -1];
    if (!next) return;
    choose(next.id);
    next.tab.focus();
    event.preventDefault();
  });
  const choose = (id: string): void => {
    store.setView({ tab: id }, 'tab');
    // A low page scrolls: what was chosen gets its room.
    list.scrollIntoView({ block: 'start' });
  };
  const place = (): number =>
    Math.max(
      0,
      parts.findIndex(({ id }) => id === store.view.tab),
    );

  const show = (): void => {
    const shown = parts[place()];
    const hadFocus = panels.contains(document.activeElement);
    for (const { id, tab, panel } of parts) {
      const isShown = id === shown?.id;
      tab.setAttribute('aria-selected', String(isShown));
      tab.tabIndex = isShown ? 0 : -1;
      panel.hidden = !isShown;
      if (!isShown) continue;
      if (!mounted.has(id)) plots.find(plot => plot.id === id)?.mount(panel);
      mounted.add(id);
    }
    list.hidden = parts.length < 2;
    if (!hadFocus || !shown || shown.panel.contains(document.activeElement)) return;
    // A key in a plot led to another one: the focus goes along instead of getting lost.
    shown.tab.focus();
    shown.panel.querySelector<HTMLElement>('.picture')?.focus();
  };
  store.onChange(changed => {
    if (changed === 'tab' || changed === 'about') show();
  });
  show();
  return { list, panels };
}

/** The tab that a key leads to, the last before the first; undefined for another key. */
export function placeAfter(key: string, place: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (place + 1) % count;
    case 'ArrowLeft':
      return (place + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
