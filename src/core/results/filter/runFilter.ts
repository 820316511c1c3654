import type { NamedColumn } from '../columns/table.ts';
import { rowCount } from '../columns/table.ts';
import { type Condition, parseFilter } from './parseFilter.ts';
import { comparisonTest } from './comparison.ts';
import { columnOf } from './columnOf.ts';
import { FilterError, type FilterProblem } from './filterError.ts';
import type { RowTest } from './rowTest.ts';
import { wordTest } from './wordTest.ts';

/** The rows that pass a filter, in their order, all for an empty one; or what is wrong with the filter. */
export function filterRows(
  text: string,
  columns: readonly NamedColumn[],
): { readonly rows: Int32Array } | { readonly problem: FilterProblem } {
  try {
    const condition = parseFilter(text);
    const test = condition ? testOf(condition, columns) : () => true;
    const rows = new Int32Array(rowCount(columns));
    let passed = 0;
    for (let row = 0; row < rows.length; row++) if (test(row)) rows[passed++] = row;
    return { rows: rows.slice(0, passed) };
  } catch (error) {
    if (error instanceof FilterError) return { problem: error };
    throw error;
  }
}

/** Whether a row passes a condition. Throws FilterError where the columns do not fit it. */
function testOf(condition: Condition, columns: readonly NamedColumn[]): RowTest {
  switch (condition.kind) {
    case 'and': {
      const tests = condition.parts.map(part => testOf(part, columns));
      return row => tests.every(test => test(row));
    }
    case 'or': {
      const tests = condition.parts.map(part => testOf(part, columns));
      return row => tests.some(test => test(row));
    }
    case 'not': {
      const test = testOf(condition.part, columns);
      return row => !test(row);
    }
    case 'word':
      return wordTest(condition.word.text, columns);
    case 'comparison':
      return comparisonTest(columnOf(condition.column, columns), condition.operator, condition.values);
  }
}
