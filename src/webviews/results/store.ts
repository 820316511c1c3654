import type {
  ResultColumn,
  ResultsAbout,
  ResultsMessage,
  ResultsProtocol,
  ResultsRows,
  ResultsTable,
} from '../../contract/results.ts';
import { PLAIN_VIEW, type ColumnView, type ResultsState, type ResultsView } from '../../contract/resultsView.ts';
import type { Column } from '../../core/results/columns/column.ts';
import { numbersOf } from '../../core/results/columns/numbersOf.ts';
import { bestRow } from '../../core/results/rows/best.ts';
import { isConstant } from '../../core/results/rows/isConstant.ts';
import { RowSorter } from '../../core/results/rows/sortRows.ts';
import type { Host } from '../parts/host.ts';

/** What a part of the page can be told has changed. */
export type Changed =
  | 'about'
  | 'status'
  | 'table'
  | 'rows'
  | 'order'
  | 'columns'
  | 'selection'
  | 'tab'
  | 'plots'
  | 'answer';

type Answer = Extract<ResultsMessage, { id: number }>;
export type Status = Omit<Extract<ResultsMessage, { type: 'status' }>, 'type'>;

/**
 * What the page knows: the columns that its host has sent, and how the person looks at them. Rows are places in the
 * columns. Every change tells the parts of the page, which draw what concerns them.
 */
export class Store {
  about: ResultsAbout = { title: '', words: '', goal: 'minimize' };
  status: Status = { status: { kind: 'loading', held: 0, notices: [] }, remedies: {} };
  view: ResultsView = PLAIN_VIEW;
  /** All columns, with values or without. */
  columns: readonly ResultColumn[] = [];
  /** Each row's id. */
  ids: readonly string[] = [];
  /** Keys of the histories. */
  metrics: readonly string[] = [];
  problem: ResultsRows['problem'];
  /** The rows that pass the filter, as the host sent them. */
  passed: Int32Array = new Int32Array();
  /** The same, sorted. */
  order: Int32Array = new Int32Array();
  /** The best run of all that are held. */
  best: number | undefined;
  /** The columns in which all runs have the same value. */
  readonly constant = new Set<string>();
  private readonly values = new Map<string, Column>();
  private readonly sorter = new RowSorter();
  private revision = 0;
  private rowById = new Map<string, number>();
  private selected = new Set<string>();
  private state: ResultsState | undefined;
  private readonly listeners: ((changed: Changed) => void)[] = [];
  private readonly answers = new Map<number, (answer: Answer) => void>();
  private questions = 0;
  private idle = 0;

  constructor(private readonly host: Host<ResultsProtocol>) {}

  onChange(listener: (changed: Changed) => void): void {
    this.listeners.push(listener);
  }

  /** The values of a column; undefined while they have not come. */
  column(name: string): Column | undefined {
    return this.values.get(name);
  }

  rowOf(id: string): number | undefined {
    return this.rowById.get(id);
  }

  isSelected(row: number): boolean {
    return this.selected.has(this.ids[row] ?? '');
  }

  /** The rows that are marked, in the order of the table; those that the filter leaves out are not among them. */
  selectedRows(): Int32Array {
    return this.selected.size === 0 ? new Int32Array() : this.order.filter(row => this.isSelected(row));
  }

  receive(message: ResultsMessage): void {
    switch (message.type) {
      case 'start':
        this.about = message.about;
        this.state = message.state;
        this.view = message.view;
        this.selected = new Set(message.view.selected);
        this.tell('about');
        return;
      case 'about':
        this.about = message.about;
        this.tell('about');
        return;
      case 'status':
        this.status = { status: message.status, remedies: message.remedies };
        this.tell('status');
        return;
      case 'table':
        this.takeTable(message.table);
        return;
      case 'rows':
        if (message.rows.revision !== this.revision) return;
        this.passed = message.rows.rows.filter(row => row < this.ids.length);
        this.problem = message.rows.problem;
        this.sort();
        this.tell('rows');
        return;
      case 'metrics':
        this.metrics = message.metrics;
        this.tell('columns');
        return;
      default:
        this.answers.get(message.id)?.(message);
        this.answers.delete(message.id);
    }
  }

  /** Changes how the person looks at the runs; kept by the host, and by the page for a reload of the window. */
  setView(change: Partial<ResultsView>, changed: Changed): void {
    this.view = { ...this.view, ...change };
    if (change.selected) this.selected = new Set(change.selected);
    this.host.send({ type: 'view', view: this.view });
    if (this.state) this.host.keep({ ...this.state, view: this.view });
    if (changed === 'order') this.sort();
    this.tell(changed);
  }

  /** Marks exactly these rows; `more` of the view changes with them. */
  select(rows: Iterable<number>, more: Partial<ResultsView> = {}): void {
    this.setView({ ...more, selected: Array.from(rows, row => this.ids[row] ?? '') }, 'selection');
  }

  /** Changes how a column is arranged. */
  arrange(name: string, change: Partial<ColumnView>): void {
    const known = this.view.columns.find(column => column.name === name);
    const changed = { ...known, name, ...change };
    const columns = known
      ? this.view.columns.map(column => (column === known ? changed : column))
      : [...this.view.columns, changed];
    this.setView({ columns }, 'columns');
    if (change.isShown && !this.values.has(name)) this.host.send({ type: 'use', columns: [name] });
  }

  /** Puts columns, by their names, into this order. */
  arrangeInOrder(names: readonly string[]): void {
    const known = new Map(this.view.columns.map(column => [column.name, column]));
    const others = this.view.columns.filter(({ name }) => !names.includes(name));
    this.setView({ columns: [...names.map(name => known.get(name) ?? { name }), ...others] }, 'columns');
  }

  send(message: ResultsProtocol['toHost']): void {
    this.host.send(message);
  }

  /** Asks the host something; the answer may be a problem. */
  ask(make: (id: number) => ResultsProtocol['toHost']): Promise<Answer> {
    const id = ++this.questions;
    this.host.send(make(id));
    return new Promise(resolve => this.answers.set(id, resolve));
  }

  private takeTable({ revision, ids, columns, values, isMore }: ResultsTable): void {
    this.revision = revision;
    if (ids) {
      this.ids = ids;
      this.rowById = new Map(ids.map((id, row) => [id, row]));
    }
    this.columns = columns;
    const all = Int32Array.from({ length: this.ids.length }, (_, row) => row);
    for (const { name, column } of values) {
      this.values.set(name, column);
      if (isConstant(column, all)) this.constant.add(name);
      else this.constant.delete(name);
    }
    if (isMore) return;
    const metric = this.about.metric === undefined ? undefined : this.values.get(this.about.metric);
    this.best = metric && bestRow(numbersOf(metric), all, this.about.goal);
    this.tell('table');
    this.prepareSorting();
  }

  /** Puts the rows in order: the best first, or the newest, until somebody sorts by another column. */
  private sort(): void {
    const { metric, goal } = this.about;
    const sort =
      this.view.sort ??
      (metric === undefined
        ? { column: 'created', descending: true }
        : { column: metric, descending: goal === 'maximize' });
    const column = this.values.get(sort.column);
    this.order = column ? this.sorter.sort(column, this.passed, sort.descending) : this.passed;
  }

  /** Puts the columns in order while nothing else is to be done, so that sorting by any of them takes a moment. */
  private prepareSorting(): void {
    const left = [...this.values.values()];
    const prepare = (deadline: IdleDeadline): void => {
      do {
        const column = left.pop();
        if (column) this.sorter.prepare(column);
      } while (left.length > 0 && deadline.timeRemaining() > 8);
      if (left.length > 0) this.idle = requestIdleCallback(prepare);
    };
    cancelIdleCallback(this.idle);
    this.idle = requestIdleCallback(prepare);
  }

  private tell(changed: Changed): void {
    for (const listener of this.listeners) listener(changed);
  }
}
