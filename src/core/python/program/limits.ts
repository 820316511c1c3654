import type { Value } from '../evaluate/value.ts';
import type { PyValue } from '../values/value.ts';
import type { Mark } from './marks.ts';
import { flagOf, numberOf, textOf } from './natives.ts';
import type { ProgramOption } from './options.ts';

/** What is said of a value beside its type. */
export type Limits = Pick<ProgramOption, 'low' | 'high' | 'isLowOpen' | 'isHighOpen' | 'checks'>;

/** `annotated_types.Gt(0)` says `gt=0`. */
const SINGLE: Readonly<Record<string, string>> = {
  Gt: 'gt',
  Ge: 'ge',
  Lt: 'lt',
  Le: 'le',
  MultipleOf: 'multiple_of',
  MinLen: 'min_length',
  MaxLen: 'max_length',
};

/** `Field(gt=0)`, `conint(ge=1)`, `Gt(0)`, `StringConstraints(pattern=…)`; undefined where it says no limit. */
export function limitsOf({ path, args }: Mark): Limits | undefined {
  const single = SINGLE[path.split('.').at(-1) ?? ''];
  const [first] = args.positional;
  const named = single !== undefined && first ? new Map([[single, first]]) : args.named;
  const number = (name: string) => numberOf(named.get(name));
  const [gt, ge, lt, le] = ['gt', 'ge', 'lt', 'le'].map(number);
  const checks = checksOf(named);
  const limits: Limits = {
    ...(ge !== undefined && { low: ge }),
    ...(gt !== undefined && { low: gt, isLowOpen: true }),
    ...(le !== undefined && { high: le }),
    ...(lt !== undefined && { high: lt, isHighOpen: true }),
    ...(checks && { checks }),
  };
  return Object.keys(limits).length > 0 ? limits : undefined;
}

/** `pydantic.PositiveInt`: a type and its limit; undefined for other names. */
export function namedLimits(path: string): { kind: 'int' | 'float'; limits?: Limits } | undefined {
  const [, sign, type] = /^pydantic\.(?:types\.)?((?:Non)?(?:Positive|Negative)|Finite)(Int|Float)$/.exec(path) ?? [];
  if (sign === undefined) return undefined;
  const kind = type === 'Int' ? 'int' : 'float';
  const isOpen = !sign.startsWith('Non');
  if (sign === 'Finite') return { kind };
  // What is not negative is 0 at the least.
  const isLow = sign === 'Positive' || sign === 'NonNegative';
  return { kind, limits: isLow ? { low: 0, isLowOpen: isOpen } : { high: 0, isHighOpen: isOpen } };
}

type Check = (value: PyValue) => boolean | undefined;

/** Lengths, patterns, steps. */
function checksOf(named: ReadonlyMap<string, Value>): Limits['checks'] {
  const [shortest, longest, step] = ['min_length', 'max_length', 'multiple_of'].map(name => numberOf(named.get(name)));
  const pattern = patternOf(textOf(named.get('pattern') ?? named.get('regex')));
  const found: Check[] = [];
  if (shortest !== undefined) found.push(value => lengthOf(value) === undefined || Number(lengthOf(value)) >= shortest);
  if (longest !== undefined) found.push(value => lengthOf(value) === undefined || Number(lengthOf(value)) <= longest);
  if (pattern) found.push(value => value.type !== 'str' || pattern.test(value.value));
  if (step !== undefined && step !== 0) found.push(value => isMultiple(value, step));
  // Words are no numbers to it.
  if (flagOf(named.get('strict'), false) !== false) found.push(value => value.type === 'str');
  if (found.length === 0) return undefined;
  return value => {
    const answers = found.map(check => check(value));
    return answers.includes(false) ? 'refused' : answers.includes(undefined) ? undefined : value;
  };
}

function lengthOf(value: PyValue): number | undefined {
  if (value.type === 'str') return [...value.value].length;
  return value.type === 'seq' ? value.items.length : undefined;
}

function isMultiple(value: PyValue, step: number): boolean | undefined {
  if (value.type !== 'int' && value.type !== 'float') return true;
  const times = Number(value.value) / step;
  const off = Math.abs(times - Math.round(times));
  // Rounding makes a few of those in between unclear.
  return off < 1e-12 * Math.max(1, Math.abs(times)) ? true : off > 1e-6 ? false : undefined;
}

/** A pattern that means the same here as to Rust and Python; undefined for all others. */
function patternOf(text: string | undefined): RegExp | undefined {
  const isPlain = text !== undefined && /^(?:[^\\(]|\((?!\?)|\(\?:|\\[dws.\-+*?^$/()[\]{}|])*$/.test(text);
  if (!isPlain || /\[[^\]]*(?:&&|\[)|[+*?}][+?]/.test(text)) return undefined;
  try {
    return new RegExp(text, 'u');
  } catch {
    return undefined;
  }
}
