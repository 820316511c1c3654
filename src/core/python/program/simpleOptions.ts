import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import { pyStr } from '../values/repr.ts';
import { anyOption } from './anyOption.ts';
import { classOptions, givenByObject, type ClassOptions } from './dataclassOptions.ts';
import { together } from './levels.ts';
import { textOf } from './natives.ts';
import type { GivenWord, ProgramLevel, ProgramOption } from './options.ts';
import { simpleNames, type NameStyle } from './simpleNames.ts';
import { SIMPLE } from './simpleStyle.ts';

/** How names are made where nothing is said. */
export const NAMES: NameStyle = { dashes: 'UNDERSCORE', mode: 'FLAT', isWithoutRoot: false, conflicts: 'AUTO' };
/** Settings that leave the names of options as they are. */
const PLAIN_SETTINGS = new RegExp(
  '^(?:description|prog|epilog|usage|formatter_class|allow_abbrev|parents|add_help|exit_on_error|config_class|dest' +
    '|args|default|prefix)$',
);

/** How a parser makes names; undefined where that is not known. */
export function nameStyle(args: Arguments, start: NameStyle): NameStyle | undefined {
  const style: { -readonly [K in keyof NameStyle]: NameStyle[K] } = { ...start };
  for (const [name, value] of args.named) {
    const word = value.type === 'name' ? value.path.split('.').at(-1) : undefined;
    if (name === 'add_option_string_dash_variants')
      if (word === 'DASH' || word === 'UNDERSCORE_AND_DASH') style.dashes = word;
      else if (word === 'AUTO' || word === 'UNDERSCORE') style.dashes = 'UNDERSCORE';
      else return undefined;
    else if (name === 'argument_generation_mode')
      if (word === 'FLAT' || word === 'NESTED' || word === 'BOTH') style.mode = word;
      else return undefined;
    else if (name === 'nested_mode')
      if (word === 'DEFAULT' || word === 'WITHOUT_ROOT') style.isWithoutRoot = word === 'WITHOUT_ROOT';
      else return undefined;
    else if (name === 'conflict_resolution')
      if (word === 'AUTO' || word === 'EXPLICIT' || word === 'NONE') style.conflicts = word;
      else return undefined;
    else if (!PLAIN_SETTINGS.test(name)) return undefined;
  }
  return args.isOpen ? undefined : style;
}

/** A class whose fields become options. */
export interface Added {
  readonly of: Value;
  readonly dest: string;
  readonly prefix: string;
  /** True where an object gives the defaults. */
  readonly hasDefaults: boolean;
}

/** What is added; undefined where that is not known. */
export function addedBy(args: Arguments, dest: string | undefined, prefix: Value | undefined): Added | undefined {
  const before = prefix ? textOf(prefix) : '';
  const [of = unknown] = args.positional;
  if (args.isOpen || dest === undefined || before === undefined) return undefined;
  const own = of.type === 'object' && of.class ? of.class : of;
  return { of: own, dest, prefix: before, hasDefaults: own !== of || args.named.has('default') };
}

/** Fields of which each becomes an option. */
export type Part = Pick<ClassOptions, 'options' | 'isOpen'>;

const MOST = 30;

/** What a class gives, for each choice of its subgroups that the words leave open. */
function alternatives(found: ClassOptions, style: NameStyle, words: readonly GivenWord[]): Part[] {
  return found.choices.reduce<Part[]>(
    (parts, { commands, by }) => {
      const names = simpleNames([{ path: by?.path ?? [], aliases: [], prefix: '' }], style)?.[0] ?? [];
      const given = words.filter(({ name }) => names.includes(name));
      const values = given.flatMap(({ values: own }) => own?.map(pyStr) ?? [undefined]);
      const chosen = commands.filter(({ name }) => values.includes(name));
      const unset = commands.filter(({ name }) => name === by?.default);
      const isSwept = given.some(word => word.isSwept);
      const all = chosen.length === 0 || isSwept ? [...new Set([...chosen, ...unset])] : chosen;
      const taken = all.map(each => classOptions(each.of, SIMPLE, each.before));
      if (taken.length === 0 || values.includes(undefined)) return parts.map(part => ({ ...part, isOpen: true }));
      return taken
        .flatMap(each => alternatives(each, style, words))
        .flatMap(inner => parts.map(part => both(part, inner)));
    },
    [found],
  );
}

function both(one: Part, other: Part): Part {
  return { options: [...one.options, ...other.options], isOpen: one.isOpen || other.isOpen };
}

/** The options of some classes, with the names that simple-parsing gives them; several where a choice is open. */
function optionsOf(
  added: readonly (Added | undefined)[],
  style: NameStyle | undefined,
  words: readonly GivenWord[],
): Part[] {
  const parts = added.reduce<{ part: Part; prefixes: string[] }[]>(
    (all, each) => {
      if (!each) return all.map(({ part, prefixes }) => ({ part: { ...part, isOpen: true }, prefixes }));
      const found = alternatives(classOptions(each.of, SIMPLE, [`${each.dest}.`]), style ?? NAMES, words);
      return found.flatMap(({ options, isOpen }) => {
        const own = { options: each.hasDefaults ? options.map(givenByObject) : options, isOpen };
        return all.map(({ part, prefixes }) => ({
          part: both(part, own),
          prefixes: [...prefixes, ...options.map(() => each.prefix)],
        }));
      });
    },
    [{ part: { options: [], isOpen: !style }, prefixes: [] }],
  );
  if (parts.length > MOST) return [{ options: [], isOpen: true }];
  return parts.map(({ part, prefixes }) => withNames(part, prefixes, style ?? NAMES));
}

function withNames({ options: all, isOpen }: Part, prefixes: readonly string[], style: NameStyle): Part {
  const fields = all.map(({ names: [dest = '', ...aliases] }, index) => ({
    path: dest.split('.'),
    aliases,
    prefix: prefixes[index] ?? '',
  }));
  const names = simpleNames(fields, style);
  const options = all.flatMap((option, index) => {
    const named = { ...option, names: names?.[index] ?? [] };
    // A switch has a name that turns it off.
    const off = named.names.map(name => name.replace(/^-+/, '--no'));
    return option.arity === 'maybe' ? [named, { ...anySwitch(option), names: off }] : [named];
  });
  return { options, isOpen: isOpen || !names };
}

/** The level that some classes make; `level`: with their options. */
export function simpleLevel(
  added: readonly (Added | undefined)[],
  style: NameStyle | undefined,
  level: (part: Part) => ProgramLevel,
): ProgramLevel {
  const at = (words: readonly GivenWord[]) =>
    together(optionsOf(added, style, words).map(level), name => anyOption(name.replace(/^-+/, '')));
  return { ...at([]), given: at };
}

function anySwitch(option: ProgramOption): ProgramOption {
  return { ...option, arity: 'unknown', kind: 'unknown', default: undefined, isRequired: false };
}
