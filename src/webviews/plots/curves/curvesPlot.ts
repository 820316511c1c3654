import * as l10n from '@vscode/l10n';
import type { CurvesAsked, ResultCurve } from '../../../contract/results.ts';
import { html } from '../../parts/element.ts';
import type { Theme } from '../color/theme.ts';
import type { Pen } from '../draw/pen.ts';
import type { Drawing, Instead, Size } from '../parts/drawing.ts';
import { type Figure, figure } from '../parts/figure.ts';
import { noRuns } from '../parts/noRuns.ts';
import type { Plot, PlotWishes } from '../plot.ts';
import type { PlotState } from '../plotState.ts';
import { numberText } from '../../../core/live/numberText.ts';
import { type Chart, type ChartLine, drawChart, type Zoom } from './chart.ts';
import { curveControls } from './curveControls.ts';
import { chosenRuns } from './chosenRuns.ts';
import { curvesTwin } from './curvesTwin.ts';
import { nearest } from './nearest.ts';
import { runsLegend } from './runsLegend.ts';
import { paintCurves, paintRuns, runsHeight } from './paintCurves.ts';
import { smooth } from './smooth.ts';
import { timeText } from '../scale/times.ts';
import { runsCounted } from '../../../core/runsCounted.ts';

/** The height of one metric's chart, in CSS pixels. */
const HEIGHT = 300;

/** How long the choice of runs has to stay the same before their curves are asked for, in milliseconds. */
const QUIET_MS = 250;

/** Metrics over steps or time for the chosen runs. */
export class CurvesPlot implements Plot {
  readonly element: HTMLElement;
  private readonly figure: Figure;
  private readonly surface = html('div', { class: 'charts' });
  private readonly legend = html('ul', { class: 'legend' });
  private readonly note = html('p', { class: 'note' });
  private readonly controls;
  private charts: Chart[] = [];
  private rows: Int32Array = new Int32Array();
  private curves: readonly ResultCurve[] = [];
  private asked = '';
  private problem: string | undefined;
  private isWaiting = false;
  private soon: ReturnType<typeof setTimeout> | undefined;
  private zoom: Zoom | undefined;
  /** Where the keys are: a curve, and a point of it. */
  private at: { curve: number; point: number } | undefined;

  constructor(
    private readonly state: PlotState,
    private readonly wishes: PlotWishes,
  ) {
    this.controls = curveControls(wishes, {
      changed: () => this.changed(),
      drawn: () => this.figure.redraw(),
      zoomOut: () => this.zoomTo(undefined),
    });
    this.figure = figure('curves', this.drawing());
    this.figure.tools.append(...this.controls.elements);
    this.element = html('div', { class: 'with-legend' }, this.figure.element, this.note, this.legend);
  }

  changed(): void {
    this.controls.offer(this.state.data);
    const { rows, words } = chosenRuns(this.state);
    this.rows = rows;
    this.note.textContent = words;
    this.figure.redraw();
  }

  selected(): void {
    this.changed();
  }

  /** While somebody brushes, the runs change many times a second. */
  private askSoon(): void {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.ask(), QUIET_MS);
  }

  private ask(): void {
    const { metrics, axis } = this.controls;
    const runs = Array.from(this.rows, row => this.state.data.ids[row] ?? '');
    const asked: CurvesAsked = { runs, metrics: metrics(), axis: axis() };
    const text = JSON.stringify(asked);
    if (text === this.asked || runs.length === 0 || asked.metrics.length === 0) return;
    this.asked = text;
    this.isWaiting = true;
    this.wishes
      .curves(asked)
      .then(curves => this.show(text, curves, undefined))
      .catch((error: unknown) => this.show(text, [], error instanceof Error ? error.message : String(error)));
  }

  private show(asked: string, curves: readonly ResultCurve[], problem: string | undefined): void {
    if (asked !== this.asked) return;
    this.isWaiting = false;
    this.problem = problem;
    this.curves = curves;
    this.at = undefined;
    this.figure.redraw();
  }

  private zoomTo(zoom: Zoom | undefined): void {
    this.zoom = zoom;
    this.figure.redraw();
  }

  private drawing(): Drawing {
    return {
      label: () =>
        l10n.t(
          '{0} over {1} for {2}.',
          this.shownMetrics().join(', '),
          this.controls.axisWords(),
          runsCounted(this.rows.length),
        ),
      keys: l10n.t('Left and Right: point. Up and Down: curve. Plus and Minus: zoom. 0: show all.'),
      instead: () => this.instead(),
      size: width => ({ width, height: this.shownMetrics().length * HEIGHT }),
      // The names of the runs are under the last chart.
      fileSize: ({ width, height }) => ({ width, height: height + runsHeight(this.rows.length) }),
      paint: (pen, size, theme) => this.paint(pen, size, theme),
      surface: { element: this.surface, draw: (size, theme) => this.draw(size, theme) },
      key: event => this.key(event),
      twin: () => curvesTwin(this.curves, run => this.nameOf(run)),
      save: picture => this.wishes.save(l10n.t('curves'), picture),
    };
  }

  private instead(): Instead | undefined {
    const nothing = noRuns(this.state.data);
    if (nothing) return nothing;
    if (this.controls.metrics().length === 0) return { words: l10n.t('The runs have not logged a metric yet.') };
    this.askSoon();
    if ((this.isWaiting || this.asked === '') && this.curves.length === 0)
      return { words: l10n.t('Loading curves…'), isLoading: true };
    if (this.problem !== undefined)
      return { words: this.problem, next: { label: l10n.t('Try Again'), run: () => this.again() } };
    if (this.curves.length > 0) return undefined;
    return { words: l10n.t('These runs have not logged the metric. Select others in the table, or another metric.') };
  }

  private again(): void {
    this.asked = '';
    this.ask();
    this.figure.redraw();
  }

  private shownMetrics(): readonly string[] {
    return this.controls.metrics().filter(metric => this.curves.some(curve => curve.metric === metric));
  }

  private linesOf(metric: string): ChartLine[] {
    const weight = this.controls.smoothing();
    return this.curves
      .filter(curve => curve.metric === metric)
      .flatMap(({ run, x, y }) => {
        const number = this.numberOf(run);
        const raw = { run: number, x, y, isRaw: weight > 0 };
        return weight > 0 ? [raw, { run: number, x, y: smooth(y, weight), isRaw: false }] : [raw];
      });
  }

  private numberOf(run: string): number {
    return this.rows.findIndex(row => this.state.data.ids[row] === run);
  }

  private nameOf(run: string): string {
    return this.state.data.names[this.rows[this.numberOf(run)] ?? -1] ?? run;
  }

  private draw(size: Size, theme: Theme): void {
    for (const chart of this.charts) chart.destroy();
    const { axisWords, isLogX, isLogY, isTime } = this.controls;
    this.charts = this.shownMetrics().map(metric =>
      drawChart(this.linesOf(metric), {
        size: { width: size.width, height: HEIGHT },
        theme,
        metric,
        across: axisWords(),
        isLogX: isLogX(),
        isLogY: isLogY(),
        isTime: isTime(),
        zoom: this.zoom,
        zoomed: zoom => this.zoomTo(zoom),
        pointed: (line, x) => this.point(metric, line, x),
      }),
    );
    this.surface.replaceChildren(...this.charts.map(({ root }) => root));
    this.legend.replaceChildren(
      ...runsLegend(
        Array.from(this.rows, row => this.state.data.names[row] ?? ''),
        theme,
      ),
    );
    this.mark();
  }

  private paint(pen: Pen, { width }: Size, theme: Theme): void {
    const { axisWords, isLogX, isLogY, isTime } = this.controls;
    const metrics = this.shownMetrics();
    const names = Array.from(this.rows, row => this.state.data.names[row] ?? '');
    for (const [i, metric] of metrics.entries()) {
      const logs = { isLogX: isLogX(), isLogY: isLogY(), isTime: isTime() };
      const picture = { lines: this.linesOf(metric), metric, across: axisWords(), ...logs };
      paintCurves(pen, { ...picture, zoom: this.zoom }, { top: i * HEIGHT, width, height: HEIGHT }, theme);
    }
    paintRuns(pen, names, metrics.length * HEIGHT, width, theme);
  }

  private point(metric: string, line: ChartLine | undefined, x: number): void {
    const index = this.shownMetrics().indexOf(metric);
    const { left = 0, top = 0 } = this.charts[index]?.cursor ?? {};
    if (!line || left < 0) {
      this.figure.tip({ x: 0, y: 0 }, []);
      return;
    }
    const at = nearest(line.x, x);
    const offset = (this.charts[index]?.over.offsetLeft ?? 0) + left;
    const name = this.state.data.names[this.rows[line.run] ?? -1] ?? '';
    this.figure.tip({ x: offset, y: index * HEIGHT + top }, [
      name,
      `${metric}: ${numberText(line.y[at] ?? NaN)}`,
      `${this.controls.axisWords()}: ${this.across(line.x[at] ?? NaN)}`,
    ]);
  }

  private key({ key }: KeyboardEvent): string | undefined {
    const last = this.curves.length - 1;
    if (key === '0') {
      this.zoomTo(undefined);
      return l10n.t('Everything is shown.');
    }
    if (key === '+' || key === '-') return this.zoomBy(key === '+' ? 0.5 : 2);
    const turn = { ArrowUp: -1, ArrowDown: 1 }[key];
    const { curve: before = 0, point = -1 } = this.at ?? {};
    const curve = Math.min(last, Math.max(0, before + (turn ?? 0)));
    const shown = this.curves[curve];
    if (!shown) return undefined;
    const end = shown.x.length - 1;
    const page = Math.max(2, Math.round(end / 20));
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      PageUp: -page,
      PageDown: page,
      Home: -end,
      End: end,
    };
    const step = steps[key];
    if (turn === undefined && step === undefined) return undefined;
    // Another curve goes on at the same place of the axis.
    const x = this.curves[before]?.x[Math.max(0, point)] ?? 0;
    const next = turn === undefined ? point + (step ?? 0) : nearest(shown.x, x);
    this.at = { curve, point: Math.min(end, Math.max(0, next)) };
    this.mark();
    return this.wordsFor(shown, this.at.point, curve);
  }

  private wordsFor({ run, metric, x, y }: ResultCurve, point: number, curve: number): string {
    const place = `${this.controls.axisWords()} ${this.across(x[point] ?? NaN)}`;
    const value = numberText(y[point] ?? NaN);
    const which = l10n.t('Curve {0} of {1}.', curve + 1, this.curves.length);
    return `${this.nameOf(run)}: ${metric} ${value}, ${place}. ${which}`;
  }

  private zoomBy(factor: number): string | undefined {
    const curve = this.curves[this.at?.curve ?? 0];
    if (!curve) return undefined;
    const [first, end] = this.zoom ?? [curve.x[0] ?? 0, curve.x.at(-1) ?? 1];
    const middle = curve.x[this.at?.point ?? Math.floor(curve.x.length / 2)] ?? 0;
    const half = ((end - first) * factor) / 2;
    this.zoomTo([middle - half, middle + half]);
    return l10n.t('From {0} to {1}.', this.across(middle - half), this.across(middle + half));
  }

  /** A place of the axis in words. */
  private across(value: number): string {
    return this.controls.isTime() ? timeText(value) : numberText(value);
  }

  /** Shows where the keys are. */
  private mark(): void {
    const curve = this.curves[this.at?.curve ?? -1];
    if (!curve || !this.at) return;
    const chart = this.charts[this.shownMetrics().indexOf(curve.metric)];
    const [x, y] = [curve.x[this.at.point] ?? 0, curve.y[this.at.point] ?? 0];
    chart?.setCursor({ left: chart.valToPos(x, 'x'), top: chart.valToPos(y, 'y') });
  }
}
