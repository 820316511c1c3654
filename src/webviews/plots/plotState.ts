import { type Axis, axisOf } from './scale/axis.ts';
import type { Brush as BrushedValues } from '../../contract/results.ts';
import { type Brush, type Brushes, replaced, rowsInside, valuesOf } from './scale/brush.ts';
import { keepBrushes, placeBrushes } from './scale/keptBrush.ts';
import { type KeptScales, scaleNames, scalesOf } from './scale/keptScales.ts';
import { NO_DATA, type PlotColumn, type PlotData } from './plotData.ts';

/** Runs, columns, rows or scales; or only which rows are selected. */
export type PlotChange = 'data' | 'selection';

/** What all plots share: the runs, one selection, a brush and a scale for each column. */
export class PlotState {
  data: PlotData = NO_DATA;
  /** Ascending. */
  selected: Int32Array = new Int32Array();
  private mask = new Uint8Array();
  private brushed = new Map<string, Brush>();
  /** The columns whose scale somebody chose; undefined before those of an earlier page were asked for. */
  private logs: Map<string, boolean> | undefined;
  private readonly axes = new Map<string, Axis>();
  private readonly listeners: ((what: PlotChange) => void)[] = [];

  /** Whether brushes were drawn here, or those of before the page was loaded again are back. */
  private isBrushed = false;

  /**
   * @param onSelect the selection was changed here, and has to be marked elsewhere
   * @param recall gives the brushes that `kept` gave before the page was loaded again
   * @param scales keeps the scales that were chosen, and gives those of before
   */
  constructor(
    private readonly onSelect: (rows: Int32Array) => void,
    private readonly recall: () => unknown,
    private readonly scales: KeptScales,
  ) {}

  /** Calls at each change. */
  onChange(changed: (what: PlotChange) => void): void {
    this.listeners.push(changed);
  }

  /** Other runs, columns or rows. */
  show(data: PlotData): void {
    this.data = data;
    const before = new Map(this.axes);
    this.axes.clear();
    for (const [name, brush] of this.brushed) {
      const [old, now] = [before.get(name), this.axis(name)];
      const same = old && now && replaced(brush, old, now);
      if (same) this.brushed.set(name, same);
      else this.brushed.delete(name);
    }
    const kept = this.selected.filter(row => row < data.ids.length);
    this.setSelected(kept);
    this.tell('data');
  }

  get brushes(): Brushes {
    return this.brushed;
  }

  column(name: string | undefined): PlotColumn | undefined {
    return this.data.columns.find(column => column.name === name);
  }

  axis(name: string): Axis | undefined {
    const known = this.axes.get(name);
    if (known) return known;
    const column = this.column(name);
    if (!column) return undefined;
    const axis = axisOf(column, this.data.rows, this.chosenLogs().get(name));
    this.axes.set(name, axis);
    return axis;
  }

  /** Chooses the scale of a column; a brush on it would mean other values, and ends. */
  setLog(name: string, isLog: boolean): void {
    const logs = this.chosenLogs().set(name, isLog);
    this.scales.keep(scaleNames(logs));
    this.axes.delete(name);
    this.brushed.delete(name);
    this.tell('data');
  }

  private chosenLogs(): Map<string, boolean> {
    this.logs ??= scalesOf(this.scales.recall());
    return this.logs;
  }

  isSelected(row: number): boolean {
    return this.mask[row] === 1;
  }

  /** Brushes columns, or ends their brushes: selects the rows that are inside all brushes. */
  brush(...changes: readonly (readonly [name: string, brush: Brush | undefined])[]): void {
    this.isBrushed = true;
    for (const [name, brush] of changes)
      if (brush) this.brushed.set(name, brush);
      else this.brushed.delete(name);
    const axes = [...this.brushed.keys()].flatMap(key => this.axis(key) ?? []);
    this.setSelected(axes.length === 0 ? new Int32Array() : rowsInside(axes, this.brushed, this.data.rows).toSorted());
    this.onSelect(this.selected);
    this.tell('selection');
  }

  /** Selects a row, or the opposite, beside those that are selected. */
  toggle(row: number): void {
    const rest = this.selected.filter(other => other !== row);
    this.chosen(rest.length < this.selected.length ? rest : Int32Array.from([...rest, row]).sort());
    this.onSelect(this.selected);
  }

  /** The brushes as plain JSON. */
  get kept(): readonly unknown[] {
    return keepBrushes(this.brushed, name => this.axis(name));
  }

  /** Takes over a selection that was made elsewhere. Brushes that do not make it end. */
  chosen(rows: Int32Array): void {
    const brushes = this.recalled(rows);
    if (brushes) {
      this.brushed = new Map(brushes);
      this.setSelected(rows);
      this.tell('selection');
      return;
    }
    if (rows.length === this.selected.length && rows.every((row, i) => row === this.selected[i])) return;
    this.brushed = new Map();
    this.setSelected(rows);
    this.tell('selection');
  }

  /** The brushes of before, once all runs are there, if they make the selection. */
  private recalled(rows: Int32Array): ReadonlyMap<string, Brush> | undefined {
    const { data } = this;
    if (this.isBrushed || data.without === 'loading' || rows.length === 0) return undefined;
    const brushes = placeBrushes(this.recall(), name => this.axis(name), data.rows, rows);
    this.isBrushed = brushes !== undefined;
    return brushes;
  }

  /** The values under each brush. */
  brushedValues(): BrushedValues[] {
    return [...this.brushed].flatMap(([name, brush]) => {
      const axis = this.axis(name);
      return axis ? [valuesOf(axis, brush)] : [];
    });
  }

  private setSelected(rows: Int32Array): void {
    this.selected = rows;
    this.mask = new Uint8Array(this.data.ids.length);
    for (const row of rows) this.mask[row] = 1;
  }

  private tell(what: PlotChange): void {
    for (const changed of this.listeners) changed(what);
  }
}
