import * as l10n from '@vscode/l10n';
import { bestSoFar } from '../../../core/results/rows/best.ts';
import { numbersOf } from '../../../core/results/columns/numbersOf.ts';
import { sortRows } from '../../../core/results/rows/sortRows.ts';
import { numberText } from '../../../core/live/numberText.ts';
import type { Theme } from '../color/theme.ts';
import { paintAcross, paintUp } from '../draw/paintFrame.ts';
import type { Pen } from '../draw/pen.ts';
import type { Drawing, Instead, Size, Spot } from '../parts/drawing.ts';
import { type Figure, figure } from '../parts/figure.ts';
import { noRuns } from '../parts/noRuns.ts';
import type { Plot, PlotWishes } from '../plot.ts';
import type { PlotState } from '../plotState.ts';
import { type Axis, axisOf, MISSING } from '../scale/axis.ts';
import { layOut, type Layout, rowNear, sizeFor, spotOf } from '../scatter/layout.ts';
import { stepOf } from '../scale/walk.ts';
import { runsCounted } from '../../../core/runsCounted.ts';

/** The column with the time at which a run was created. */
const CREATED = 'created';

/** The runs in the order in which they were created, and the best so far at each. */
interface Scene {
  /** The rows in their order. */
  readonly rows: Int32Array;
  readonly best: Float64Array;
  /** The number of each run, from 1. */
  readonly x: Axis;
  readonly y: Axis;
}

/** The metric of each run in order, and how the best so far has changed. */
export class BestPlot implements Plot {
  readonly element: HTMLElement;
  private readonly figure: Figure;
  private scene: Scene | undefined;
  private at: number | undefined;
  private pointed: number | undefined;

  constructor(
    private readonly state: PlotState,
    private readonly wishes: PlotWishes,
  ) {
    this.figure = figure('best', this.drawing());
    this.element = this.figure.element;
  }

  changed(): void {
    this.scene = undefined;
    this.figure.redraw();
  }

  selected(): void {
    this.figure.redraw();
  }

  private drawing(): Drawing {
    return {
      label: () => this.label(),
      keys: l10n.t('Left and Right: run. Up and Down: run at which the best so far changed. Enter: select.'),
      instead: () => this.instead(),
      size: sizeFor,
      paint: (pen, size, theme) => this.paint(pen, size, theme),
      key: event => this.key(event),
      pointer: (kind, spot) => this.pointer(kind, spot),
      twin: () => this.twin(),
      save: picture => this.wishes.save(l10n.t('best-so-far'), picture),
    };
  }

  private made(): Scene | undefined {
    const { data } = this.state;
    const metric = this.state.column(data.metric);
    const y = metric && this.state.axis(metric.name);
    if (!metric || !y) return undefined;
    if (this.scene) return this.scene;
    const created = this.state.column(CREATED);
    const rows = created ? sortRows(created.column, data.rows) : data.rows;
    const numbers = new Float64Array(data.ids.length).fill(NaN);
    for (const [i, row] of rows.entries()) numbers[row] = i + 1;
    const column = { kind: 'number', values: numbers, nanRows: new Uint32Array() } as const;
    const x = axisOf({ name: l10n.t('Runs in the order of their creation'), role: 'measure', column }, rows, false);
    const values = numbersOf(metric.column);
    this.scene = { rows, best: bestSoFar(values, rows, data.goal), x, y };
    return this.scene;
  }

  private instead(): Instead | undefined {
    const nothing = noRuns(this.state.data);
    if (nothing) return nothing;
    const { metric } = this.state.data;
    if (metric === undefined)
      return { words: l10n.t('The sweep names no metric, so no run is the best. Set `metric` in its file.') };
    if (this.made()?.best.some(Number.isFinite)) return undefined;
    return { words: l10n.t('No run has logged {0} yet.', metric) };
  }

  private label(): string {
    const { metric = '', rows } = this.state.data;
    const last = this.made()?.best.at(-1) ?? NaN;
    return l10n.t('Best {0} so far: {1} after {2}.', metric, numberText(last), runsCounted(rows.length));
  }

  private paint(pen: Pen, size: Size, theme: Theme): void {
    const scene = this.made();
    if (!scene) return;
    const { x, y, rows } = scene;
    const layout = layOut(size, x, y);
    paintAcross(pen, x, layout, place => spotOf(layout, place, 0).x, theme);
    paintUp(pen, y, layout, place => spotOf(layout, 0, place).y, theme);
    const [first = theme.foreground, second = theme.foreground] = theme.marks;
    const isPartly = this.state.selected.length > 0;
    const at = (row: number): Spot => spotOf(layout, x.places[row] ?? MISSING, y.places[row] ?? MISSING);
    const places = (own: Int32Array, radius: number): Float64Array =>
      Float64Array.from({ length: own.length * 3 }, (_, i) => {
        if (i % 3 === 2) return radius;
        const spot = at(own[Math.floor(i / 3)] ?? 0);
        return i % 3 === 0 ? spot.x : spot.y;
      });
    pen.marks(places(rows, 2.5), 'circle', { color: first, alpha: isPartly ? 0.2 : 0.6 });
    if (isPartly) pen.marks(places(this.state.selected, 3.5), 'circle', { color: first });
    pen.line(this.steps(scene, layout), { color: second, width: 2.5 });
    this.paintName(pen, layout, theme, second);
    const row = this.pointed ?? rows[this.at ?? -1];
    if (row === undefined) return;
    const spot = at(row);
    pen.line([spot.x, layout.top, spot.x, layout.bottom], { color: theme.focus, dash: [3, 3] });
    pen.marks([spot.x, spot.y, 7], 'circle', { color: theme.background });
    pen.marks([spot.x, spot.y, 5], 'circle', { color: theme.foreground });
  }

  /** The line of the best so far: level until a run is better. */
  private steps({ rows, best, x, y }: Scene, layout: Layout): number[] {
    const points: number[] = [];
    let row = -1;
    for (const [i, value] of best.entries()) {
      if (Number.isNaN(value) || value === best[i - 1]) continue;
      const before = row;
      row = rows[i] ?? 0;
      const { x: across, y: up } = spotOf(layout, x.places[row] ?? 0, y.places[row] ?? 0);
      if (before >= 0) points.push(across, spotOf(layout, 0, y.places[before] ?? 0).y);
      points.push(across, up);
    }
    if (row >= 0) points.push(spotOf(layout, 1, 0).x, spotOf(layout, 0, y.places[row] ?? 0).y);
    return points;
  }

  private paintName(pen: Pen, { left, right, top }: Layout, theme: Theme, color: string): void {
    const { metric = '' } = this.state.data;
    pen.text(left + 8, top + 4, metric, { color: theme.foreground, bold: true });
    const words = l10n.t('best so far');
    const width = pen.widthOf(words);
    pen.line([right - width - 40, top + 4, right - width - 12, top + 4], { color, width: 2.5 });
    pen.text(right - width - 6, top + 4, words, { color: theme.foreground });
  }

  private twin(): ReturnType<Drawing['twin']> {
    const scene = this.made();
    const changes = scene ? this.changes(scene) : [];
    return {
      caption: l10n.t('Runs that were the best when they came'),
      heads: [l10n.t('Run'), l10n.t('Number'), l10n.t('Best so far')],
      length: changes.length,
      row: index => {
        const at = changes[index] ?? 0;
        return [this.nameAt(at), String(at + 1), numberText(scene?.best[at] ?? NaN)];
      },
    };
  }

  /** Where the best so far changed. */
  private changes({ best }: Scene): number[] {
    return [...best.keys()].filter(i => !Number.isNaN(best[i]) && best[i] !== best[i - 1]);
  }

  private nameAt(at: number): string {
    return this.state.data.names[this.made()?.rows[at] ?? -1] ?? '';
  }

  private key({ key }: KeyboardEvent): string | undefined {
    const scene = this.made();
    if (!scene) return undefined;
    const last = scene.rows.length - 1;
    const { at = -1 } = this;
    const changes = this.changes(scene);
    const turned = { ArrowLeft: 'ArrowDown', ArrowRight: 'ArrowUp' }[key] ?? key;
    if (key === 'ArrowUp') this.at = changes.find(change => change > at) ?? at;
    else if (key === 'ArrowDown') this.at = changes.findLast(change => change < at) ?? at;
    else if (key === 'Enter' || key === ' ') {
      const row = scene.rows[at];
      if (row === undefined) return undefined;
      this.state.toggle(row);
    } else {
      const step = stepOf(turned, scene.rows.length);
      if (step === undefined) return undefined;
      this.at = Math.min(last, Math.max(0, at + step));
    }
    this.at = Math.max(0, this.at ?? 0);
    this.pointed = undefined;
    this.figure.redraw();
    return this.wordsAt(scene, this.at);
  }

  private wordsAt({ rows, best, y }: Scene, at: number): string {
    const row = rows[at] ?? 0;
    const now = l10n.t('Best so far {0}.', numberText(best[at] ?? NaN));
    const words = l10n.t('Run {0} of {1}, {2}: {3} {4}.', at + 1, rows.length, this.nameAt(at), y.name, y.words(row));
    return this.state.isSelected(row) ? `${words} ${now} ${l10n.t('Selected.')}` : `${words} ${now}`;
  }

  private pointer(kind: 'down' | 'move' | 'up' | 'leave', spot: Spot): void {
    const scene = this.made();
    if (!scene || kind === 'down') return;
    if (kind === 'up') {
      if (this.pointed !== undefined) this.state.toggle(this.pointed);
      return;
    }
    const { x, y, rows } = scene;
    const layout = layOut(this.figure.size(), x, y);
    const row = kind === 'leave' ? undefined : rowNear(layout, x.places, y.places, rows, spot);
    if (row !== this.pointed) this.figure.redraw();
    this.pointed = row;
    const lines = row === undefined ? [] : [this.state.data.names[row] ?? '', `${y.name}: ${y.words(row)}`];
    this.figure.tip(spot, lines);
  }
}
