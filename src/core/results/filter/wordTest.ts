import { categoryLabel } from '../columns/label.ts';
import { type NamedColumn, rowCount } from '../columns/table.ts';
import type { RowTest } from './rowTest.ts';

/** Whether any string of a row contains a word, or any number is it, whatever its capitals. */
export function wordTest(word: string, columns: readonly NamedColumn[]): RowTest {
  const small = word.toLowerCase();
  const number = word.trim() === '' ? NaN : Number(word);
  // Column by column: most of them do not have the word at all.
  const passing = new Uint8Array(rowCount(columns));
  for (const { column } of columns) {
    if (column.kind === 'category') {
      const contains = Uint8Array.from(column.names, name => Number(hasWord(name, small)));
      if (contains.includes(1)) mark(passing, column.codes, code => contains[code] === 1);
    } else if (column.kind === 'number' && !Number.isNaN(number))
      mark(passing, column.values, value => value === number);
  }
  return row => passing[row] === 1;
}

/** Whether a category contains a word in small letters. */
function hasWord(name: string, small: string): boolean {
  return categoryLabel(name).toLowerCase().includes(small);
}

function mark(passing: Uint8Array, values: Int32Array | Float64Array, isMeant: (value: number) => boolean): void {
  for (let row = 0; row < passing.length; row++) if (isMeant(values[row] ?? NaN)) passing[row] = 1;
}
