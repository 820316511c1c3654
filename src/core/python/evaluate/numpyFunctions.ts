import type { Known } from './builtins.ts';
import { NUMPY_MATH } from './mathFunctions.ts';
import { asNumber, calculateEach } from './numbers.ts';
import { pyFloat, unknown, type Arguments, type Items, type Value } from './value.ts';
import { itemsOf, rangeItems } from './sequences.ts';

const LONGEST = 5000;

/** NumPy's functions, as far as what they give is certain. */
export const NUMPY: Readonly<Record<string, Known>> = {
  ...NUMPY_MATH,
  array: ({ heap }, { positional: [value, second], named }, at) =>
    value && !second && named.size === 0 ? heap.sequence('array', arrayItems(itemsOf(value)), at) : undefined,
  arange: ({ heap }, args, at) => heap.sequence('array', args.named.size > 0 ? undefined : arange(args.positional), at),
  linspace: ({ heap }, args, at) => heap.sequence('array', args.positional.length > 3 ? undefined : linspace(args), at),
  logspace: ({ heap }, args, at) => {
    const ten = args.named.get('base') ?? args.positional[3] ?? pyFloat(10);
    const base = asNumber(ten);
    const exponents = linspace({ ...args, named: new Map([...args.named].filter(([name]) => name !== 'base')) });
    if (!base || !exponents || args.positional.length > 4) return heap.sequence('array', undefined, at);
    const powers = exponents.map(power =>
      power.type === 'float' ? calculateEach('**', { type: 'float', value: Number(base.value) }, power) : unknown,
    );
    return heap.sequence('array', powers, at);
  },
  float64: (_, { positional: [value] }) => {
    const number = asNumber(value);
    return number && pyFloat(Number(number.value));
  },
  int64: (_, { positional: [value] }) => {
    const whole = Math.trunc(Number(asNumber(value)?.value));
    return Number.isFinite(whole) ? { type: 'int', value: BigInt(whole), isNumpy: true } : undefined;
  },
};

/** What an array makes of items: all floats where one is, else NumPy's integers; only numbers of one row. */
function arrayItems(items: Items): Items {
  const numbers = items?.map(item => (item.type === 'bool' ? undefined : asNumber(item)));
  if (!numbers || numbers.includes(undefined)) return undefined;
  const areInts = numbers.every(number => number?.type === 'int');
  return numbers.map(number =>
    !number ? unknown : areInts ? { ...number, isNumpy: true } : pyFloat(Number(number.value)),
  );
}

function arange(args: readonly Value[]): Items {
  const numbers = args.map(asNumber);
  if (numbers.length === 0 || numbers.includes(undefined)) return undefined;
  if (numbers.every(number => number?.type === 'int'))
    return rangeItems(args)?.map(item => (item.type === 'int' ? { ...item, isNumpy: true } : item));
  const [a = 0, b, step = 1] = numbers.map(number => Number(number?.value));
  const [from, to] = b === undefined ? [0, a] : [a, b];
  const count = Math.max(0, Math.ceil((to - from) / step));
  const difference = from + step - from;
  return count <= LONGEST ? Array.from({ length: count }, (_, i) => pyFloat(from + i * difference)) : undefined;
}

function linspace({ positional, named }: Arguments): Items {
  const [from, to] = positional.map(value => asNumber(value));
  const number = asNumber(positional[2] ?? named.get('num') ?? { type: 'int', value: 50n });
  if (!from || !to || number?.type !== 'int' || [...named.keys()].some(name => name !== 'num')) return undefined;
  const count = Number(number.value);
  const [start, end] = [Number(from.value), Number(to.value)];
  if (!(count > 0 && count <= LONGEST)) return count === 0 ? [] : undefined;
  const step = (end - start) / (count - 1);
  return Array.from({ length: count }, (_, i) =>
    pyFloat(i > 0 && i === count - 1 ? end : i === 0 ? start : i * step + start),
  );
}
