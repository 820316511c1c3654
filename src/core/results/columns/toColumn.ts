import type { BooleanColumn, CategoryColumn, Column, NumberColumn } from './column.ts';
import { jsonName } from './jsonName.ts';

/** JSON has no NaN and no infinities: W&B sends them as these strings (docs/facts/api.md). */
const NUMBER_WORDS: ReadonlyMap<unknown, number> = new Map([
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
]);

/**
 * The column of one JSON value a run; null and undefined: the run has none. Its kind is that of all values: numbers,
 * booleans, or else categories. The words for NaN and the infinities are numbers where all others are, too.
 */
export function toColumn(values: readonly unknown[]): Column {
  let [isBoolean, isNumber, isEmpty] = [true, true, true];
  for (const value of values) {
    if (value === null || value === undefined) continue;
    isEmpty = false;
    isBoolean &&= typeof value === 'boolean';
    isNumber &&= numberOf(value) !== undefined;
    if (!isBoolean && !isNumber) return categories(values);
  }
  return isBoolean && !isEmpty ? booleans(values) : numbers(values);
}

/** The number that a JSON value stands for: a number, or the word for NaN or an infinity. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : NUMBER_WORDS.get(value);
}

function numbers(values: readonly unknown[]): NumberColumn {
  const nanRows: number[] = [];
  const column = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const number = numberOf(values[row]);
    if (Number.isNaN(number)) nanRows.push(row);
    column[row] = number ?? NaN;
  }
  return { kind: 'number', values: column, nanRows: Uint32Array.from(nanRows) };
}

function booleans(values: readonly unknown[]): BooleanColumn {
  return {
    kind: 'boolean',
    values: Int8Array.from(values, value => (typeof value === 'boolean' ? Number(value) : -1)),
  };
}

function categories(values: readonly unknown[]): CategoryColumn {
  const codeOf = new Map<string, number>();
  // Equal strings and numbers are written as JSON once.
  const known = new Map<unknown, number>();
  const codes = new Int32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (value === null || value === undefined) {
      codes[row] = -1;
      continue;
    }
    let code = known.get(value);
    if (code === undefined) {
      const name = jsonName(value);
      code = codeOf.get(name) ?? codeOf.size;
      codeOf.set(name, code);
      known.set(value, code);
    }
    codes[row] = code;
  }
  return { kind: 'category', names: [...codeOf.keys()], codes };
}
