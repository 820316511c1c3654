import assert from 'node:assert/strict';
import { isMissing } from '../../../../src/core/results/columns/column.ts';
import { numbersOf } from '../../../../src/core/results/columns/numbersOf.ts';
import { pickRows } from '../../../../src/core/results/columns/pickRows.ts';
import { toColumn } from '../../../../src/core/results/columns/toColumn.ts';

describe('Columns of runs', () => {
  it('hold numbers, and tell a logged NaN from a missing value', () => {
    const column = toColumn([1, null, 'NaN', 2.5, '-Infinity', undefined]);
    assert.deepEqual(column, {
      kind: 'number',
      values: Float64Array.of(1, NaN, NaN, 2.5, -Infinity, NaN),
      nanRows: Uint32Array.of(2),
    });
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map(row => isMissing(column, row)),
      [false, true, false, false, false, true],
    );
  });

  it('hold booleans, with -1 for a missing one', () => {
    const column = toColumn([true, null, false]);
    assert.deepEqual(column, { kind: 'boolean', values: Int8Array.of(1, -1, 0) });
    assert.equal(isMissing(column, 1), true);
  });

  it('hold all else by its JSON text, whatever the order of its keys', () => {
    const column = toColumn(['adam', [1, 2], { b: 1, a: { d: 0, c: 0 } }, null, { a: { c: 0, d: 0 }, b: 1 }, 'NaN']);
    assert.deepEqual(column, {
      kind: 'category',
      names: ['"adam"', '[1,2]', '{"a":{"c":0,"d":0},"b":1}', '"NaN"'],
      codes: Int32Array.of(0, 1, 2, -1, 2, 3),
    });
    assert.equal(isMissing(column, 3), true);
  });

  it('hold values of several types as categories: 1, true and "1" differ', () =>
    assert.deepEqual(toColumn([1, true, '1', 1]), {
      kind: 'category',
      names: ['1', 'true', '"1"'],
      codes: Int32Array.of(0, 1, 2, 0),
    }));

  it('without any value are of numbers', () => assert.equal(toColumn([null, null]).kind, 'number'));

  it('have the kind of the rows that are picked', () => {
    const column = toColumn([1, 'auto', 2, null]);
    assert.deepEqual(pickRows(column, Int32Array.of(2, 0, 3)), toColumn([2, 1, null]));
    assert.deepEqual(pickRows(column, Int32Array.of(1)), toColumn(['auto']));
    assert.deepEqual(pickRows(toColumn(['NaN', 1, null]), Int32Array.of(2, 0)), toColumn([null, 'NaN']));
    assert.deepEqual(pickRows(toColumn([true, false]), Int32Array.of(1, 1)), toColumn([false, false]));
  });

  it('give their numbers, also from among other values', () => {
    assert.deepEqual(numbersOf(toColumn([1, 'NaN', null, 'out of memory'])), Float64Array.of(1, NaN, NaN, NaN));
    assert.deepEqual(numbersOf(toColumn([true])), Float64Array.of(NaN));
  });
});
