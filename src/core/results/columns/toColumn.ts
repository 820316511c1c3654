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
  const present = values.filter(value => value !== null && value !== undefined);
  if (present.every(value => typeof value === 'boolean') && present.length > 0) return booleans(values);
  return present.every(value => numberOf(value) !== undefined) ? numbers(values) : categories(values);
}

/** The number that a JSON value stands for: a number, or the word for NaN or an infinity. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : NUMBER_WORDS.get(value);
}

function numbers(values: readonly unknown[]): NumberColumn {
  const nanRows: number[] = [];
  const column = Float64Array.from(values, (value, row) => {
    const number = numberOf(value);
    if (Number.isNaN(number)) nanRows.push(row);
    return number ?? NaN;
  });
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
  const codes = Int32Array.from(values, value => {
    if (value === null || value === undefined) return -1;
    const name = jsonName(value);
    const code = codeOf.get(name) ?? codeOf.size;
    codeOf.set(name, code);
    return code;
  });
  return { kind: 'category', names: [...codeOf.keys()], codes };
}
