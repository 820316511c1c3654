import { itemsOf } from '../evaluate/sequences.ts';
import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { ArgumentParser } from './argparse.ts';
import { aliasesIn, classOptions, isSwitch, objectOf, type ClassStyle } from './dataclassOptions.ts';
import { plainLevel } from './levels.ts';
import { argument, method, native } from './natives.ts';
import { plainValue, type ProgramLevel, type ProgramOption } from './options.ts';
import type { Reading } from './reading.ts';

/** simple-parsing: as they are written; the fields of all classes are beside each other. */
const SIMPLE: ClassStyle = {
  names: name => [`--${name}`],
  option: ({ shape, default: unset }) => ({
    ...(isSwitch(shape) && { arity: 'maybe' as const }),
    ...((shape.isOptional || unset?.type === 'null') && { none: 'unknown' as const }),
    ...(shape.members && { kind: 'text' as const, choices: shape.members }),
  }),
  marks: /^(?:dataclasses\.field|simple_parsing\.(?:\w+\.)*(?:field|choice|flag|list_field|mutable_field))?$/,
  aliases: aliasesIn(itemsOf),
  changed: ({ path, args }) => ofSimpleMark(path.split('.').at(-1) ?? '', args),
};

/** What `choice`, `flag` and the like say beside the type. */
function ofSimpleMark(name: string, { positional, named }: Arguments): Partial<ProgramOption> {
  const plain = new Set(['default', 'default_factory', 'alias', 'help', 'init', 'repr', 'compare', 'metadata']);
  if (![...named.keys()].every(each => plain.has(each))) return { kind: 'unknown', arity: 'unknown' };
  const isRequired = positional.length === 0 && !named.has('default') && !named.has('default_factory');
  if (name !== 'choice') return { isRequired: name === 'field' && isRequired };
  const choices = positional.map(plainValue);
  const isPlain = choices.length > 1 && choices.every(each => each?.type === 'str');
  return isPlain
    ? { kind: 'text', choices, isRequired: !named.has('default') }
    : { kind: 'unknown', isRequired: false };
}

/** Settings that leave the names of options as they are. */
const PLAIN_SETTINGS =
  /^(?:description|prog|epilog|usage|formatter_class|allow_abbrev|parents|add_help|exit_on_error|config_class|dest)$/;

class SimpleParser extends ArgumentParser {
  private readonly classes: Value[] = [];
  /** True where an object gives the defaults. */
  private hasDefaults = false;

  constructor(reading: Reading, args: Arguments) {
    super(reading, args, 'simple-parsing');
    if (![...args.named.keys()].every(name => PLAIN_SETTINGS.test(name))) this.isOpen = true;
  }

  override attribute(name: string): Value {
    if (name !== 'add_arguments') return super.attribute(name);
    return method(args => {
      this.classes.push(args.positional[0] ?? unknown);
      if (args.named.has('default') || args.positional.length > 2) this.hasDefaults = true;
      if (args.isOpen || args.named.has('prefix')) this.isOpen = true;
      return unknown;
    });
  }

  override level(swallows: boolean): ProgramLevel {
    const own = super.level(swallows);
    const parts = this.classes.map(each => classOptions(each, SIMPLE));
    const found = parts.flatMap(part => part.options);
    const given = this.hasDefaults
      ? found.map(option => ({ ...option, default: undefined, isRequired: false }))
      : found;
    const options = [...own.options, ...given];
    const all = options.flatMap(option => option.names);
    // Where two fields have the same name, both get longer ones.
    const isClear = new Set(all).size === all.length;
    return { ...own, options, isOpen: own.isOpen || !isClear || parts.some(part => part.isOpen) };
  }
}

/** What simple-parsing does; undefined for a call that is not known. */
export function callSimpleParsing(reading: Reading, path: string, args: Arguments, node: PyNode): Value | undefined {
  switch (path) {
    case 'simple_parsing.ArgumentParser':
      return native(new SimpleParser(reading, args));
    case 'simple_parsing.parse': {
      const of = argument(args, 0, 'config_class');
      const { options, isOpen } = classOptions(of, SIMPLE);
      const isPlain = !args.isOpen && [...args.named.keys()].every(name => PLAIN_SETTINGS.test(name));
      if (argument(args, 1, 'args')) reading.parses(undefined);
      else
        reading.parses({
          parser: 'simple-parsing',
          of: node.from,
          isStrict: true,
          level: () => plainLevel(options, { isOpen: isOpen || !isPlain, abbreviates: true }),
        });
      return objectOf(reading, of, node);
    }
    default:
      return undefined;
  }
}
