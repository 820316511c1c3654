import * as l10n from '@vscode/l10n';
import type { ExportFormat } from '../../contract/results.ts';
import { html, sentence, setText } from '../parts/element.ts';
import { openMenu } from '../parts/menu.ts';
import { openColumnsDialog } from './columnsDialog.ts';
import { headWords } from './grid/headRow.ts';
import { showHiddenWords } from './nothingShown.ts';
import { inOrder, isEmptyColumn, isFolded, shownColumns } from './shownColumns.ts';
import type { Store } from './store.ts';

/** How long typing has to pause before the runs are filtered, in milliseconds. */
const QUIET_MS = 120;

/** The filter, what the table is grouped by, the columns, and what can be exported. */
export function toolbar(store: Store): {
  readonly element: HTMLElement;
  readonly problem: HTMLElement;
  /** Shows all runs, and goes on where the filter is typed. */
  readonly clearFilter: () => void;
} {
  const problem = html('p', { class: 'problem', id: 'filter-problem', role: 'status' });
  const filter = filterField(store, problem);
  const group = html('select', { 'aria-label': l10n.t('Group by') });
  group.addEventListener('change', () =>
    store.setView({ groupBy: group.value === '' ? undefined : group.value }, 'columns'),
  );
  const columns = html('button', { type: 'button', class: 'secondary columns-button' });
  columns.addEventListener('click', () => openColumnsDialog(store));
  const hidden = html('button', { type: 'button', class: 'secondary' });
  hidden.addEventListener('click', () => store.setView({ hidden: [] }, 'selection'));
  const next = html('button', { type: 'button', class: 'secondary' }, l10n.t('Propose Next Sweep'));
  next.addEventListener('click', () => store.send({ type: 'propose' }));
  const element = html(
    'div',
    { class: 'toolbar', role: 'toolbar', 'aria-label': l10n.t('Runs') },
    filter,
    group,
    columns,
    hidden,
    exportButton(store),
    next,
  );
  let said: Store['problem'];
  let isFilled = false;
  problem.hidden = true;
  store.onChange(changed => {
    // Once, with what was kept: later it is what somebody types.
    if (!isFilled) filter.value = store.view.filter;
    isFilled = true;
    if (changed === 'columns' || changed === 'table') {
      fillGroups(store, group);
      const folded = inOrder(store).filter(column => isFolded(store, column) && !isEmptyColumn(store, column)).length;
      columns.textContent = folded === 0 ? l10n.t('Columns') : l10n.t('Columns ({0} constant)', folded);
      columns.title = folded === 0 ? '' : l10n.t('Columns with the same value in all runs are folded away.');
    }
    next.hidden = store.about.hasNext !== true;
    const left = store.view.hidden.length;
    hidden.hidden = left === 0;
    setText(hidden, showHiddenWords(left));
    const isOther = said !== store.problem;
    said = store.problem;
    if (isOther || said) sayProblem(store, filter, problem);
  });
  return {
    element,
    problem,
    clearFilter: () => {
      clearField(store, filter);
      filter.focus();
    },
  };
}

function filterField(store: Store, problem: HTMLElement): HTMLInputElement {
  const field = html('input', {
    type: 'search',
    class: 'filter',
    placeholder: l10n.t('Filter, such as lr < 0.01 and state = finished'),
    'aria-label': l10n.t('Filter the runs'),
    'aria-describedby': problem.id,
    spellcheck: 'false',
    autocomplete: 'off',
  });
  let waiting: number | undefined;
  field.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => store.setView({ filter: field.value }, 'plots'), QUIET_MS);
  });
  field.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || field.value === '') return;
    clearField(store, field);
    event.preventDefault();
  });
  return field;
}

function clearField(store: Store, field: HTMLInputElement): void {
  field.value = '';
  store.setView({ filter: '' }, 'plots');
}

/** What is wrong with the filter, with the place marked. */
function sayProblem({ problem, view }: Store, field: HTMLInputElement, at: HTMLElement): void {
  const isWrong = problem !== undefined && view.filter !== '';
  field.setAttribute('aria-invalid', String(isWrong));
  at.hidden = !isWrong;
  if (!problem || !isWrong) {
    at.replaceChildren();
    return;
  }
  const { start, end, message } = problem;
  const piece = view.filter.slice(start, end);
  at.replaceChildren(
    html('code', {}, view.filter.slice(0, start), html('mark', {}, piece === '' ? ' ' : piece), view.filter.slice(end)),
    ' ',
    sentence(message),
  );
}

function fillGroups(store: Store, group: HTMLSelectElement): void {
  const { groupBy = '' } = store.view;
  const names = inOrder(store)
    .filter(column => {
      const { name, role, isLoaded } = column;
      if (name === 'state' || name === 'sweep') return true;
      return isLoaded && role === 'parameter' && !isFolded(store, column);
    })
    .map(({ name }) => name);
  const shown = names.includes(groupBy) || groupBy === '' ? names : [...names, groupBy];
  group.replaceChildren(
    html('option', { value: '' }, l10n.t('No groups')),
    ...shown.map(name => html('option', { value: name }, l10n.t('Group by {0}', headWords(name)))),
  );
  group.value = groupBy;
}

function exportButton(store: Store): HTMLElement {
  const button = html('button', { type: 'button', class: 'secondary', 'aria-haspopup': 'menu' }, l10n.t('Export'));
  const labels: Readonly<Record<ExportFormat, string>> = {
    csv: l10n.t('CSV'),
    json: l10n.t('JSON'),
    markdown: l10n.t('Markdown'),
    pandas: l10n.t('pandas Code'),
  };
  button.addEventListener('click', () => {
    const { left, bottom } = button.getBoundingClientRect();
    const selected = store.selectedRows();
    const onlySelected = selected.length > 0;
    const runs = Array.from(onlySelected ? selected : store.order, row => store.ids[row] ?? '');
    const columns = shownColumns(store).map(({ name }) => name);
    const items = Object.entries(labels).map(([format, label]) => ({
      label: onlySelected ? l10n.t('{0} of the Selected Runs', label) : l10n.t('{0} of All Shown Runs', label),
      run: () => store.send({ type: 'export', format: format as ExportFormat, columns, runs }),
    }));
    openMenu(items, { x: left, y: bottom + 2 });
  });
  return button;
}
