import { categoryLabel } from '../columns/label.ts';
import type { NamedColumn } from '../columns/table.ts';
import { categoryTest, type RowTest } from './rowTest.ts';

/** Whether any string of a row contains a word, or any number is it, whatever its capitals. */
export function wordTest(word: string, columns: readonly NamedColumn[]): RowTest {
  const small = word.toLowerCase();
  const number = word.trim() === '' ? NaN : Number(word);
  const tests = columns.flatMap(({ column }): RowTest[] => {
    switch (column.kind) {
      case 'category':
        return [categoryTest(column, name => categoryLabel(name).toLowerCase().includes(small), false)];
      case 'number':
        return Number.isNaN(number) ? [] : [row => column.values[row] === number];
      case 'boolean':
        return [];
    }
  });
  return row => tests.some(test => test(row));
}
