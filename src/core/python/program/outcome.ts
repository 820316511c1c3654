import { pyStr } from '../values/repr.ts';
import type { PyValue } from '../values/value.ts';
import { isNumber, mayArrive, ofText } from './arriving.ts';
import { ofHydra, ofOmegaConf } from './hydraOutcome.ts';
import {
  withDashes,
  type CommandLine,
  type Found,
  type Outcome,
  type Passing,
  type ProgramLevel,
  type ProgramOption,
  type Rewrite,
} from './options.ts';
import { sameValue } from './sameValue.ts';

/** The option that `--name` gives. */
export function findOption(line: CommandLine, written: string): Found {
  const { level, parser } = line;
  const name = level.rewrite ? nameMade(level.rewrite, written) : written;
  if (name === undefined) return undefined;
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
  if (level.rewrite) return passing === 'args' ? ofMade(line, level.rewrite, name, value) : undefined;
  if (level.needsCommand && level.commands)
    return parser === 'LightningCLI' && !findWithin(level, name) ? 'unknown argument' : undefined;
  if (parser === 'hydra') {
    const found = findOption(line, name);
    const outcome = ofHydra(found, name, value, passing);
    const refuses = outcome === 'accepted' && typeof found === 'object' && found.option.refusesLater;
    return refuses && refuses(value, (other, isUnset) => mayArrive(line, other, isUnset)) ? 'refused later' : outcome;
  }
  if (parser === 'omegaconf') return ofOmegaConf(findOption(line, name), value, passing);
  if (passing === 'args_no_hyphens' || passing === 'args_append_hydra' || passing === 'args_override_hydra')
    return asPlainWord(line);
  if (passing === 'args_no_boolean_flags' && value.type === 'bool' && !value.value) return leftOut(line, name);
  const found = findOption(line, name);
  if (found === 'ambiguous') return 'ambiguous';
  if (found === 'missing') return level.swallows ? 'ignored' : 'unknown argument';
  if (!found) return undefined;
  const { option } = found;
  const bare = passing === 'args_no_boolean_flags' && value.type === 'bool';
  const outcome = bare
    ? given(option, parser)
    : passing === 'args_no_equals'
      ? inTwoWords(line, option, value)
      : taken(line, option, value);
  // Where it is not there, it is refused, too.
  const isSure = !option.isUnsure || (!level.swallows && REFUSED.has(outcome));
  return isSure ? outcome : undefined;
}

const REFUSED: ReadonlySet<Outcome | undefined> = new Set(['takes no value', 'wrong type', 'invalid choice']);

/** The name that the program makes of an option's; undefined where that is not known. */
function nameMade(rewrite: Rewrite, name: string): string | undefined {
  const words = rewrite(`--${name}=0`);
  if (words?.includes(`--${name}=0`)) return name;
  return words?.length === 1 ? /^--(.+)=0$/.exec(words[0] ?? '')?.[1] : undefined;
}

/** What becomes of a value where the program makes something else of its word first. */
function ofMade(line: CommandLine, rewrite: Rewrite, name: string, value: PyValue): Outcome | undefined {
  const { rewrite: _rewrite, ...level } = line.level;
  const plain = { ...line, level };
  const text = pyStr(value);
  const words = rewrite(`--${name}=${text}`);
  if (words?.length === 0) return 'ignored';
  if (words?.includes(`--${name}=${text}`)) return outcomeOf(plain, name, value, 'args');
  const [word = ''] = words?.length === 1 ? words : [];
  if (!word.startsWith('-')) return word === '' ? undefined : asPlainWord(plain);
  const [, made, rest] = /^--([^=]+)=([^]*)$/.exec(word) ?? [];
  return made !== undefined && rest === text ? outcomeOf(plain, made, value, 'args') : undefined;
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
  // Nobody is told of it.
  if (found === 'missing') return 'not passed';
  if (!found || found === 'ambiguous') return undefined;
  const { option } = found;
  if (option.isUnsure) return undefined;
  // The name of such a switch says what is so without it.
  if (option.arity === 'none' && line.parser === 'argparse' && isOn(option))
    return isNegated(option, name) ? 'accepted' : 'other value';
  if (option.default === undefined) return undefined;
  if (isOn(option)) return 'other value';
  if (option.default.type === 'bool' || option.arity === 'none') return 'accepted';
  return option.default.type === 'null' ? undefined : 'other value';
}

function isOn({ default: unset }: ProgramOption): boolean {
  return unset?.type === 'bool' && unset.value;
}

/** `--no_shuffle` with `dest="shuffle"`; of an option that has both names, the one that is given tells. */
function isNegated({ names, target }: ProgramOption, given?: string): boolean {
  const isOwn = names.some(name => name.replace(/^-+/, '').replaceAll('-', '_') === target);
  const said = given === undefined || !isOwn ? names : [`--${given}`];
  return !isOwn || said.some(name => /^--(?:no|disable|without|skip)/.test(name));
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
  if ((option.converts ?? option.checks) && outcome === 'as text')
    return value.type === 'str' ? 'converted' : undefined;
  return outcome === 'as text' && option.mayConvertLater ? undefined : outcome;
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
