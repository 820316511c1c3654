import { enumMembers } from './enums.ts';
import { percentFormat } from './format.ts';
import type { Heap } from './heap.ts';
import { keyOf } from './keyOf.ts';
import { asNumber, calculate, calculateEach } from './numbers.ts';
import { grownText, LONGEST_TEXT, tooMany } from './tooLarge.ts';
import { isScalar, isSequence, pyBool, pyStr, unknown, type Sequence, type Value } from './value.ts';

/** What an operator of two values gives. */
export function operate(heap: Heap, operator: string, a: Value, b: Value): Value {
  const [x, y] = [asNumber(a), asNumber(b)];
  if (a.type === 'array' || b.type === 'array') return eachOf(heap, operator, a, b);
  if (x && y)
    return a.type === 'bool' && b.type === 'bool' && '&|^'.includes(operator) ? unknown : calculate(operator, x, y);
  if (operator === '%' && a.type === 'str') return percentFormat(a.value, b.type === 'tuple' ? b.items.value : [b], b);
  if (operator === '+') return sum(heap, a, b);
  if (operator === '*') return y ? repeated(heap, a, y.value) : x ? repeated(heap, b, x.value) : unknown;
  if (operator === '|' && a.type === 'dict' && b.type === 'dict') return merged(heap, a, b);
  return a.type === 'set' && b.type === 'set' ? ofSets(heap, operator, a, b) : unknown;
}

/** NumPy calculates with each item. */
function eachOf(heap: Heap, operator: string, a: Value, b: Value): Value {
  const [x, y] = [a, b].map(side => (side.type === 'array' ? side.items.value : undefined));
  const items =
    x && y
      ? x.length === y.length
        ? x.map((item, i) => [item, y[i] ?? unknown] as const)
        : undefined
      : x
        ? x.map(item => [item, b] as const)
        : y?.map(item => [a, item] as const);
  return heap.sequence(
    'array',
    items?.map(([one, other]) => {
      const [x, y] = [asNumber(one), asNumber(other)];
      return x && y ? calculateEach(operator, x, y) : operate(heap, operator, one, other);
    }),
    a.at,
  );
}

function sum(heap: Heap, a: Value, b: Value): Value {
  if (a.type === 'str' && b.type === 'str') return grownText(a.value + b.value);
  if ((a.type !== 'list' && a.type !== 'tuple') || a.type !== b.type || !isSequence(b)) return unknown;
  const [x, y] = [a.items.value, b.items.value];
  return heap.sequence(a.type, x && y && [...x, ...y], a.at);
}

function repeated(heap: Heap, a: Value, times: bigint | number): Value {
  if (typeof times !== 'bigint' || times > 10_000n) return unknown;
  const count = Number(times < 0n ? 0n : times);
  if (a.type === 'str') return a.value.length * count > LONGEST_TEXT ? unknown : pyStr(a.value.repeat(count));
  if (a.type !== 'list' && a.type !== 'tuple') return unknown;
  const items = tooMany((a.items.value?.length ?? 0) * count) ? undefined : a.items.value;
  return heap.sequence(a.type, items && Array.from({ length: count }, () => items).flat(), a.at);
}

function merged(heap: Heap, a: Extract<Value, { type: 'dict' }>, b: Extract<Value, { type: 'dict' }>): Value {
  const copy = heap.dict(a.state.value.entries, a.state.value.isOpen, a.at);
  mergeInto(heap, copy, b);
  return copy;
}

/** `target.update(other)`: what is not known of the other one may change every key. */
export function mergeInto(heap: Heap, target: Extract<Value, { type: 'dict' }>, other: Value): void {
  const state = target.state.value;
  const source = other.type === 'dict' ? other.state.value : { entries: new Map<string, never>(), isOpen: true };
  const entries = new Map(state.entries);
  if (source.isOpen) for (const [name, { key }] of entries) entries.set(name, { key, value: unknown });
  for (const [name, entry] of source.entries) {
    const before = entries.get(name);
    const isCertain = before && !before.isMaybe && entry.isMaybe;
    entries.set(name, isCertain ? { key: before.key, value: unknown } : { ...entry, key: before?.key ?? entry.key });
  }
  heap.write(target.state, { entries, isOpen: state.isOpen || source.isOpen });
}

function ofSets(heap: Heap, operator: string, a: Sequence, b: Sequence): Value {
  const [x, y] = [a.items.value, b.items.value];
  if (!x || !y) return heap.sequence('set', undefined);
  const [xs, ys] = [x.map(keyOf), y.map(keyOf)];
  if ([...xs, ...ys].includes(undefined)) return heap.sequence('set', undefined);
  const [inBoth, onlyX] = [x.filter((_, i) => ys.includes(xs[i])), x.filter((_, i) => !ys.includes(xs[i]))];
  const onlyY = y.filter((_, i) => !xs.includes(ys[i]));
  const items = { '|': [...x, ...onlyY], '&': inBoth, '-': onlyX, '^': [...onlyX, ...onlyY] }[operator];
  return items ? heap.sequence('set', items) : unknown;
}

/** What a comparison gives: `<`, `==`, `in`, `not in`, `is`, `is not`. */
export function compare(operator: string, a: Value, b: Value): Value {
  const result = compared(operator, a, b);
  return result === undefined ? unknown : pyBool(result);
}

function compared(operator: string, a: Value, b: Value): boolean | undefined {
  switch (operator) {
    case '==':
      return equal(a, b);
    case '!=':
    case 'not in':
    case 'is not': {
      const opposite = compared({ '!=': '==', 'not in': 'in', 'is not': 'is' }[operator], a, b);
      return opposite === undefined ? undefined : !opposite;
    }
    case 'is':
      return identical(a, b);
    case 'in':
      return contains(b, a);
    default:
      return ordered(operator, a, b);
  }
}

/** What may be anything. */
const OPEN = ['unknown', 'method', 'name', 'object'];

/** What there is only one of: Python's own types, and what stands for no value. */
const SINGLE = new RegExp(
  String.raw`^(?:builtins\.(?:int|float|str|bool|list|tuple|dict|set|bytes|NoneType)` +
    String.raw`|dataclasses\.MISSING|inspect\.(?:_empty|(?:Parameter|Signature)\.empty))$`,
);

/** Whether two types are the same; undefined for what is not a type, or where it is not known. */
function sameType(a: Value, b: Value): boolean | undefined {
  if (a.type === 'class' && b.type === 'class') return a.node === b.node;
  const [one, other] = [a, b].map(each => (each.type === 'name' && SINGLE.test(each.path) ? each.path : undefined));
  if (one === undefined && other === undefined) return undefined;
  if (one !== undefined && other !== undefined) return one === other;
  return [a, b].some(({ type }) => OPEN.includes(type) && type !== 'name') || (a.type === 'name' && b.type === 'name')
    ? undefined
    : false;
}

/** Whether two members of one Enum are the same; undefined for anything else. */
function sameMember(a: Value, b: Value): boolean | undefined {
  if (a.type !== 'object' || b.type !== 'object' || !a.class || a.class !== b.class || !enumMembers(a.class))
    return undefined;
  const [one, other] = [a, b].map(({ attributes }) => attributes.names.get('name')?.value);
  return one && other && equal(one, other);
}

/** Python's `is`, of None, True, False and types; undefined where it is not known. */
function identical(a: Value, b: Value): boolean | undefined {
  const isSame = sameType(a, b) ?? sameMember(a, b);
  if (isSame !== undefined) return isSame;
  const hasSingle = [a, b].some(({ type }) => type === 'null' || type === 'bool');
  if (!hasSingle || OPEN.includes(a.type) || OPEN.includes(b.type)) return undefined;
  return a.type === b.type && equal(a, b);
}

/** Python's `==`; undefined where it is not known. */
export function equal(a: Value, b: Value): boolean | undefined {
  if (isScalar(a) && isScalar(b)) return keyOf(a) === keyOf(b);
  const isSame = sameType(a, b) ?? sameMember(a, b);
  if (isSame !== undefined) return isSame;
  if (isSequence(a) && a.type === b.type && isSequence(b) && (a.type === 'list' || a.type === 'tuple')) {
    const [x, y] = [a.items.value, b.items.value];
    if (!x || !y) return undefined;
    if (x.length !== y.length) return false;
    const each = x.map((item, i) => equal(item, y[i] ?? unknown));
    return each.includes(false) ? false : each.includes(undefined) ? undefined : true;
  }
  if ([a, b].some(({ type }) => [...OPEN, 'array', 'dict', 'set', 'class'].includes(type))) return undefined;
  return isScalar(a) || isScalar(b) ? false : undefined;
}

function contains(where: Value, what: Value): boolean | undefined {
  if (where.type === 'str') return what.type === 'str' ? where.value.includes(what.value) : undefined;
  if (where.type === 'dict') {
    const name = keyOf(what);
    const found = name === undefined ? undefined : where.state.value.entries.get(name);
    if (found) return found.isMaybe ? undefined : true;
    return name === undefined || where.state.value.isOpen ? undefined : false;
  }
  if (!isSequence(where) || where.type === 'iterator') return undefined;
  const each = where.items.value?.map(item => equal(item, what));
  return !each ? undefined : each.includes(true) ? true : each.includes(undefined) ? undefined : false;
}

function ordered(operator: string, a: Value, b: Value): boolean | undefined {
  const [x, y] = [asNumber(a), asNumber(b)];
  const [one, other] = x && y ? [x.value, y.value] : a.type === 'str' && b.type === 'str' ? [a.value, b.value] : [];
  if (one === undefined || other === undefined) return undefined;
  switch (operator) {
    case '<':
      return one < other;
    case '<=':
      return one <= other;
    case '>':
      return one > other;
    case '>=':
      return one >= other;
    default:
      return undefined;
  }
}
