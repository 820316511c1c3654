import assert from 'node:assert/strict';
import { smooth } from '../../../src/webviews/plots/curves/smooth.ts';
import { nearest } from '../../../src/webviews/plots/curves/nearest.ts';
import { LineRaster } from '../../../src/webviews/plots/draw/lineRaster.ts';
import { SvgPen } from '../../../src/webviews/plots/draw/svgPen.ts';
import { startBrushing } from '../../../src/webviews/plots/parallel/brushing.ts';
import * as parallel from '../../../src/webviews/plots/parallel/layout.ts';
import { axisOf } from '../../../src/webviews/plots/scale/axis.ts';
import * as scatter from '../../../src/webviews/plots/scatter/layout.ts';
import { densityOf } from '../../../src/webviews/plots/scatter/density.ts';
import { madeColumn, rowsOf } from './madeUp.ts';

const THEME = {
  background: '#ffffff',
  foreground: '#000000',
  muted: '#777777',
  line: '#777777',
  focus: '#0000ff',
  marks: ['#0063d3'],
  ramp: () => [0, 0, 0] as const,
  family: '"Segoe UI", sans-serif',
  size: 13,
};

describe('Many lines as pixels', () => {
  const one = (from: number, to: number): string => {
    const raster = new LineRaster(4, 5);
    raster.add([0, 4], [Float32Array.of(from), Float32Array.of(to)], place => place, rowsOf(1), Uint8Array.of(7));
    return Array.from({ length: 5 }, (_, y) =>
      Array.from({ length: 4 }, (_, x) => (raster.countAt(x, y) === 1 && raster.colorAt(x, y) === 7 ? '#' : '.')).join(
        '',
      ),
    ).join('/');
  };

  it('run from one axis to the next without gaps, flat and steep, up and down', () => {
    assert.equal(one(1, 1), '..../####/..../..../....');
    assert.equal(one(0, 4), '#.../.#../..#./...#/....');
    assert.equal(one(4, 0), '..../...#/..#./.#../#...');
    assert.match(one(0, 4.9), /^#/);
  });

  it('count how many cover a pixel, and mean their colors', () => {
    const raster = new LineRaster(2, 2);
    const flat = Float32Array.of(0, 0, 0);
    raster.add([0, 2], [flat, flat], place => place, rowsOf(3), Uint8Array.of(1, 2, 9));
    assert.deepEqual([raster.countAt(1, 0), raster.colorAt(1, 0), raster.countAt(1, 1)], [3, 4, 0]);
  });
});

describe('What is near the mouse', () => {
  const x = axisOf(madeColumn('x', [0, 1, 0.5]), rowsOf(3));
  const y = axisOf(madeColumn('y', [0, 1, 0.5]), rowsOf(3));

  it('is a line of parallel coordinates, between its axes', () => {
    const layout = parallel.layOut(2, { width: 300, height: 380 });
    const places = [x.places, y.places];
    const [left = 0, right = 0] = layout.xs;
    const middle = (left + right) / 2;
    assert.equal(parallel.rowNear(layout, places, rowsOf(3), { x: middle, y: parallel.heightOf(layout, 0.5) + 3 }), 2);
    assert.equal(
      parallel.rowNear(layout, places, rowsOf(3), { x: middle, y: parallel.heightOf(layout, 0.75) }),
      undefined,
    );
    assert.equal(parallel.rowNear(layout, places, rowsOf(3), { x: left - 20, y: 100 }), undefined);
    assert.equal(parallel.axisAt(layout, right - 5), 1);
    assert.equal(parallel.axisAt(layout, middle), undefined);
    assert.ok(Math.abs(parallel.placeAt(layout, parallel.heightOf(layout, 0.3)) - 0.3) < 1e-9);
  });

  it('is a mark of a scatter plot', () => {
    const layout = scatter.layOut({ width: 400, height: 300 }, x, y);
    const spot = scatter.spotOf(layout, 0.5, 0.5);
    assert.equal(scatter.rowNear(layout, x.places, y.places, rowsOf(3), { x: spot.x + 4, y: spot.y - 4 }), 2);
    assert.equal(scatter.rowNear(layout, x.places, y.places, rowsOf(3), { x: spot.x + 40, y: spot.y }), undefined);
    const back = scatter.placesOf(layout, spot);
    assert.ok(Math.abs(back.x - 0.5) < 1e-9 && Math.abs(back.y - 0.5) < 1e-9);
  });

  it('moves categories apart without mixing them', () => {
    const axis = axisOf(madeColumn('o', ['a', 'a', 'b', undefined]), rowsOf(4));
    const [a = 0, other = 0, b = 0, none = 0] = scatter.scattered(axis);
    assert.ok(a !== other && Math.max(a, other) < 0.5 && b > 0.5 && none < 0);
  });

  it('is counted by cell where marks are too many', () => {
    const layout = scatter.layOut({ width: 400, height: 300 }, x, y);
    const places = Float32Array.of(0.5, 0.5, 0);
    const { counts, most } = densityOf(layout, places, places, rowsOf(3), 4);
    assert.deepEqual([most, counts.reduce((sum, count) => sum + count, 0)], [2, 3]);
  });
});

describe('Dragging along an axis', () => {
  it('draws a brush, moves it, or moves one of its ends', () => {
    const brush = { from: 0.2, to: 0.6 };
    assert.deepEqual(startBrushing('x', undefined, 0.5).at(0.1), { from: 0.1, to: 0.5 });
    assert.deepEqual(startBrushing('x', brush, 0.21).at(0.4), { from: 0.4, to: 0.6 });
    assert.deepEqual(startBrushing('x', brush, 0.59).at(0.1), { from: 0.1, to: 0.2 });
    const moved = startBrushing('x', brush, 0.4).at(0.5);
    assert.ok(Math.abs(moved.from - 0.3) < 1e-9 && Math.abs(moved.to - 0.7) < 1e-9);
  });
});

describe('Curves', () => {
  it('are smoothed without being drawn to zero at first, around what is not finite', () => {
    assert.deepEqual(
      [...smooth(Float64Array.of(4, 4, NaN, 4), 0.9)].map(value => Number(value.toFixed(9))),
      [4, 4, NaN, 4],
    );
    assert.deepEqual([...smooth(Float64Array.of(1, 3), 0)], [1, 3]);
    const [, second = 0] = smooth(Float64Array.of(0, 1), 0.5);
    assert.equal(second, 0.5 / 0.75);
  });

  it('have a point that is closest to any place', () => {
    const x = Float64Array.of(0, 10, 20);
    assert.deepEqual(
      [-5, 4, 6, 99].map(value => nearest(x, value)),
      [0, 0, 1, 2],
    );
  });
});

describe('Pictures as SVG', () => {
  it('hold lines with gaps, marks and escaped words, and no style attribute', () => {
    const pen = new SvgPen(100, 50, THEME, words => words.length * 7);
    pen.line([0, 0, 10, 10, NaN, NaN, 20, 20, 30, 20], { color: '#123456', dash: [2, 1], alpha: 0.5 });
    pen.marks([5, 5, 2], 'diamond', { color: '#abcdef' });
    pen.text(1, 2, 'a < b & "c"', { color: '#000000', align: 'right', bold: true });
    const file = pen.file('runs & all');
    assert.match(file, /<path d="M0 0L10 10M20 20L30 20" fill="none" stroke="#123456"/);
    assert.match(file, /a &lt; b &amp; &quot;c&quot;/);
    assert.match(file, /<title>runs &amp; all<\/title>/);
    assert.doesNotMatch(file, /style=/);
  });
});
