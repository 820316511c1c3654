import * as l10n from '@vscode/l10n';
import { byCodePoint } from '../../python/values/byCodePoint.ts';
import { type BooleanColumn, type CategoryColumn, isMissing, type NumberColumn } from '../columns/column.ts';
import { categoryLabel } from '../columns/label.ts';
import type { NamedColumn } from '../columns/table.ts';
import { numberOf } from '../columns/toColumn.ts';
import { FilterError } from './filterError.ts';
import type { Operator } from './parseFilter.ts';
import { categoryTest, type RowTest } from './rowTest.ts';
import type { Token } from './tokens.ts';

/**
 * Whether a row's value compares so. A row without a value differs from each (`!=`, `!~`) and passes nothing else;
 * `missing` is the value of these. Throws FilterError for a value that the column cannot have.
 */
export function comparisonTest({ name, column }: NamedColumn, operator: Operator, values: readonly Token[]): RowTest {
  const [value] = values;
  if (!value) return () => false;
  if (operator === 'in') {
    const tests = values.map(one => comparisonTest({ name, column }, '=', [one]));
    return row => tests.some(test => test(row));
  }
  if (operator === '!=' || operator === '!~') {
    const test = comparisonTest({ name, column }, operator === '!=' ? '=' : '~', values);
    return row => !test(row);
  }
  if (operator === '=' && !value.quoted && value.text.toLowerCase() === 'missing') return row => isMissing(column, row);
  switch (column.kind) {
    case 'number':
      return numberTest(name, column, operator, value);
    case 'boolean':
      return booleanTest(name, column, operator, value);
    case 'category':
      return stringTest(name, column, operator, value);
  }
}

type Plain = Exclude<Operator, 'in' | '!=' | '!~'>;

const COMPARE: Readonly<Record<Exclude<Plain, '~'>, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function numberTest(name: string, { values, nanRows }: NumberColumn, operator: Plain, value: Token): RowTest {
  if (operator === '~')
    throw problem(l10n.t('{0} holds numbers, and `~` searches strings. Use `=` or `<`.', name), value);
  if (value.text.toLowerCase() === 'nan') {
    const rows = new Set(operator === '=' ? nanRows : []);
    return row => rows.has(row);
  }
  const number = readNumber(value);
  if (number === undefined)
    throw problem(l10n.t('{0} holds numbers, and {1} is not a number.', name, value.text), value);
  const compare = COMPARE[operator];
  return row => compare(values[row] ?? NaN, number);
}

function booleanTest(name: string, { values }: BooleanColumn, operator: Plain, value: Token): RowTest {
  const word = value.text.toLowerCase();
  if (operator !== '=' || (word !== 'true' && word !== 'false'))
    throw problem(l10n.t('{0} is `true` or `false`. Use `{1}`.', name, `${name} = true`), value);
  const wanted = Number(word === 'true');
  return row => values[row] === wanted;
}

/**
 * Strings in quotes must be equal to the letter, others but for capitals. Before a number `<` compares the numbers of
 * the column, else strings in their order, as those of dates.
 */
function stringTest(name: string, column: CategoryColumn, operator: Plain, value: Token): RowTest {
  const small = value.text.toLowerCase();
  if (operator === '~') return categoryTest(column, it => categoryLabel(it).toLowerCase().includes(small), false);
  const number = value.quoted ? undefined : readNumber(value);
  if (operator === '=')
    return categoryTest(
      column,
      it => {
        const label = categoryLabel(it);
        if (value.quoted) return label === value.text;
        return label.toLowerCase() === small || (number !== undefined && Number(it) === number);
      },
      false,
    );
  const compare = COMPARE[operator];
  if (number === undefined)
    return categoryTest(column, it => compare(byCodePoint(categoryLabel(it), value.text), 0), false);
  return categoryTest(column, it => compare(numberOf(JSON.parse(it)) ?? NaN, number), false);
}

/** A number as people type it: `1e-3`, `.5`, `1_000`, `-inf`. */
function readNumber({ text }: Token): number | undefined {
  const infinity = /^([+-]?)inf(?:inity)?$/i.exec(text);
  if (infinity) return infinity[1] === '-' ? -Infinity : Infinity;
  const plain = text.replace(/(?<=\d)_(?=\d)/g, '');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}

function problem(message: string, { start, end }: Token): FilterError {
  return new FilterError(message, start, end);
}
