import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { isWholeLine } from './arguments.ts';
import { ArgumentParser } from './argparse.ts';
import { objectOf } from './classObject.ts';
import { aliasesOf, classOptions, givenByObject, isSwitch, type ClassStyle } from './dataclassOptions.ts';
import { plainLevel } from './levels.ts';
import type { Mark } from './marks.ts';
import { argument, flagOf, method, native, textOf } from './natives.ts';
import { plainValue, type ProgramLevel, type ProgramOption } from './options.ts';
import type { Reading } from './reading.ts';
import { simpleNames, type NameStyle } from './simpleNames.ts';

const MARKS =
  /^(?:dataclasses\.field|simple_parsing\.(?:\w+\.)*(?:field|choice|flag|list_field|mutable_field|subgroups))?$/;

/** simple-parsing: what a field is in, its name and its aliases; what becomes of these depends on all fields. */
const STYLE: ClassStyle = {
  place: ({ name, shape }, [before = ''], mark) => {
    const aliases = aliasesOf(mark);
    if (shape.isOptional && shape.class) return undefined;
    if (mark && isNamed(mark, 'subgroups')) return subgroupsOf(name, before, mark);
    if (mark?.args.named.has('positional'))
      return flagOf(mark.args.named.get('positional'), false) ? { names: [] } : undefined;
    return aliases && { names: [before + name, ...aliases], before: [`${before}${name}.`] };
  },
  option: ({ shape }) => ({
    ...(isSwitch(shape) && { arity: 'maybe' as const }),
    ...(shape.members && { kind: 'text' as const, choices: shape.members }),
    ...(shape.either && { either: shape.either }),
  }),
  marks: MARKS,
  changed: ofMark,
};

function isNamed({ path }: Mark, name: string): boolean {
  return path.endsWith(`.${name}`);
}

/** `subgroups({"small": Small}, default="small")`: a choice, and the options of what is chosen. */
function subgroupsOf(name: string, before: string, { args }: Mark): ReturnType<ClassStyle['place']> {
  const [given] = args.positional;
  const entries = given?.type === 'dict' && !given.state.value.isOpen ? [...given.state.value.entries.values()] : [];
  const commands = entries.map(({ key, value }) => ({
    name: textOf(key) ?? '',
    of: value,
    style: STYLE,
    before: [`${before}${name}.`],
  }));
  const isPlain =
    args.positional.length === 1 && [...args.named.keys()].every(each => each === 'default' || each === 'help');
  if (!isPlain || commands.length === 0 || commands.some(each => each.name === '' || each.of.type !== 'class'))
    return undefined;
  return { names: [before + name], choice: { commands, isNeeded: !args.named.has('default') } };
}

/** What `choice`, `flag` and the like say beside the type. */
function ofMark({ path, args: { positional, named } }: Mark): Partial<ProgramOption> {
  const name = path.split('.').at(-1) ?? '';
  const plain = new Set(['default', 'default_factory', 'alias', 'help', 'init', 'repr', 'compare', 'metadata']);
  if (![...named.keys()].every(each => plain.has(each)))
    return { kind: 'unknown', arity: 'unknown', either: undefined };
  const isRequired = positional.length === 0 && !named.has('default') && !named.has('default_factory');
  if (name !== 'choice') return { isRequired: name === 'field' && isRequired };
  const choices = positional.map(plainValue);
  const isPlain = choices.length > 1 && choices.every(each => each?.type === 'str');
  return isPlain
    ? { kind: 'text', choices, isRequired: !named.has('default') }
    : { kind: 'unknown', isRequired: false };
}

const NAMES: NameStyle = { dashes: 'UNDERSCORE', mode: 'FLAT', isWithoutRoot: false, conflicts: 'AUTO' };
/** Settings that leave the names of options as they are. */
const PLAIN_SETTINGS = new RegExp(
  '^(?:description|prog|epilog|usage|formatter_class|allow_abbrev|parents|add_help|exit_on_error|config_class|dest' +
    '|args|default|prefix)$',
);

/** How a parser makes names; undefined where that is not known. */
function nameStyle(args: Arguments, start: NameStyle): NameStyle | undefined {
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
interface Added {
  readonly of: Value;
  readonly dest: string;
  readonly prefix: string;
  /** True where an object gives the defaults. */
  readonly hasDefaults: boolean;
}

/** What is added; undefined where that is not known. */
function addedBy(args: Arguments, dest: string | undefined, prefix: Value | undefined): Added | undefined {
  const before = prefix ? textOf(prefix) : '';
  const [of = unknown] = args.positional;
  if (args.isOpen || dest === undefined || before === undefined) return undefined;
  const own = of.type === 'object' && of.class ? of.class : of;
  return { of: own, dest, prefix: before, hasDefaults: own !== of || args.named.has('default') };
}

/** The options of some classes, with the names that simple-parsing gives them; `isOpen`: there may be more. */
function optionsOf(
  added: readonly (Added | undefined)[],
  style: NameStyle | undefined,
): { options: readonly ProgramOption[]; isOpen: boolean } {
  const parts = added.flatMap(each => {
    if (!each) return [];
    const { options, isOpen, choices } = classOptions(each.of, STYLE, [`${each.dest}.`]);
    const own = each.hasDefaults ? options.map(givenByObject) : options;
    return { options: own.map(option => ({ option, prefix: each.prefix })), isOpen: isOpen || choices.length > 0 };
  });
  const all = parts.flatMap(({ options }) => options);
  const fields = all.map(({ option: { names }, prefix }) => {
    const [dest = '', ...aliases] = names;
    return { path: dest.split('.'), aliases, prefix };
  });
  const names = simpleNames(fields, style ?? NAMES);
  const isOpen = !style || !names || added.includes(undefined) || parts.some(part => part.isOpen);
  const options = all.flatMap(({ option }, index) => {
    const named = { ...option, names: names?.[index] ?? [] };
    // A switch has a name that turns it off.
    const off = named.names.map(name => name.replace(/^-+/, '--no'));
    return option.arity === 'maybe' ? [named, { ...anySwitch(option), names: off }] : [named];
  });
  return { options, isOpen };
}

function anySwitch(option: ProgramOption): ProgramOption {
  return { ...option, arity: 'unknown', kind: 'unknown', default: undefined, isRequired: false };
}

class SimpleParser extends ArgumentParser {
  private readonly added: (Added | undefined)[] = [];
  private readonly style: NameStyle | undefined;

  constructor(reading: Reading, args: Arguments) {
    super(reading, args, 'simple-parsing');
    this.style = nameStyle(args, NAMES);
    if (!this.style) this.isOpen = true;
  }

  override attribute(name: string): Value {
    if (name !== 'add_arguments') return super.attribute(name);
    return method(args => {
      this.added.push(addedBy(args, textOf(argument(args, 1, 'dest')), args.named.get('prefix')));
      return unknown;
    });
  }

  override level(swallows: boolean): ProgramLevel {
    const own = super.level(swallows);
    const { options, isOpen } = optionsOf(this.added, this.style);
    const all = [...own.options, ...options];
    const names = all.flatMap(option => option.names);
    // The program ends where one of its own has the name of one of theirs.
    const isClear = new Set(names).size === names.length;
    return { ...own, options: all, isOpen: own.isOpen || !isClear || isOpen };
  }
}

/** What simple-parsing does; undefined for a call that is not known. */
export function callSimpleParsing(reading: Reading, path: string, args: Arguments, node: PyNode): Value | undefined {
  switch (path) {
    case 'simple_parsing.ArgumentParser':
      return native(new SimpleParser(reading, args));
    case 'simple_parsing.parse': {
      const of = argument(args, 0, 'config_class') ?? unknown;
      const style = nameStyle(args, { ...NAMES, isWithoutRoot: true });
      const dest = args.named.has('dest') ? textOf(args.named.get('dest')) : 'config';
      const added = addedBy({ ...args, positional: [of] }, dest, args.named.get('prefix'));
      const isWhole = args.positional.length < 2 && isWholeLine(args.named.get('args'));
      const level = () => {
        const { options, isOpen } = optionsOf([added], style);
        return plainLevel(reading.checks.checkedFields(options), { isOpen, abbreviates: true });
      };
      reading.parses(isWhole ? { parser: 'simple-parsing', of: node.from, isStrict: true, level } : undefined);
      return objectOf(reading, of, node);
    }
    default:
      return undefined;
  }
}
