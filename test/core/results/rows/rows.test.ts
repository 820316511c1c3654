import assert from 'node:assert/strict';
import { numbersOf } from '../../../../src/core/results/columns/numbersOf.ts';
import { toColumn } from '../../../../src/core/results/columns/toColumn.ts';
import { bestRow, bestSoFar } from '../../../../src/core/results/rows/best.ts';
import { histogram } from '../../../../src/core/results/rows/histogram.ts';
import { isConstant } from '../../../../src/core/results/rows/isConstant.ts';
import { sortRows } from '../../../../src/core/results/rows/sortRows.ts';

const rowsOf = (count: number): Int32Array => Int32Array.from({ length: count }, (_, row) => row);

describe('Sorting runs by a column', () => {
  const sorted = (values: unknown[], descending: boolean): unknown[] =>
    Array.from(sortRows(toColumn(values), rowsOf(values.length), descending), row => values[row]);

  it('puts those without a number last, both ways', () => {
    const values = [2, null, 'NaN', -1, 'Infinity', null, 3];
    assert.deepEqual(sorted(values, false), [-1, 2, 3, 'Infinity', null, 'NaN', null]);
    assert.deepEqual(sorted(values, true), ['Infinity', 3, 2, -1, null, 'NaN', null]);
  });

  it('sorts booleans, and strings as people do, numbers before them', () => {
    assert.deepEqual(sorted([true, null, false], false), [false, true, null]);
    assert.deepEqual(sorted(['v10', 'V2', null, 'a', 30, 4], false), [4, 30, 'a', 'V2', 'v10', null]);
    assert.deepEqual(sorted(['v10', 'V2', null, 'a', 30, 4], true), ['v10', 'V2', 'a', 30, 4, null]);
  });

  it('leaves equal ones as they were', () => {
    const column = toColumn([1, 0, 1, 0]);
    assert.deepEqual(sortRows(column, Int32Array.of(3, 2, 1, 0)), Int32Array.of(3, 1, 2, 0));
    assert.deepEqual(sortRows(column, Int32Array.of(3, 2, 1, 0), true), Int32Array.of(2, 0, 3, 1));
  });
});

describe('Columns that tell no run apart', () => {
  const constant = (...values: unknown[]): boolean => isConstant(toColumn(values), rowsOf(values.length));

  it('have one value everywhere, or nowhere', () => {
    for (const value of [1, 'a', true, null, 'NaN', [1]]) assert.equal(constant(value, value, value), true);
    for (const value of [1, 'a', true, 'NaN']) assert.equal(constant(value, null, value), false);
    assert.equal(constant(1, 2), false);
    assert.equal(constant(true, false), false);
    assert.equal(constant('a', 'b'), false);
  });

  it('are none with a single run that has a value, and are those of the rows shown', () => {
    assert.equal(constant(1), false);
    assert.equal(constant(null), true, 'no run has one');
    assert.equal(isConstant(toColumn([1, 2, 1]), Int32Array.of(0, 2)), true);
  });
});

describe('The best run', () => {
  const metric = numbersOf(toColumn([3, 'NaN', 1, null, '-Infinity', 5, 1, 5]));

  it('has the best finite metric, the first of equal ones', () => {
    assert.equal(bestRow(metric, rowsOf(8), 'minimize'), 2);
    assert.equal(bestRow(metric, rowsOf(8), 'maximize'), 5);
    assert.equal(bestRow(metric, Int32Array.of(7, 6, 5), 'maximize'), 7);
    assert.equal(bestRow(metric, Int32Array.of(1, 3, 4), 'minimize'), undefined);
  });

  it('so far is that of the runs before it', () => {
    assert.deepEqual(bestSoFar(metric, rowsOf(8), 'minimize'), Float64Array.of(3, 3, 1, 1, 1, 1, 1, 1));
    assert.deepEqual(bestSoFar(metric, Int32Array.of(1, 0, 5), 'maximize'), Float64Array.of(NaN, 3, 5));
  });
});

describe('The histogram of a column', () => {
  const of = (values: unknown[], bins: number) => histogram(toColumn(values), rowsOf(values.length), bins);

  it('of numbers has bins of one width, the last with its upper bound', () =>
    assert.deepEqual(of([0, 1, 1.5, 4, null, 'NaN', 'Infinity'], 4), {
      kind: 'number',
      edges: Float64Array.of(0, 1, 2, 3, 4),
      counts: Uint32Array.of(1, 2, 0, 1),
      log: false,
      missing: 3,
    }));

  it('of numbers over many powers of ten is logarithmic', () => {
    const found = of([1e-5, 2e-5, 1e-3, 0.5, 1], 5);
    assert.ok(found.kind === 'number' && found.log);
    assert.deepEqual([...found.counts], [2, 0, 1, 0, 2]);
    assert.deepEqual([found.edges[0], found.edges[5]], [1e-5, 1]);
  });

  it('of equal or no numbers has one bin, or none', () => {
    assert.deepEqual(of([2, 2], 4), {
      kind: 'number',
      edges: Float64Array.of(2, 2),
      counts: Uint32Array.of(2),
      log: false,
      missing: 0,
    });
    assert.deepEqual(of([null], 4), {
      kind: 'number',
      edges: new Float64Array(),
      counts: new Uint32Array(),
      log: false,
      missing: 1,
    });
  });

  it('of very large numbers keeps its bounds finite', () => {
    const found = of([-1.5e308, 0, 1.5e308], 2);
    assert.ok(found.kind === 'number' && found.edges.every(Number.isFinite));
    assert.deepEqual([...found.counts], [1, 2]);
  });

  it('of numbers over nearly all powers of ten, too', () => {
    const found = of([1e-200, 1, 1e200], 2);
    assert.ok(found.kind === 'number' && found.log && found.edges.every(Number.isFinite), JSON.stringify(found));
    assert.deepEqual([...found.counts], [1, 2]);
  });

  it('of other values has the most frequent', () => {
    assert.deepEqual(of(['b', 'a', 'c', 'a', null, 'd'], 2), {
      kind: 'value',
      values: [
        { name: '"a"', count: 2 },
        { name: '"b"', count: 1 },
      ],
      others: 2,
      missing: 1,
    });
    assert.deepEqual(of([true, true, null], 4), {
      kind: 'value',
      values: [{ name: 'true', count: 2 }],
      others: 0,
      missing: 1,
    });
  });
});
