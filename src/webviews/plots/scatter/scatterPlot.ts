import * as l10n from '@vscode/l10n';
import { type Coloring, coloringBy } from '../color/coloring.ts';
import type { Theme } from '../color/theme.ts';
import { paintAcross, paintUp } from '../draw/paintFrame.ts';
import type { Pen } from '../draw/pen.ts';
import { checkbox, type Choice, choice } from '../parts/controls.ts';
import type { Drawing, Size, Spot } from '../parts/drawing.ts';
import { type Figure, figure } from '../parts/figure.ts';
import { noRuns } from '../parts/noRuns.ts';
import { runsTwin } from '../parts/runsTwin.ts';
import { likelyMetric } from '../likelyMetric.ts';
import type { Plot, PlotWishes } from '../plot.ts';
import type { PlotColumn } from '../plotData.ts';
import type { PlotState } from '../plotState.ts';
import { type Axis, MISSING } from '../scale/axis.ts';
import { brushBetween } from '../scale/brush.ts';
import { stepOf, Walk } from '../scale/walk.ts';
import { densityOf } from './density.ts';
import { layOut, type Layout, placesOf, rowNear, scattered, sizeFor, spotOf } from './layout.ts';
import { paintLegend } from './legend.ts';
import { paintMarks } from './marks.ts';
import { runsCounted } from '../../../core/runsCounted.ts';

/** More marks than this hide each other: their density is drawn. */
const MOST_MARKS = 10_000;
/** The side of a cell of the density, in CSS pixels. */
const CELL = 4;
/** The legend's line, over the box. */
const LEGEND = 22;

/** What the plot shows of some runs. */
interface Scene {
  readonly x: Axis;
  readonly y: Axis;
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly coloring: Coloring;
}

/** Runs by two columns, with a third as color. */
export class ScatterPlot implements Plot {
  readonly element: HTMLElement;
  private readonly figure: Figure;
  private readonly x: Choice;
  private readonly y: Choice;
  private readonly color: Choice;
  private readonly logX = checkbox(l10n.t('log X axis'), false, isLog => this.state.setLog(this.x.value(), isLog));
  private readonly logY = checkbox(l10n.t('log Y axis'), false, isLog => this.state.setLog(this.y.value(), isLog));
  private readonly walk = new Walk();
  private scene: Scene | undefined;
  private anchor: number | undefined;
  private start: Spot | undefined;
  private moved = false;
  private pointed: number | undefined;

  constructor(
    private readonly state: PlotState,
    private readonly wishes: PlotWishes,
  ) {
    this.x = choice(l10n.t('X'), 'scatterX', wishes, () => this.changed());
    this.y = choice(l10n.t('Y'), 'scatterY', wishes, () => this.changed());
    this.color = choice(l10n.t('Color'), 'scatterColor', wishes, () => this.changed());
    this.figure = figure('scatter', this.drawing());
    this.figure.tools.append(...[this.x, this.logX, this.y, this.logY, this.color].map(({ element }) => element));
    this.element = this.figure.element;
  }

  changed(): void {
    this.offer();
    this.scene = undefined;
    this.figure.redraw();
  }

  selected(): void {
    this.figure.redraw();
  }

  /** Shows two columns. */
  show(x: string, y: string): void {
    this.x.choose(x);
    this.y.choose(y);
    this.changed();
  }

  private offer(): void {
    const { columns, metric } = this.state.data;
    const names = columns.filter(isShown).map(({ name }) => [name, name] as const);
    const measured = columns.filter(({ role, column }) => role === 'summary' && column.kind === 'number');
    const first =
      columns.find(({ role, name }) => role === 'parameter' && name !== metric)?.name ?? names[0]?.[0] ?? '';
    this.x.offer(names, first);
    this.y.offer(names, metric ?? likelyMetric(measured.map(({ name }) => name)) ?? names.at(-1)?.[0] ?? '');
    this.color.offer([['', l10n.t('None')], ...names], metric ?? '');
    this.wishes.use([this.x, this.y, this.color].map(({ value }) => value()).filter(name => name !== ''));
    for (const [{ value }, log] of [
      [this.x, this.logX],
      [this.y, this.logY],
    ] as const) {
      const axis = this.state.axis(value());
      log.element.hidden = axis?.canBeLog !== true;
      log.check(axis?.kind === 'log');
    }
  }

  private drawing(): Drawing {
    return {
      label: () => this.label(),
      keys: l10n.t(
        'Left and Right: run by the axis across. Up and Down: run by the other axis. With Shift: brush. Enter: select.',
      ),
      instead: () => noRuns(this.state.data) ?? (this.made() ? undefined : { words: l10n.t('Choose two columns.') }),
      size: sizeFor,
      paint: (pen, size, theme) => this.paint(pen, size, theme),
      key: event => this.key(event),
      pointer: (kind, spot) => this.pointer(kind, spot),
      twin: () => runsTwin(this.state, this.axes(), l10n.t('Runs and their values')),
      save: picture => this.wishes.save(l10n.t('scatter'), picture),
    };
  }

  private axes(): Axis[] {
    const scene = this.made();
    if (!scene) return [];
    return [...new Set([scene.x, scene.y, ...(scene.coloring.axis ? [scene.coloring.axis] : [])])];
  }

  private label(): string {
    const [x, y] = this.axes();
    const { data, selected } = this.state;
    const names = [y?.name ?? '', x?.name ?? ''] as const;
    return l10n.t('{0} by {1} of {2}. {3} selected.', ...names, runsCounted(data.rows.length), selected.length);
  }

  private made(): Scene | undefined {
    if (this.scene) return this.scene;
    const { data } = this.state;
    const [x, y] = [this.state.axis(this.x.value()), this.state.axis(this.y.value())];
    if (!x || !y) return undefined;
    const color = this.color.value();
    const goal = color === data.metric ? data.goal : undefined;
    const coloring = coloringBy(this.state.axis(color), data.rows, goal, data.ids.length);
    this.scene = { x, y, xs: scattered(x), ys: scattered(y), coloring };
    return this.scene;
  }

  private layout(size: Size, { x, y }: Scene): Layout {
    const layout = layOut(size, x, y);
    return { ...layout, top: layout.top + LEGEND };
  }

  private paint(pen: Pen, size: Size, theme: Theme): void {
    const scene = this.made();
    if (!scene) return;
    const { x, y, xs, ys, coloring } = scene;
    const layout = this.layout(size, scene);
    const { selected, brushes, data } = this.state;
    paintAcross(pen, x, layout, place => spotOf(layout, place, 0).x, theme);
    paintUp(pen, y, layout, place => spotOf(layout, 0, place).y, theme);
    const legendAt = 8 + pen.widthOf(y.name, true) + 32;
    pen.text(8, LEGEND / 2, y.kind === 'log' ? l10n.t('{0} (log)', y.name) : y.name, {
      color: theme.foreground,
      bold: true,
    });
    paintLegend(pen, coloring, Math.max(legendAt, layout.left + 60), LEGEND / 2, theme);
    const colors = coloring.colors(theme);
    const isPartly = selected.length > 0;
    if (data.rows.length > MOST_MARKS) this.paintDensity(pen, layout, scene, theme);
    else paintMarks(pen, { xs, ys, rows: coloring.order, coloring, colors, alpha: isPartly ? 0.25 : 0.8 }, layout);
    if (isPartly) {
      const rows = coloring.order.filter(row => this.state.isSelected(row));
      paintMarks(pen, { xs, ys, rows, coloring, colors, alpha: 1 }, layout);
    }
    for (const [axis, isAcross] of [
      [x, true],
      [y, false],
    ] as const) {
      const brush = brushes.get(axis.name);
      if (!brush) continue;
      const [a, b] = [spotOf(layout, brush.from, brush.from), spotOf(layout, brush.to, brush.to)];
      const [left, right] = isAcross ? [a.x, b.x] : [layout.left, layout.right];
      const [top, bottom] = isAcross ? [layout.top, layout.bottom] : [b.y, a.y];
      pen.rect(left, top, right - left, bottom - top, { color: theme.focus, alpha: 0.1 });
      pen.frame(left, top, right - left, bottom - top, { color: theme.focus, dash: [4, 3] });
    }
    const row = this.pointed ?? this.walk.row;
    if (row === undefined) return;
    const spot = spotOf(layout, xs[row] ?? MISSING, ys[row] ?? MISSING);
    pen.line([layout.left, spot.y, layout.right, spot.y, NaN, NaN, spot.x, layout.top, spot.x, layout.bottom], {
      color: theme.focus,
      dash: [3, 3],
    });
    pen.marks([spot.x, spot.y, 8], 'circle', { color: theme.background });
    pen.marks([spot.x, spot.y, 6], 'circle', { color: theme.foreground });
  }

  private paintDensity(pen: Pen, layout: Layout, { xs, ys }: Scene, theme: Theme): void {
    const { columns, counts, most } = densityOf(layout, xs, ys, this.state.data.rows, CELL);
    const { marks } = theme;
    for (const [i, count] of counts.entries()) {
      if (count === 0) continue;
      const [x, y] = [layout.left + (i % columns) * CELL, layout.top + Math.floor(i / columns) * CELL];
      pen.rect(x, y, CELL, CELL, {
        color: marks[0] ?? theme.foreground,
        alpha: 0.25 + (0.75 * Math.log(count)) / Math.log(most + 1),
      });
    }
  }

  private key(event: KeyboardEvent): string | undefined {
    const scene = this.made();
    if (!scene) return undefined;
    const { state, walk } = this;
    const turned = { ArrowLeft: 'ArrowDown', ArrowRight: 'ArrowUp' }[event.key];
    const axis = turned === undefined && event.key.startsWith('Arrow') ? scene.y : scene.x;
    if (event.key === 'Escape') {
      if (state.brushes.size === 0) return undefined;
      state.brush([scene.x.name, undefined], [scene.y.name, undefined]);
      return l10n.t('Brushes cleared.');
    }
    this.pointed = undefined;
    walk.along(axis, state.data.rows);
    const before = walk.row;
    const step = stepOf(turned ?? event.key, state.data.rows.length);
    if (step !== undefined) walk.step(step);
    else if ((event.key === 'Enter' || event.key === ' ') && walk.row !== undefined) state.toggle(walk.row);
    else return undefined;
    const { row } = walk;
    if (row === undefined) return undefined;
    if (!event.shiftKey || step === undefined) this.anchor = undefined;
    else {
      this.anchor ??= axis.places[before ?? row] ?? MISSING;
      state.brush([axis.name, brushBetween(this.anchor, axis.places[row] ?? MISSING)]);
    }
    this.figure.redraw();
    return this.wordsFor(row, axis);
  }

  private wordsFor(row: number, axis: Axis): string {
    const [at, all] = this.walk.position;
    const values = this.axes().map(({ name, words }) => `${name} ${words(row)}`);
    const words = `${this.state.data.names[row] ?? ''}: ${values.join(', ')}.`;
    const place = l10n.t('{0} of {1} by {2}.', at, all, axis.name);
    return [words, place, this.state.isSelected(row) ? l10n.t('Selected.') : ''].filter(part => part !== '').join(' ');
  }

  private pointer(kind: 'down' | 'move' | 'up' | 'leave', spot: Spot): void {
    const scene = this.made();
    if (!scene) return;
    const layout = this.layout(this.figure.size(), scene);
    if (kind === 'down') {
      this.start = placesOf(layout, spot);
      this.moved = false;
    } else if (kind === 'move' && this.start) {
      const end = placesOf(layout, spot);
      this.moved ||= Math.hypot(end.x - this.start.x, end.y - this.start.y) > 0.01;
      if (!this.moved) return;
      this.state.brush(
        [scene.x.name, brushBetween(this.start.x, end.x)],
        [scene.y.name, brushBetween(this.start.y, end.y)],
      );
    } else if (kind === 'up') this.release(scene);
    else this.point(kind === 'leave' ? undefined : spot, layout, scene);
  }

  /** A click on a mark selects its run; one beside all marks ends the brushes. */
  private release({ x, y }: Scene): void {
    this.start = undefined;
    if (this.moved) return;
    if (this.pointed !== undefined) this.state.toggle(this.pointed);
    else this.state.brush([x.name, undefined], [y.name, undefined]);
  }

  private point(spot: Spot | undefined, layout: Layout, { xs, ys, coloring }: Scene): void {
    const row = spot && rowNear(layout, xs, ys, coloring.order, spot);
    if (row !== this.pointed) this.figure.redraw();
    this.pointed = row;
    if (!spot || row === undefined) this.figure.tip({ x: 0, y: 0 }, []);
    else {
      const lines = this.axes().map(({ name, words }) => `${name}: ${words(row)}`);
      this.figure.tip(spot, [this.state.data.names[row] ?? '', ...lines]);
    }
  }
}

/** Names of runs are all different: nothing is seen of them. */
function isShown({ role, unit, column, name }: PlotColumn): boolean {
  return role !== 'fact' || unit !== undefined || column.kind !== 'category' || name === 'state';
}
