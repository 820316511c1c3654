import { operate } from './operators.ts';
import { memberValue } from './enums.ts';
import { formatted, reprOf, strOf } from './format.ts';
import { keyOf, entryOf } from './keyOf.ts';
import type { Machine } from './machine.ts';
import { mergeInto, compare } from './operators.ts';
import { asNumber, calculate, rounded } from './numbers.ts';
import { rangeItems, sortedItems } from './sequences.ts';
import { truthOf } from './truth.ts';
import {
  isScalar,
  isSequence,
  pyBool,
  pyFloat,
  pyInt,
  pyStr,
  unknown,
  type Arguments,
  type Dict,
  type Items,
  type Place,
  type Sequence,
  type Value,
} from './value.ts';
import { grownText } from './tooLarge.ts';

/** A function whose result is known where its arguments are; undefined where it is not. */
export type Known = (machine: Machine, args: Arguments, at: Place) => Value | undefined;

/** Python's own functions. */
export const BUILTINS: Readonly<Record<string, Known>> = {
  dict: (machine, args, at) => makeDict(machine, args, at),
  list: ({ heap, items }, { positional: [value] }, at) => heap.list(value ? items(value) : [], at),
  tuple: ({ heap, items }, { positional: [value] }, at) => heap.sequence('tuple', value ? items(value) : [], at),
  set: (machine, { positional: [value] }, at) => makeSet(machine, value, at),
  frozenset: (machine, { positional: [value] }, at) => ({ ...makeSet(machine, value, at), isFrozen: true }),
  str: (_, { positional: [value] }, at) => placed(value ? text(strOf(value)) : pyStr(''), at),
  repr: (_, { positional: [value] }) => value && text(reprOf(value)),
  int: (_, { positional: [value, base] }, at) => value && placed(base ? ofDigits(value, base) : toInt(value), at),
  float: (_, { positional: [value] }, at) => value && placed(toFloat(value), at),
  bool: (_, { positional: [value] }) => (value ? bool(truthOf(value)) : pyBool(false)),
  len: (machine, { positional: [value] }) => {
    const found = value && (value.type !== 'iterator' || value.isView) ? anyOrder(machine, value) : undefined;
    return found && pyInt(found.length);
  },
  range: ({ heap }, { positional }, at) => heap.sequence('range', rangeItems(positional), at),
  abs: (_, { positional: [value] }) => {
    const number = asNumber(value);
    if (!number) return undefined;
    return number.type === 'int'
      ? pyInt(number.value < 0n ? -number.value : number.value)
      : { ...number, value: Math.abs(number.value) };
  },
  round: (_, { positional: [value, digits] }) => round(value, digits),
  min: (machine, args) => extreme(machine, args, '<'),
  max: (machine, args) => extreme(machine, args, '>'),
  sum: ({ heap, items }, { positional: [value, start] }) =>
    value && items(value)?.reduce((all, item) => operate(heap, '+', all, item), start ?? pyInt(0)),
  pow: ({ heap }, { positional: [a, b, c] }) => (a && b && !c ? operate(heap, '**', a, b) : undefined),
  sorted: (machine, args, at) => machine.heap.list(sorted(machine, args), at),
  reversed: ({ heap, items }, { positional: [value] }, at) =>
    value && heap.iterator(items(value)?.toReversed(), [value], at),
  enumerate: ({ heap, items }, { positional: [value, first], named }, at) => {
    const start = asNumber(first ?? named.get('start') ?? pyInt(0));
    const found = value && items(value);
    if (start?.type !== 'int') return undefined;
    const rows = found?.map((item, i) => heap.sequence('tuple', [pyInt(start.value + BigInt(i)), item]));
    return value && heap.iterator(rows, [value], at);
  },
  zip: ({ heap, items }, { positional }, at) => {
    const all = positional.map(items);
    const shortest = Math.min(...all.map(each => each?.length ?? NaN));
    if (Number.isNaN(shortest) || all.length === 0) return heap.sequence('iterator', undefined, at);
    const rows = Array.from({ length: shortest }, (_, i) =>
      heap.sequence(
        'tuple',
        all.map(each => each?.[i] ?? unknown),
      ),
    );
    return heap.iterator(rows, positional, at);
  },
  any: (machine, { positional: [value] }) => some(value && anyOrder(machine, value), true),
  all: (machine, { positional: [value] }) => some(value && anyOrder(machine, value), false),
  format: (_, { positional: [value, spec] }) =>
    value && (!spec || spec.type === 'str') ? text(formatted(value, spec?.value ?? '')) : undefined,
  chr: (_, { positional: [value] }) =>
    value?.type === 'int' && value.value >= 0n && value.value <= 0x10ffffn
      ? pyStr(String.fromCodePoint(Number(value.value)))
      : undefined,
  ord: (_, { positional: [value] }) => (value?.type === 'str' ? pyInt(value.value.codePointAt(0) ?? 0) : undefined),
  callable: (_, { positional: [value] }) =>
    value?.type === 'unknown'
      ? undefined
      : pyBool(value !== undefined && ['function', 'class', 'bound', 'partial'].includes(value.type)),
  isinstance: (_, { positional: [value, type] }) => isInstance(value, type),
  iter: ({ heap, items }, { positional: [value, second] }) =>
    value && !second ? heap.iterator(items(value), [value]) : undefined,
  next: ({ heap }, { positional: [value, otherwise] }) => {
    if (value?.type !== 'iterator' || value.isView || heap.hasMoved(value)) return undefined;
    const [first, ...others] = value.items.value ?? [];
    heap.write(value.items, first && others);
    return first ?? (value.items.value && otherwise);
  },
  print: () => ({ type: 'null' }),
};

/** What is in a value, where the order of a set does not matter. */
function anyOrder({ items }: Machine, value: Value): Items {
  return value.type === 'set' ? value.items.value : items(value);
}

function makeSet(machine: Machine, value: Value | undefined, at: Place): Sequence {
  return machine.heap.sequence('set', value ? unique(anyOrder(machine, value)) : [], at);
}

function placed(value: Value | undefined, at: Place): Value | undefined {
  return value && { ...value, at };
}

/** A string, where it is known. */
export function text(value: string | undefined): Value | undefined {
  return value === undefined ? undefined : grownText(value);
}

function bool(value: boolean | undefined): Value | undefined {
  return value === undefined ? undefined : pyBool(value);
}

/** Items of a set: each once, as Python's equality has it; undefined where that is not known. */
export function unique(items: Items): Items {
  const keys = items?.map(keyOf);
  if (!items || !keys || keys.includes(undefined)) return undefined;
  return items.filter((_, i) => keys.indexOf(keys[i]) === i);
}

/** `dict(…)`: of another dict, of pairs, of names. */
export function makeDict({ heap, items }: Machine, args: Arguments, at?: Place): Dict {
  const { positional, named, names, isOpen } = args;
  const [first] = positional;
  const made = heap.dict(new Map(), isOpen, at);
  if (first?.type === 'dict') mergeInto(heap, made, first);
  else if (first) {
    const pairs = items(first)?.map(pair => items(pair)?.slice(0, 2) ?? []);
    const entries = pairs?.map(([key, value]) => key && value && entryOf(key, value));
    if (!entries || entries.includes(undefined)) mergeInto(heap, made, unknown);
    else mergeInto(heap, made, heap.dict(new Map(entries.flatMap(entry => (entry ? [entry] : [])))));
  }
  const entries = [...named].flatMap(([name, value]) => [entryOf({ ...pyStr(name), at: names?.get(name) }, value)]);
  mergeInto(heap, made, heap.dict(new Map(entries.flatMap(entry => (entry ? [entry] : [])))));
  return made;
}

function toInt(given: Value): Value | undefined {
  const value = memberValue(given) ?? given;
  if (value.type === 'str')
    return /^\s*[-+]?\d+(?:_\d+)*\s*$/.test(value.value)
      ? pyInt(BigInt(value.value.replaceAll('_', '').replace('+', '').trim()))
      : undefined;
  const number = asNumber(value);
  if (!number) return undefined;
  if (number.type === 'int') return pyInt(number.value);
  return Number.isFinite(number.value) ? pyInt(BigInt(Math.trunc(number.value))) : undefined;
}

/** `int(text, base)`. */
function ofDigits(value: Value, base: Value): Value | undefined {
  if (value.type !== 'str' || base.type !== 'int') return undefined;
  const prefix = { 2: '0b', 8: '0o', 16: '0x' }[Number(base.value)];
  const digits = { 2: /^[01]+$/, 8: /^[0-7]+$/, 16: /^[\da-f]+$/ }[Number(base.value)];
  const bare = value.value.toLowerCase().replace(prefix ?? '', '');
  return prefix && digits?.test(bare) ? pyInt(BigInt(prefix + bare)) : undefined;
}

function toFloat(value: Value): Value | undefined {
  const number = asNumber(value);
  if (number) return pyFloat(Number(number.value));
  if (value.type !== 'str') return undefined;
  const written = value.value
    .trim()
    .replace(/(?<=\d)_(?=\d)/g, '')
    .toLowerCase();
  const special = /^([-+]?)(?:(inf(?:inity)?)|nan)$/.exec(written);
  if (special) return pyFloat(special[2] ? (special[1] === '-' ? -Infinity : Infinity) : NaN);
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/.test(written) ? pyFloat(Number(written)) : undefined;
}

function round(value: Value | undefined, digits: Value | undefined): Value | undefined {
  const number = asNumber(value);
  const places = digits && digits.type !== 'null' ? asNumber(digits) : undefined;
  if (!number || (digits && digits.type !== 'null' && places?.type !== 'int')) return undefined;
  if (number.type === 'int') return places && places.value < 0 ? undefined : number;
  const near = rounded(number.value, Number(places?.value ?? 0));
  return near === undefined ? undefined : places ? { ...number, value: near } : pyInt(near);
}

function extreme(machine: Machine, { positional, named, isOpen }: Arguments, operator: '<' | '>'): Value | undefined {
  const all = positional.length === 1 && positional[0] ? anyOrder(machine, positional[0]) : positional;
  if (!all || isOpen || named.has('default')) return undefined;
  if (named.size > 0) return sortedAs(machine, all, new Map([...named, ['reverse', pyBool(operator === '>')]]))?.[0];
  let best = all[0];
  for (const item of all.slice(1)) {
    const isBetter = best && truthOf(compare(operator, item, best));
    if (isBetter === undefined) return undefined;
    if (isBetter) best = item;
  }
  return best;
}

function sorted(machine: Machine, { positional: [value], named }: Arguments): Items {
  if (!value) return undefined;
  // What is the same by its key stays in its order, which a set does not tell.
  return sortedAs(machine, named.has('key') ? machine.items(value) : anyOrder(machine, value), named);
}

/** Items in the order that `key` and `reverse` ask for; undefined where nobody knows it. */
export function sortedAs(machine: Machine, items: Items, named: Arguments['named']): Items {
  const [key, reverse] = [named.get('key'), named.get('reverse')];
  const isReversed = reverse ? truthOf(reverse) : false;
  if (!items || isReversed === undefined) return undefined;
  return sortedItems(items, isReversed, key && key.type !== 'null' ? items.map(item => machine.ask(key, item)) : items);
}

function some(items: Items, wanted: boolean): Value | undefined {
  const truths = items?.map(truthOf);
  if (!truths) return undefined;
  return truths.includes(wanted) ? pyBool(wanted) : truths.includes(undefined) ? undefined : pyBool(!wanted);
}

const TYPES: Readonly<Record<string, readonly string[]>> = {
  dict: ['dict'],
  list: ['list'],
  tuple: ['tuple'],
  set: ['set'],
  str: ['str'],
  float: ['float'],
  bool: ['bool'],
  int: ['int', 'bool'],
};

function isInstance(value: Value | undefined, type: Value | undefined): Value | undefined {
  if (!value || !type || !(isScalar(value) || isSequence(value) || value.type === 'dict')) return undefined;
  const types = type.type === 'tuple' ? type.items.value : [type];
  const names = types?.map(each => (each.type === 'name' ? TYPES[each.path.replace('builtins.', '')] : undefined));
  if (!names || names.includes(undefined)) return undefined;
  return pyBool(names.some(among => among?.includes(value.type)));
}

/** The number that an operator gives for two numbers. */
export function numeric(operator: string, a: Value | undefined, b: Value | undefined): Value | undefined {
  const [x, y] = [asNumber(a), asNumber(b)];
  return x && y && calculate(operator, x, y);
}
