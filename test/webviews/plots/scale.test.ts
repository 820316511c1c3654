import assert from 'node:assert/strict';
import { axisOf, MISSING } from '../../../src/webviews/plots/scale/axis.ts';
import { brushBetween, LOWEST, replaced, rowsInside, valuesOf } from '../../../src/webviews/plots/scale/brush.ts';
import { linearTicks, logTicks } from '../../../src/webviews/plots/scale/ticks.ts';
import { timeTicks } from '../../../src/webviews/plots/scale/times.ts';
import { stepOf, Walk } from '../../../src/webviews/plots/scale/walk.ts';
import { madeColumn, rowsOf } from './madeUp.ts';

const texts = (ticks: readonly { readonly text: string }[]): string[] => ticks.map(({ text }) => text);

describe('Axes of plots', () => {
  it('label round values without the error of adding steps', () => {
    assert.deepEqual(texts(linearTicks(0, 0.5, 6)), ['0', '0.1', '0.2', '0.3', '0.4', '0.5']);
    assert.deepEqual(texts(linearTicks(-30, 40, 4)), ['-20', '0', '20', '40']);
    assert.deepEqual(texts(linearTicks(3, 3, 6)), ['3']);
  });

  it('label powers of ten on a logarithmic scale, fewer where there are many, and values between where few', () => {
    assert.deepEqual(texts(logTicks(1e-5, 0.1, 6)), ['1e-5', '1e-4', '0.001', '0.01', '0.1']);
    assert.ok(logTicks(1e-30, 1, 6).length <= 7);
    assert.deepEqual(texts(logTicks(0.15, 0.9, 6)), ['0.2', '0.5']);
  });

  it('label times at whole steps of the clock', () => {
    const hour = 3_600_000;
    const ticks = timeTicks(Date.UTC(2026, 10, 27, 8, 20), Date.UTC(2026, 10, 27, 13, 50), 6);
    assert.ok(ticks.length > 1 && ticks.every(({ value }) => value % (hour / 2) === 0));
  });

  it('place numbers from 0 to 1, and those that do not fit apart from all values', () => {
    const { places, kind } = axisOf(madeColumn('x', [10, 20, undefined, 'NaN', 15, 'Infinity']), rowsOf(6));
    assert.equal(kind, 'linear');
    const missing = Math.fround(MISSING);
    assert.deepEqual([...places], [0, 1, missing, missing, 0.5, missing]);
  });

  it('are logarithmic where the parameter is, or where numbers span wide, unless somebody chooses otherwise', () => {
    const wide = madeColumn('lr', [1e-5, 1e-3, 1e-1]);
    assert.equal(axisOf(wide, rowsOf(3)).kind, 'log');
    assert.equal(axisOf(wide, rowsOf(3)).places[1], 0.5);
    assert.equal(axisOf(wide, rowsOf(3), false).kind, 'linear');
    const range = Array.from({ length: 20 }, (_, i) => 1e-5 + i / 20);
    assert.equal(axisOf(madeColumn('dropout', range), rowsOf(20)).kind, 'linear');
    assert.equal(axisOf(madeColumn('loss', range, { role: 'metric' }), rowsOf(20)).kind, 'log');
    assert.equal(axisOf(madeColumn('x', [1, 2], { isLog: true }), rowsOf(2)).kind, 'log');
    assert.equal(axisOf(madeColumn('x', [0, 1e6], { isLog: true }), rowsOf(2)).kind, 'linear');
  });

  it('show the rows that are shown: others do not widen them', () => {
    const column = madeColumn('x', [1, 2, 1000, 3, 4, 5, 6, 7, 8, 9]);
    assert.equal(axisOf(column, Int32Array.from([0, 1, 3])).places[1], 0.5);
  });

  it('label the values of a list, and categories in the order in which people sort', () => {
    assert.deepEqual(texts(axisOf(madeColumn('b', [64, 16, 32, 16]), rowsOf(4)).ticks), ['16', '32', '64']);
    const { ticks, places } = axisOf(madeColumn('v', ['v10', 'v2', undefined]), rowsOf(3));
    assert.deepEqual(
      ticks.map(({ text, json }) => [text, json]),
      [
        ['v2', '"v2"'],
        ['v10', '"v10"'],
      ],
    );
    assert.deepEqual([...places], [0.75, 0.25, Math.fround(MISSING)]);
  });

  it('have a place for a single value', () => {
    assert.deepEqual([...axisOf(madeColumn('x', [7, 7]), rowsOf(2)).places], [0.5, 0.5]);
  });
});

describe('Brushes', () => {
  const lr = axisOf(madeColumn('lr', [0.001, 0.01, 0.1, undefined]), rowsOf(4), true);
  const optimizer = axisOf(madeColumn('optimizer', ['adam', 'sgd', 'adam', 'sgd']), rowsOf(4));

  it('select the rows that are inside all of them', () => {
    const brushes = new Map([['lr', brushBetween(1, 0.4)]]);
    assert.deepEqual([...rowsInside([lr, optimizer], brushes, rowsOf(4))], [1, 2]);
    brushes.set('optimizer', brushBetween(0, 0.5));
    assert.deepEqual([...rowsInside([lr, optimizer], brushes, rowsOf(4))], [2]);
  });

  it('include runs without a value where they begin under the axis', () => {
    const brushes = new Map([['lr', brushBetween(-9, 0)]]);
    assert.equal(brushes.get('lr')?.from, LOWEST);
    assert.deepEqual([...rowsInside([lr], brushes, rowsOf(4))], [0, 3]);
  });

  it('hold the same values when further runs make the axis longer, and end when other categories come', () => {
    const longer = axisOf(madeColumn('lr', [0.001, 0.01, 0.1, 1e-5]), rowsOf(4), true);
    const brush = replaced(brushBetween(0.5, 1), lr, longer);
    assert.deepEqual(brush && valuesOf(longer, brush), valuesOf(lr, brushBetween(0.5, 1)));
    const more = axisOf(madeColumn('optimizer', ['adam', 'lion', 'sgd']), rowsOf(3));
    assert.equal(replaced(brushBetween(0, 0.5), optimizer, more), undefined);
  });

  it('become ranges of numbers, or categories as JSON', () => {
    assert.deepEqual(valuesOf(lr, brushBetween(LOWEST, 0.5)), { column: 'lr', range: [0.001, 0.01] });
    assert.deepEqual(valuesOf(optimizer, brushBetween(0.6, 0.9)), { column: 'optimizer', values: ['"sgd"'] });
  });
});

describe('Walking through a plot', () => {
  it('goes by value, stops at the ends, and stays at its run on another axis', () => {
    const walk = new Walk();
    walk.along(axisOf(madeColumn('x', [3, 1, 2]), rowsOf(3)), rowsOf(3));
    assert.equal(walk.row, undefined);
    walk.step(1);
    walk.step(1);
    assert.equal(walk.row, 2);
    walk.step(5);
    assert.deepEqual([walk.row, walk.position], [0, [3, 3]]);
    walk.along(axisOf(madeColumn('y', [1, 2, 3]), rowsOf(3)), rowsOf(3));
    assert.deepEqual([walk.row, walk.position], [0, [1, 3]]);
  });

  it('takes arrows, pages and ends, and no other keys', () => {
    assert.deepEqual(
      ['ArrowUp', 'ArrowDown', 'PageUp', 'Home', 'End', 'a'].map(key => stepOf(key, 100)),
      [1, -1, 5, -100, 100, undefined],
    );
  });
});
