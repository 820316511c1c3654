import uPlot from 'uplot';
import type { Theme } from '../color/theme.ts';
import type { Size } from '../parts/drawing.ts';
import { tickText } from '../scale/ticks.ts';
import { timeTicks } from '../scale/times.ts';
import { lineStyle } from './lineStyle.ts';

/** A line of one run on a chart. */
export interface ChartLine {
  /** The number of its run, from which its color and dashes come. */
  readonly run: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The values before smoothing, drawn faintly. */
  readonly isRaw: boolean;
}

/** How a chart shows its lines. */
export interface ChartOptions {
  readonly size: Size;
  readonly theme: Theme;
  readonly metric: string;
  readonly across: string;
  readonly isLogX: boolean;
  readonly isLogY: boolean;
  /** Along the axis lie moments. */
  readonly isTime: boolean;
  /** What is shown of the axis across; undefined = all. */
  readonly zoom: Zoom | undefined;
  readonly zoomed: (zoom: Zoom | undefined) => void;
  /** The mouse is near a line; undefined = near none. */
  readonly pointed: (line: ChartLine | undefined, x: number) => void;
}

export type Zoom = readonly [from: number, to: number];

/** The letters above the plot, and room for the axes. */
const PADDING: uPlot.Padding = [16, 16, 0, 0];

/** A scale of the library that is logarithmic. */
const LOGARITHMIC = { distr: 3 } as const;

/** What the page may use of a chart: the rest of the library is left out of it (scripts/smallCharts.mjs). */
export type Chart = Pick<uPlot, 'root' | 'over' | 'cursor' | 'setCursor' | 'valToPos' | 'destroy'>;

/** Draws the lines of a metric. Dragging across zooms, a double click shows all again. */
export function drawChart(lines: readonly ChartLine[], options: ChartOptions): Chart {
  const { size, theme, isLogX, isLogY, isTime, zoom } = options;
  const font = `${theme.size}px ${theme.family}`;
  const axis = (label: string): uPlot.Axis => ({
    label,
    labelFont: `600 ${font}`,
    labelSize: theme.size * 1.6,
    font,
    stroke: theme.foreground,
    grid: { stroke: `${theme.line}40`, width: 1 },
    ticks: { stroke: theme.line, width: 1 },
    // A logarithmic axis leaves out some of its labels.
    values: (_, splits: (number | null)[]) => splits.map(value => (value === null ? '' : tickText(value))),
  });
  let near: ChartLine | undefined;
  const chart = new uPlot(
    {
      width: size.width,
      height: size.height,
      padding: PADDING,
      legend: { show: false },
      focus: { alpha: 0.35 },
      cursor: { focus: { prox: 24 }, drag: { x: true, y: false, setScale: false }, points: { size: 8 } },
      scales: {
        x: { time: false, ...(isLogX && LOGARITHMIC), ...(zoom && { range: () => [zoom[0], zoom[1]] }) },
        y: { ...(isLogY && LOGARITHMIC) },
      },
      axes: [
        { ...axis(options.across), size: theme.size * 2.4, ...(isTime && timeAxis(size.width)) },
        { ...axis(options.metric), size: theme.size * 5 },
      ],
      series: [{}, ...lines.map(line => series(line, theme))],
      hooks: {
        setSeries: [(_, number) => (near = number === null ? undefined : lines[number - 1])],
        setCursor: [plot => options.pointed(near, plot.data[0][plot.cursor.idx ?? 0] ?? 0)],
        setSelect: [
          plot => {
            const { left, width } = plot.select;
            if (width > 4) options.zoomed([plot.posToVal(left, 'x'), plot.posToVal(left + width, 'x')]);
          },
        ],
      },
    },
    uPlot.join(lines.map(line => points(line, isLogX, isLogY))),
  );
  chart.over.addEventListener('dblclick', () => options.zoomed(undefined));
  return chart;
}

/** As many moments fit on an axis: each takes about so many pixels. */
const MOMENT_WIDTH = 130;

/** Round moments, as the clock and the calendar of the person have them. */
function timeAxis(width: number): Pick<uPlot.Axis, 'splits' | 'values'> {
  const ticks = (plot: uPlot): ReturnType<typeof timeTicks> => {
    const { min = 0, max = 0 } = plot.scales['x'] ?? {};
    return timeTicks(min, max, Math.max(2, Math.floor(width / MOMENT_WIDTH)));
  };
  return {
    splits: plot => ticks(plot).map(({ value }) => value),
    values: plot => ticks(plot).map(({ text }) => text),
  };
}

function series({ run, isRaw }: ChartLine, theme: Theme): uPlot.Series {
  const { color, dash } = lineStyle(run, theme);
  return {
    stroke: isRaw ? `${color}50` : color,
    width: isRaw ? 1 : 2,
    dash: isRaw ? [] : [...dash],
    spanGaps: true,
    points: { show: false },
  };
}

/** The points of a line. A logarithmic axis starts above 0; other values that cannot be drawn are gaps. */
function points({ x, y }: ChartLine, isLogX: boolean, isLogY: boolean): uPlot.AlignedData {
  const start = isLogX ? x.findIndex(value => value > 0) : 0;
  const from = start < 0 ? x.length : start;
  const fits = (value: number): boolean => Number.isFinite(value) && (!isLogY || value > 0);
  return [x.subarray(from), Array.from(y.subarray(from), value => (fits(value) ? value : null))];
}
