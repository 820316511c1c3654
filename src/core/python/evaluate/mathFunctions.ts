import { log10AsInC, NUMPY_ROUNDS, preciseExp, preciseLog, preciseLog2, preciseLogOf } from '../values/precise.ts';
import { asNumber } from './numbers.ts';
import type { Known } from './builtins.ts';
import { numeric } from './builtins.ts';
import { pyFloat, pyInt, type Value } from './value.ts';

/** A function of one number that gives a float; undefined where Python raises. */
function ofNumber(f: (x: number) => number): Known {
  return ({ heap }, { positional: [value, second] }) => {
    if (second || !value) return undefined;
    if (value.type === 'array') {
      const items = value.items.value?.map(item => one(f, item));
      return heap.sequence('array', items?.every(item => item !== undefined) ? items : undefined);
    }
    return one(f, value);
  };
}

function one(f: (x: number) => number, value: Value): Value | undefined {
  const number = asNumber(value);
  const result = number ? f(Number(number.value)) : NaN;
  return Number.isNaN(result) ? undefined : pyFloat(result);
}

function toWhole(f: (x: number) => number): Known {
  return (_, { positional: [value] }) => {
    const number = asNumber(value);
    if (!number || !Number.isFinite(Number(number.value))) return undefined;
    return number.type === 'int' ? pyInt(number.value) : pyInt(BigInt(f(number.value)));
  };
}

/** Functions that `math` and NumPy share. */
const SHARED: Readonly<Record<string, Known>> = {
  log: (machine, args, at) => {
    const [value, base] = args.positional;
    if (!base) return ofNumber(preciseLog)(machine, args, at);
    const [x, y] = [value && one(preciseLog, value), one(preciseLog, base)];
    return numeric('/', x, y);
  },
  log2: ofNumber(preciseLog2),
  log10: ofNumber(log10AsInC),
  exp: ofNumber(preciseExp),
  sqrt: ofNumber(Math.sqrt),
};

/** Functions of `math`. */
export const MATH: Readonly<Record<string, Known>> = {
  ...SHARED,
  pow: (_, { positional: [a, b] }) => {
    const [x, y] = [asNumber(a), asNumber(b)];
    return x && y && numeric('**', pyFloat(Number(x.value)), pyFloat(Number(y.value)));
  },
  floor: toWhole(Math.floor),
  ceil: toWhole(Math.ceil),
  trunc: toWhole(Math.trunc),
  fabs: ofNumber(Math.abs),
  radians: ofNumber(x => x * (Math.PI / 180)),
  prod: ({ items }, { positional: [value] }) =>
    value && items(value)?.reduce((all, item) => numeric('*', all, item) ?? { type: 'unknown' }, pyInt(1)),
};

/** `NUMPY_ROUNDS` of logarithms. */
const LOG_ROUNDS = 0.4;
/** Numbers of two digits, of which every one was tried. */
const isTried = (x: number): boolean => x >= 1e-10 && x < 1e6 && Number(x.toPrecision(2)) === x;

/** NumPy's functions of one number. Its logarithm takes no base. */
export const NUMPY_MATH: Readonly<Record<string, Known>> = {
  ...SHARED,
  log: ofNumber(x => preciseLog(x, isTried(x) ? undefined : LOG_ROUNDS)),
  log2: ofNumber(x => preciseLog2(x, LOG_ROUNDS)),
  log10: ofNumber(x => {
    const log = preciseLogOf(10, x, LOG_ROUNDS);
    return log === log10AsInC(x) ? log : NaN;
  }),
  exp: ofNumber(x => preciseExp(x, NUMPY_ROUNDS)),
  abs: ofNumber(Math.abs),
  floor: ofNumber(Math.floor),
  ceil: ofNumber(Math.ceil),
};

/** Constants by their full names. */
export const CONSTANTS: Readonly<Record<string, number>> = Object.fromEntries(
  ['math', 'numpy', 'torch'].flatMap(module => [
    [`${module}.pi`, Math.PI],
    [`${module}.e`, Math.E],
    [`${module}.inf`, Infinity],
    [`${module}.nan`, NaN],
    ...(module === 'math' ? [['math.tau', 2 * Math.PI] as const] : []),
  ]),
);
