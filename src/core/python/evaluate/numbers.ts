import { NUMPY_ROUNDS, precisePow } from '../values/precise.ts';
import { tooLong } from './tooLarge.ts';
import { pyFloat, pyInt, unknown, type Scalar, type Value } from './value.ts';

type Number_ = Extract<Scalar, { type: 'int' | 'float' }>;

/** The value as a number: True is 1. Undefined for anything else. */
export function asNumber(value: Value | undefined): Number_ | undefined {
  if (value?.type === 'bool') return { type: 'int', value: value.value ? 1n : 0n };
  return value?.type === 'int' || value?.type === 'float' ? value : undefined;
}

/** What an operator gives for two numbers; unknown where Python raises or the digits are not certain. */
export function calculate(operator: string, a: Number_, b: Number_): Value {
  const result =
    a.type === 'int' && b.type === 'int'
      ? withinReach(ofInts(operator, a.value, b.value))
      : ofFloats(operator, Number(a.value), Number(b.value));
  const isNumpy = a.isNumpy ?? b.isNumpy;
  return isNumpy && (result.type === 'int' || result.type === 'float') ? { ...result, isNumpy } : result;
}

/** What NumPy gives for two numbers, one of which is in an array: its powers are rounded otherwise. */
export function calculateEach(operator: string, a: Number_, b: Number_): Value {
  if (operator !== '**') return calculate(operator, a, b);
  if (a.type === 'int' && b.type === 'int') return b.value < 0n ? unknown : calculate(operator, a, b);
  const [x, y] = [Number(a.value), Number(b.value)];
  if (y === 2) return pyFloat(x * x);
  const isTried = x === 10 && Number.isInteger(y) && y >= -12 && y <= 22 && y !== -5;
  const power = isTried ? precisePow(x, y) : precisePow(x, y, NUMPY_ROUNDS);
  return Number.isNaN(power) ? unknown : pyFloat(power);
}

function ofInts(operator: string, a: bigint, b: bigint): Value {
  switch (operator) {
    case '+':
      return pyInt(a + b);
    case '-':
      return pyInt(a - b);
    case '*':
      return pyInt(a * b);
    case '//':
      return b === 0n ? unknown : pyInt(floorDivided(a, b));
    case '%':
      return b === 0n ? unknown : pyInt(a - b * floorDivided(a, b));
    case '**':
      if (b < 0n) return ofFloats(operator, Number(a), Number(b));
      return b > 10_000n || tooLong(a) || powBits(a) * b > 20_000n ? unknown : pyInt(a ** b);
    case '<<':
      return b < 0n || b > 1000n ? unknown : pyInt(a << b);
    case '>>':
      return b < 0n ? unknown : pyInt(a >> b);
    case '&':
      return pyInt(a & b);
    case '|':
      return pyInt(a | b);
    case '^':
      return pyInt(a ^ b);
    default:
      return ofFloats(operator, Number(a), Number(b));
  }
}

const powBits = (a: bigint): bigint => BigInt((a < 0n ? -a : a).toString(2).length - 1);

const withinReach = (value: Value): Value => (value.type === 'int' && tooLong(value.value) ? unknown : value);

function floorDivided(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function ofFloats(operator: string, a: number, b: number): Value {
  switch (operator) {
    case '+':
      return pyFloat(a + b);
    case '-':
      return pyFloat(a - b);
    case '*':
      return pyFloat(a * b);
    case '/':
      return b === 0 ? unknown : pyFloat(a / b);
    case '//':
      return b === 0 ? unknown : pyFloat((a - remainder(a, b)) / b);
    case '%':
      return b === 0 ? unknown : pyFloat(remainder(a, b));
    case '**':
      return power(a, b);
    default:
      return unknown;
  }
}

function remainder(a: number, b: number): number {
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
}

function power(a: number, b: number): Value {
  if (b === 0 || a === 1) return pyFloat(1);
  if (a === 0) return b > 0 ? pyFloat(0) : unknown;
  const size = precisePow(Math.abs(a), b);
  if (Number.isNaN(size) || (a < 0 && !Number.isInteger(b))) return unknown;
  return pyFloat(a < 0 && Math.abs(b) % 2 === 1 ? -size : size);
}

/** Python's `round`: to even where two are equally near; undefined where the digits are not certain. */
export function rounded(x: number, digits: number): number | undefined {
  if (!Number.isFinite(x) || digits < 0 || digits > 20) return undefined;
  const text = x.toFixed(digits);
  // Only a tie is rounded otherwise than JavaScript does: exactly between two, with few digits.
  const twice = x * 2 * 10 ** digits;
  if (Number.isInteger(twice) && twice % 2 !== 0 && isExact(x, digits + 1)) {
    const down = Math.floor(twice / 2);
    return (down % 2 === 0 ? down : down + 1) / 10 ** digits;
  }
  return Math.abs(x) < 1e15 ? Number(text) : undefined;
}

/** True where so many decimals write the number exactly. */
function isExact(x: number, digits: number): boolean {
  return (
    Number(x.toFixed(Math.min(100, digits + 25))) === x &&
    /^-?\d+(?:\.\d+?0{20,})?$/.test(x.toFixed(Math.min(100, digits + 24)))
  );
}
