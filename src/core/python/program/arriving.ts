import type { PyValue } from '../values/value.ts';
import { convert } from './convert.ts';
import type { CommandLine, OtherValues, Outcome, ProgramOption } from './options.ts';
import { sameValue } from './sameValue.ts';

/** What an option makes of one word. */
export function ofText(line: CommandLine, option: ProgramOption, text: string): PyValue | Outcome | undefined {
  const arrived = arriving(line, option, text);
  if (arrived === undefined || typeof arrived === 'string' || option.arity === 'many') return arrived;
  const others: OtherValues = (other, isUnset) => mayArrive(line, other, isUnset);
  return isSingle(option) && option.refusesLater?.(arrived, others) ? 'refused later' : arrived;
}

function isSingle({ arity }: ProgramOption): boolean {
  return arity === 'one' || arity === 'maybe';
}

/**
 * What may arrive of an option beside the one that is asked about; undefined where that is not known.
 *
 * @param isUnset as if it were not given
 */
export function mayArrive(line: CommandLine, option: ProgramOption, isUnset = false): readonly PyValue[] | undefined {
  if (option.isUnsure) return undefined;
  const written = isUnset ? 'none' : line.written?.(option);
  if (written === 'none') {
    const unset = arrivingDefault(option);
    return unset && [unset];
  }
  if (!written || !isSingle(option)) return undefined;
  const { refusesLater: _later, ...plain } = option;
  const values = written.map(text => arriving(line, plain, text));
  if (values.includes(undefined)) return undefined;
  // With what is refused itself the program does not get so far.
  return values.flatMap(value => (typeof value === 'object' ? value : []));
}

/** Whether the program fails later where an option is not given, beside whatever the others may be. */
export function failsUnset(line: CommandLine, option: ProgramOption): boolean {
  const unset = option.isUnsure ? undefined : arrivingDefault(option);
  const others: OtherValues = (other, isUnset) => mayArrive(line, other, isUnset);
  return unset !== undefined && isSingle(option) && option.refusesLater?.(unset, others) === true;
}

/** What an option that is not given is in the program; undefined where that is not known. */
function arrivingDefault(option: ProgramOption): PyValue | undefined {
  const { arity, kind, default: unset } = option;
  const isChanged = option.converts ?? option.checks ?? option.mayConvertLater;
  if (!unset || option.isRequired || isChanged || !(isSingle(option) || arity === 'none')) return undefined;
  const kinds: Partial<Record<ProgramOption['kind'], readonly PyValue['type'][]>> = {
    ...{ text: ['str'], int: ['int'], float: ['float', 'int'], boolean: ['bool'] },
    'loose literal': ['int', 'float', 'bool', 'str'],
  };
  return unset.type === 'null' || kinds[kind]?.includes(unset.type) ? unset : undefined;
}

/** What an option makes of one word, before the program looks at it. */
function arriving(line: CommandLine, option: ProgramOption, text: string): PyValue | Outcome | undefined {
  const { parser } = line;
  const { kind, choices, ignoresCase } = option;
  if (text === 'None' && option.none === 'None') return { type: 'null' };
  if (text === 'None' && option.none === 'unknown') return undefined;
  if (option.either) return firstOf(line, option, option.either, text);
  if (option.listed !== undefined) return ofList(line, option, option.listed, text);
  const value = option.converts ? option.converts(text) : convert(kind, text);
  if (value === undefined) return undefined;
  if (value === 'refused') return isWholeFloat(parser, kind, text) ? undefined : 'wrong type';
  if (choices && !choices.some(choice => sameValue(choice, value) || (ignoresCase && sameWord(choice, value))))
    return 'invalid choice';
  if (isNumber(value) && !isWithin(Number(value.value), option))
    return option.clamps ? clamped(value, option) : 'wrong type';
  const isMany = option.arity === 'many';
  const given: PyValue = isMany ? { type: 'seq', items: [value] } : value;
  const checked = option.checks && (isMany || option.arity === 'one') ? option.checks(given) : value;
  if (checked === 'refused') return 'wrong type';
  return isMany && option.checks ? undefined : checked;
}

/** What the first type makes of a word that takes it. */
function firstOf(
  line: CommandLine,
  option: ProgramOption,
  kinds: NonNullable<ProgramOption['either']>,
  text: string,
): PyValue | Outcome | undefined {
  for (const kind of kinds) {
    const value = ofText(line, { ...option, choices: undefined, ...kind, either: undefined }, text);
    if (typeof value !== 'string') return value;
  }
  return 'wrong type';
}

/** What a word is as a list: JSON, or with commas. A single item is as good as a list of it. */
function ofList(
  line: CommandLine,
  option: ProgramOption,
  count: number | 'many',
  text: string,
): PyValue | Outcome | undefined {
  const [, inside] = /^\s*\[(.*)\]\s*$/.exec(text) ?? [];
  const words = (inside ?? text).split(',').map(each => each.trim());
  // Lists within lists, and what has quotes of JSON.
  if (/["[\]{}\\]/.test(inside ?? text) || (words.length > 1 && words.includes(''))) return undefined;
  const { refusesLater: _, ...single } = { ...option, listed: undefined };
  const items = inside?.trim() === '' ? [] : words.map(each => ofText(line, single, each));
  const known = items.flatMap(item => (typeof item === 'object' ? [item] : []));
  const refused = items.find(item => typeof item === 'string');
  if (refused !== undefined) return refused;
  if (count !== 'many' && items.length !== count) return 'wrong type';
  if (known.length < items.length) return undefined;
  return inside === undefined && known.length === 1 ? known[0] : { type: 'seq', items: known };
}

function sameWord(one: PyValue, other: PyValue): boolean {
  return one.type === 'str' && other.type === 'str' && one.value.toLowerCase() === other.value.toLowerCase();
}

/** Some take `3.0` for an integer, in some of their versions. */
function isWholeFloat(parser: CommandLine['parser'], kind: ProgramOption['kind'], text: string): boolean {
  return kind === 'int' && /^-?\d+\.0+$/.test(text) && parser === 'pydantic-settings';
}

function isWithin(value: number, { low = -Infinity, high = Infinity, ...bounds }: ProgramOption): boolean {
  return (bounds.isLowOpen ? value > low : value >= low) && (bounds.isHighOpen ? value < high : value <= high);
}

type PyNumber = Extract<PyValue, { type: 'int' | 'float' }>;

/** Whether a value is a number. */
export function isNumber(value: PyValue): value is PyNumber {
  return value.type === 'int' || value.type === 'float';
}

/** The bound that a number becomes which is beyond it. */
function clamped({ type, value }: PyNumber, { low = -Infinity, high = Infinity }: ProgramOption): PyValue | undefined {
  const bound = Number(value) < low ? low : high;
  if (type === 'float') return { type, value: bound };
  return Number.isInteger(bound) ? { type, value: BigInt(bound) } : undefined;
}
