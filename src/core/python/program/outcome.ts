import { pyStr } from '../values/repr.ts';
import type { PyValue } from '../values/value.ts';
import { convert } from './convert.ts';
import { ofHydra, ofOmegaConf } from './hydraOutcome.ts';
import {
  withDashes,
  type CommandLine,
  type Found,
  type OtherValues,
  type Outcome,
  type Passing,
  type ProgramLevel,
  type ProgramOption,
} from './options.ts';
import { sameValue } from './sameValue.ts';

/** The option that `--name` gives. */
export function findOption({ level, parser }: CommandLine, name: string): Found {
  const isPlain = parser === 'hydra' || parser === 'omegaconf';
  const given = isPlain ? name : `--${name}`;
  // To tyro, `_` and `-` are the same.
  const word = parser === 'tyro' ? withDashes(given) : given;
  const exact = level.options.findLast(({ names }) => names.includes(word));
  if (exact) return exact.isAmbiguous ? 'ambiguous' : { option: exact };
  if (level.abbreviates) {
    const begun = level.options.filter(({ names }) => names.some(each => each.startsWith(word)));
    const [only, other] = begun;
    if (only && !level.isOpen) return other ? 'ambiguous' : { option: only };
  }
  const isWithin = (option: ProgramOption) =>
    option.holdsMore === true && option.names.some(each => word.startsWith(`${each}.`) || word.startsWith(`${each}/`));
  return level.isOpen || level.options.some(isWithin) ? undefined : 'missing';
}

/** What becomes of a parameter's value in a program; undefined where that is not known. */
export function outcomeOf(line: CommandLine, name: string, value: PyValue, passing: Passing): Outcome | undefined {
  const { level, parser } = line;
  if (level.needsCommand && level.commands)
    return parser === 'LightningCLI' && !findWithin(level, name) ? 'unknown argument' : undefined;
  if (parser === 'hydra') {
    const found = findOption(line, name);
    const outcome = ofHydra(found, name, value, passing);
    const refuses = outcome === 'accepted' && typeof found === 'object' && found.option.refusesLater;
    return refuses && refuses(value, other => mayArrive(line, other)) ? 'refused later' : outcome;
  }
  if (parser === 'omegaconf') return ofOmegaConf(findOption(line, name), value, passing);
  if (passing === 'args_no_hyphens' || passing === 'args_append_hydra' || passing === 'args_override_hydra')
    return asPlainWord(line);
  if (passing === 'args_no_boolean_flags' && value.type === 'bool' && !value.value) return leftOut(line, name);
  const found = findOption(line, name);
  if (found === 'ambiguous') return 'ambiguous';
  if (found === 'missing') return level.swallows ? 'ignored' : 'unknown argument';
  if (!found) return undefined;
  const bare = passing === 'args_no_boolean_flags' && value.type === 'bool';
  if (bare) return given(found.option, parser);
  return passing === 'args_no_equals' ? inTwoWords(line, found.option, value) : taken(line, found.option, value);
}

function findWithin(level: ProgramLevel, name: string): boolean {
  return level.options.some(({ names }) => names.includes(`--${name}`));
}

/** `--name` without a value, for True. */
function given(option: ProgramOption, parser: CommandLine['parser']): Outcome | undefined {
  const { arity, kind, default: unset } = option;
  if (option.turnsOff && !isNegated(option)) return 'other value';
  if (arity === 'none') return kind === 'boolean' || unset !== undefined ? 'accepted' : undefined;
  if (arity === 'maybe') return kind === 'boolean' || parser === 'fire' ? 'accepted' : undefined;
  return arity === 'unknown' ? undefined : 'wrong type';
}

/** Nothing is given for False: the default is used. */
function leftOut(line: CommandLine, name: string): Outcome | undefined {
  const found = findOption(line, name);
  if (found === 'missing') return undefined;
  if (!found || found === 'ambiguous') return undefined;
  const { option } = found;
  // The name of such a switch says what is so without it.
  if (
    option.arity === 'none' &&
    line.parser === 'argparse' &&
    option.names.every(each => !/^--no-/.test(each)) &&
    isOn(option)
  )
    return isNegated(option) ? 'accepted' : 'other value';
  if (option.default === undefined) return undefined;
  if (isOn(option)) return 'other value';
  if (option.default.type === 'bool' || option.arity === 'none') return 'accepted';
  return option.default.type === 'null' ? undefined : 'other value';
}

function isOn({ default: unset }: ProgramOption): boolean {
  return unset?.type === 'bool' && unset.value;
}

/** `--no_shuffle` with `dest="shuffle"`. */
function isNegated({ names, target }: ProgramOption): boolean {
  return (
    !names.some(name => name.replace(/^-+/, '').replaceAll('-', '_') === target) ||
    names.some(name => /^--(?:no|disable|without|skip)/.test(name))
  );
}

/** `--name=value`. */
function taken(line: CommandLine, option: ProgramOption, value: PyValue): Outcome | undefined {
  const { parser } = line;
  const { arity } = option;
  if (arity === 'none') return parser === 'tyro' ? 'unknown argument' : 'takes no value';
  if (arity === 'unknown') return undefined;
  if (typeof arity === 'object' && arity.count !== 1) return 'wrong type';
  const text = pyStr(value);
  const one = ofText(line, option, text);
  if (one === undefined || typeof one === 'string') return one;
  const isList = arity === 'many' || arity === 'repeated' || typeof arity === 'object';
  const outcome = isList ? inList(one, value) : compared(one, value);
  // What a function of the program makes of it is what the program wants.
  if ((option.converts ?? option.checks) && outcome === 'other value')
    return isNumber(value) && isNumber(one) ? outcome : 'converted';
  if (option.converts && outcome === 'as text') return undefined;
  return outcome === 'as text' && option.mayConvertLater ? undefined : outcome;
}

/** What an option makes of one word. */
function ofText(line: CommandLine, option: ProgramOption, text: string): PyValue | Outcome | undefined {
  const arrived = arriving(line, option, text);
  if (arrived === undefined || typeof arrived === 'string' || option.arity === 'many') return arrived;
  const others: OtherValues = other => mayArrive(line, other);
  return isSingle(option) && option.refusesLater?.(arrived, others) ? 'refused later' : arrived;
}

function isSingle({ arity }: ProgramOption): boolean {
  return arity === 'one' || arity === 'maybe';
}

/** What may arrive of an option beside the one that is asked about; undefined where that is not known. */
function mayArrive(line: CommandLine, option: ProgramOption): readonly PyValue[] | undefined {
  const written = line.written?.(option);
  if (written === 'none') {
    const unset = arrivingDefault(option);
    return unset && [unset];
  }
  if (!written || !isSingle(option)) return undefined;
  const values = written.map(text => arriving(line, option, text));
  if (values.includes(undefined)) return undefined;
  // With what is refused itself the program does not get so far.
  return values.flatMap(value => (typeof value === 'object' ? value : []));
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

function isNumber(value: PyValue): value is PyNumber {
  return value.type === 'int' || value.type === 'float';
}

function inList(one: PyValue, value: PyValue): Outcome {
  const outcome = compared(one, value);
  return outcome === 'accepted' || outcome === 'converted'
    ? 'converted'
    : value.type === 'seq' || value.type === 'map'
      ? 'other value'
      : outcome;
}

/** What arrives beside what was meant. */
function compared(got: PyValue, value: PyValue): Outcome {
  if (sameValue(got, value)) return 'accepted';
  if (got.type === 'str') return 'as text';
  return value.type === 'str' && (got.type === 'seq' || got.type === 'map') ? 'converted' : 'other value';
}

/** The bound that a number becomes which is beyond it. */
function clamped({ type, value }: PyNumber, { low = -Infinity, high = Infinity }: ProgramOption): PyValue | undefined {
  const bound = Number(value) < low ? low : high;
  if (type === 'float') return { type, value: bound };
  return Number.isInteger(bound) ? { type, value: BigInt(bound) } : undefined;
}

/** `--name value`. */
function inTwoWords(line: CommandLine, option: ProgramOption, value: PyValue): Outcome | undefined {
  const { parser, level } = line;
  const isBoolean = option.kind === 'boolean';
  if (option.arity === 'none')
    return level.positionals.length > 0 || level.commands
      ? undefined
      : level.swallows
        ? 'other value'
        : 'unknown argument';
  if (parser === 'absl' && isBoolean)
    return value.type === 'bool' ? (value.value ? 'accepted' : 'other value') : undefined;
  const text = pyStr(value);
  const isNegative = /^-\d+$|^-\d*\.\d+$/.test(text);
  // argparse takes what begins with a hyphen and is not a plain number for an option.
  if (
    text.startsWith('-') &&
    !isNegative &&
    ['argparse', 'HfArgumentParser', 'simple-parsing', 'pydantic-settings', 'tyro'].includes(parser)
  )
    return text.includes(' ') ? undefined : 'wrong type';
  return taken(line, option, value);
}

/** `name=value`, for a program that wants hyphens. */
function asPlainWord({ parser, level }: CommandLine): Outcome | undefined {
  if (parser === 'fire' || level.isOpen || level.positionals.length > 0 || level.commands) return undefined;
  if (level.swallows || parser === 'absl') return 'ignored';
  return 'unknown argument';
}
