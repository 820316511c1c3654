import * as l10n from '@vscode/l10n';
import { coloringBy, type Coloring } from '../color/coloring.ts';
import type { Theme } from '../color/theme.ts';
import type { Pen } from '../draw/pen.ts';
import type { Drawing, Size, Spot } from '../parts/drawing.ts';
import { type Figure, figure } from '../parts/figure.ts';
import type { Plot, PlotWishes } from '../plot.ts';
import type { PlotState } from '../plotState.ts';
import { type Axis, MISSING } from '../scale/axis.ts';
import { brushBetween } from '../scale/brush.ts';
import { stepOf, Walk } from '../scale/walk.ts';
import { noRuns } from '../parts/noRuns.ts';
import { runsTwin } from '../parts/runsTwin.ts';
import { type Brushing, startBrushing } from './brushing.ts';
import { axesMenu, chosenAxes } from './axesMenu.ts';
import { axisAt, heightOf, layOut, type Layout, placeAt, rowNear, sizeFor } from './layout.ts';
import { LineLayer, type LinesPlace } from './lines.ts';
import { paintAxis } from './paintAxes.ts';
import { runsCounted } from '../../../core/runsCounted.ts';

/** While a brush is drawn, as many lines come or go within a frame, and as many are drawn one by one. */
const MOST_WHILE_BRUSHING = 600;
const STROKES_WHILE_BRUSHING = 40;

/** A line for each run through an axis for each parameter, with a brush on every axis. */
export class ParallelPlot implements Plot {
  readonly element: HTMLElement;
  private readonly figure: Figure;
  private readonly menu: ReturnType<typeof axesMenu>;
  private readonly walk = new Walk();
  private current = 0;
  private anchor: number | undefined;
  private brushing: Brushing | undefined;
  private moved = false;
  private pointed: number | undefined;
  private coloring: Coloring | undefined;
  /** The axes, until something about them changes. */
  private drawn: readonly Axis[] | undefined;
  private readonly all = new LineLayer();
  private readonly marked = new LineLayer();

  constructor(
    private readonly state: PlotState,
    private readonly wishes: PlotWishes,
  ) {
    this.figure = figure('parallel', this.drawing());
    this.menu = axesMenu(state, wishes, () => this.changed());
    this.figure.tools.append(this.menu.element);
    this.element = this.figure.element;
  }

  changed(): void {
    this.menu.update();
    this.coloring = undefined;
    this.drawn = undefined;
    this.figure.redraw();
  }

  selected(): void {
    this.figure.redraw();
  }

  private get axes(): readonly Axis[] {
    return (this.drawn ??= chosenAxes(this.state, this.menu.chosen()));
  }

  private drawing(): Drawing {
    return {
      label: () =>
        l10n.t(
          'Parallel coordinates of {0} over {1}. {2} selected.',
          runsCounted(this.state.data.rows.length),
          this.axes.map(({ name }) => name).join(', '),
          this.state.selected.length,
        ),
      keys: l10n.t(
        'Left and Right: axis. Up and Down: run. Shift+Up and Shift+Down: brush. Enter: select. Escape: clear.',
      ),
      instead: () => noRuns(this.state.data) ?? this.tooFew(),
      size: (width, left) => sizeFor(this.axes.length, width, left),
      ground: {
        of: () => [this.colored().order, this.state.selected.length > 0, ...this.axes],
        paint: (pen, size, theme) => this.paintAll(pen, size, theme),
      },
      paint: (pen, size, theme) => this.paint(pen, size, theme),
      key: event => this.key(event),
      pointer: (kind, spot) => this.pointer(kind, spot),
      twin: () => runsTwin(this.state, this.axes, l10n.t('Runs and their values on the axes')),
      save: picture => this.wishes.save(l10n.t('parallel-coordinates'), picture),
    };
  }

  private tooFew(): ReturnType<Drawing['instead']> {
    if (this.axes.length >= 2) return undefined;
    return {
      words: l10n.t('Parallel coordinates need two columns that differ between runs.'),
      next: { label: l10n.t('Use All Columns'), run: () => this.menu.chooseAll() },
    };
  }

  /** All lines; pale where some are marked. */
  private paintAll(pen: Pen, size: Size, theme: Theme): void {
    const { order, codes, colors } = this.colored();
    const isPartly = this.state.selected.length > 0;
    const table = colors(theme);
    const lines = { rows: order, codes, colors: isPartly ? table.map(() => theme.muted) : table, width: 1 };
    this.all.paint(pen, lines, this.place(size));
    if (isPartly) pen.rect(0, 0, size.width, size.height, { color: theme.background, alpha: 0.75 });
  }

  private place(size: Size): LinesPlace {
    return { axes: this.axes, layout: layOut(this.axes.length, size), size, scale: window.devicePixelRatio };
  }

  private paint(pen: Pen, size: Size, theme: Theme): void {
    const { selected, brushes } = this.state;
    const { axes } = this;
    const layout = layOut(axes.length, size);
    const coloring = this.colored();
    const { order, codes, colors } = coloring;
    const table = colors(theme);
    if (selected.length > 0) {
      const rows = order.filter(row => this.state.isSelected(row));
      const limits = this.brushing ? [MOST_WHILE_BRUSHING, STROKES_WHILE_BRUSHING] : [];
      const isDone = this.marked.paint(pen, { rows, codes, colors: table, width: 1.5 }, this.place(size), ...limits);
      if (!isDone) this.figure.redraw();
    }
    const row = this.pointed ?? this.walk.row;
    if (row !== undefined) this.paintRun(pen, row, axes, layout, theme);
    for (const [i, axis] of axes.entries())
      paintAxis(
        pen,
        {
          axis,
          x: layout.xs[i] ?? 0,
          isLow: i % 2 === 1,
          brush: brushes.get(axis.name),
          isCurrent: i === this.current && this.walk.row !== undefined,
          ...(axis === coloring.axis && { colorAt: place => table[coloring.codeAt(place)] ?? '' }),
        },
        layout,
        theme,
      );
  }

  private colored(): Coloring {
    const { data } = this.state;
    const axis = data.metric === undefined ? undefined : this.state.axis(data.metric);
    return (this.coloring ??= coloringBy(axis, data.rows, data.goal, data.ids.length));
  }

  /** One run above all others, under the labels. */
  private paintRun(pen: Pen, row: number, axes: readonly Axis[], layout: Layout, theme: Theme): void {
    const points = axes.flatMap(({ places }, i) => [layout.xs[i] ?? 0, heightOf(layout, places[row] ?? MISSING)]);
    pen.line(points, { color: theme.background, width: 5 });
    pen.line(points, { color: theme.foreground, width: 2.5 });
    const marks = axes.flatMap(({ places }, i) => [layout.xs[i] ?? 0, heightOf(layout, places[row] ?? MISSING), 4]);
    pen.marks(marks, 'circle', { color: theme.foreground });
  }

  private key(event: KeyboardEvent): string | undefined {
    const { axes, state, walk } = this;
    const turn = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const axis = axes[Math.min(axes.length - 1, Math.max(0, this.current + (turn ?? 0)))];
    if (!axis) return undefined;
    if (event.key === 'Escape') {
      if (!state.brushes.has(axis.name)) return undefined;
      this.anchor = undefined;
      state.brush([axis.name, undefined]);
      return l10n.t('Brush on {0} cleared.', axis.name);
    }
    this.current = axes.indexOf(axis);
    this.pointed = undefined;
    walk.along(axis, state.data.rows);
    const step = stepOf(event.key, state.data.rows.length);
    const before = walk.row;
    if (step !== undefined) walk.step(step);
    else if (turn !== undefined) walk.step(walk.row === undefined ? 1 : 0);
    else if ((event.key === 'Enter' || event.key === ' ') && walk.row !== undefined) state.toggle(walk.row);
    else return undefined;
    const { row } = walk;
    if (row === undefined) return undefined;
    if (step === undefined || !event.shiftKey) this.anchor = undefined;
    else {
      this.anchor ??= axis.places[before ?? row] ?? MISSING;
      state.brush([axis.name, brushBetween(this.anchor, axis.places[row] ?? MISSING)]);
    }
    this.figure.redraw();
    return this.wordsFor(row, axis);
  }

  private wordsFor(row: number, axis: Axis): string {
    const { state, walk } = this;
    const [at, all] = walk.position;
    const words = l10n.t('{0}: {1} {2}, {3} of {4}.', state.data.names[row] ?? '', axis.name, axis.words(row), at, all);
    const metric = state.data.metric === undefined ? undefined : state.axis(state.data.metric);
    const rest = [
      metric && metric !== axis ? `${metric.name} ${metric.words(row)}.` : '',
      state.isSelected(row) ? l10n.t('Selected.') : '',
      state.brushes.has(axis.name) ? l10n.t('{0} runs in the brush.', state.selected.length) : '',
    ];
    return [words, ...rest].filter(part => part !== '').join(' ');
  }

  private pointer(kind: 'down' | 'move' | 'up' | 'leave', spot: Spot): void {
    const layout = layOut(this.axes.length, this.figure.size());
    const place = placeAt(layout, spot.y);
    if (kind === 'down') {
      const axis = this.axes[axisAt(layout, spot.x) ?? -1];
      this.moved = false;
      this.brushing = axis && startBrushing(axis.name, this.state.brushes.get(axis.name), place);
    } else if (kind === 'move' && this.brushing) {
      this.moved = true;
      this.state.brush([this.brushing.column, this.brushing.at(place)]);
    } else if (kind === 'up') this.release();
    else this.point(kind === 'leave' ? undefined : spot, layout);
  }

  /** A click on an axis ends its brush; one on a line selects its run. */
  private release(): void {
    const { brushing, pointed } = this;
    this.brushing = undefined;
    this.figure.redraw();
    if (this.moved) return;
    if (brushing) this.state.brush([brushing.column, undefined]);
    else if (pointed !== undefined) this.state.toggle(pointed);
  }

  private point(spot: Spot | undefined, layout: Layout): void {
    const { axes, state } = this;
    const rows = this.coloring?.order ?? state.data.rows;
    const places = axes.map(axis => axis.places);
    const row = spot && rowNear(layout, places, rows, spot);
    if (row !== this.pointed) this.figure.redraw();
    this.pointed = row;
    if (!spot || row === undefined) {
      this.figure.tip({ x: 0, y: 0 }, []);
      return;
    }
    const lines = axes.map(axis => `${axis.name}: ${axis.words(row)}`);
    this.figure.tip(spot, [state.data.names[row] ?? '', ...lines]);
  }
}
