import type { Theme } from '../color/theme.ts';
import { paintAcross, paintUp } from '../draw/paintFrame.ts';
import { fitted, type Pen } from '../draw/pen.ts';
import type { PlotColumn } from '../plotData.ts';
import { type Axis, axisOf } from '../scale/axis.ts';
import type { ChartLine, Zoom } from './chart.ts';
import { lineStyle } from './lineStyle.ts';

/** A chart for a file. */
export interface CurvesPicture {
  readonly lines: readonly ChartLine[];
  readonly metric: string;
  readonly across: string;
  readonly isLogX: boolean;
  readonly isLogY: boolean;
  /** Along the axis lie moments. */
  readonly isTime: boolean;
  readonly zoom: Zoom | undefined;
}

/** Draws a chart with the same lines as on the page, from `top` on. */
export function paintCurves(
  pen: Pen,
  { lines, metric, across, isLogX, isLogY, isTime, zoom }: CurvesPicture,
  { top, width, height }: { readonly top: number; readonly width: number; readonly height: number },
  theme: Theme,
): void {
  const inside = lines.map(line => within(line, zoom));
  const all = (pick: (line: ChartLine) => Float64Array): Float64Array =>
    Float64Array.from(inside.flatMap(l => [...pick(l)]));
  const x = axisOver(
    across,
    all(line => line.x),
    isLogX,
    isTime,
  );
  const y = axisOver(
    metric,
    all(line => line.y),
    isLogY,
  );
  const box = { left: 76, right: width - 16, top: top + 24, bottom: top + height - 46 };
  const acrossAt = (place: number): number => box.left + place * (box.right - box.left);
  const upAt = (place: number): number => box.bottom - place * (box.bottom - box.top);
  paintAcross(pen, x, box, acrossAt, theme);
  paintUp(pen, y, box, upAt, theme);
  pen.text(8, top + 10, metric, { color: theme.foreground, bold: true });
  let from = 0;
  for (const line of inside) {
    const points = Array.from(line.x).flatMap((_, i) => {
      const [px, py] = [x.places[from + i] ?? NaN, y.places[from + i] ?? NaN];
      return px < 0 || py < 0 ? [NaN, NaN] : [acrossAt(px), upAt(py)];
    });
    from += line.x.length;
    const { color, dash } = lineStyle(line.run, theme);
    pen.line(points, line.isRaw ? { color, alpha: 0.3 } : { color, dash, width: 2 });
  }
}

/** Draws which line is which run, two beside each other, from `top` on. */
export function paintRuns(pen: Pen, names: readonly string[], top: number, width: number, theme: Theme): void {
  for (const [i, name] of names.entries()) {
    const [x, y] = [16 + (i % 2) * (width / 2), top + 12 + Math.floor(i / 2) * RUN_HEIGHT];
    pen.line([x, y, x + 28, y], { ...lineStyle(i, theme), width: 2 });
    pen.text(x + 36, y, fitted(pen, name, width / 2 - 56), { color: theme.foreground });
  }
}

/** How high a line of two runs is. */
const RUN_HEIGHT = 22;

/** How high the names of so many runs are. */
export function runsHeight(runs: number): number {
  return Math.ceil(runs / 2) * RUN_HEIGHT + 8;
}

function within(line: ChartLine, zoom: Zoom | undefined): ChartLine {
  if (!zoom) return line;
  const from = line.x.findIndex(value => value >= zoom[0]);
  const to = line.x.findLastIndex(value => value <= zoom[1]) + 1;
  const cut = (values: Float64Array): Float64Array => values.subarray(from < 0 ? to : from, to);
  return { ...line, x: cut(line.x), y: cut(line.y) };
}

function axisOver(name: string, values: Float64Array, isLog: boolean, isTime = false): Axis {
  const numbers = { kind: 'number', values, nanRows: new Uint32Array() } as const;
  const column: PlotColumn = { name, role: 'measure', column: numbers, ...(isTime && { unit: 'time' }) };
  return axisOf(column, Int32Array.from(values.keys()), isLog);
}
