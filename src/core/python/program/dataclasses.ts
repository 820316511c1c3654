import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { ArgumentParser } from './argparse.ts';
import { Namespace } from './namespace.ts';
import { isWholeLine } from './arguments.ts';
import {
  aliasesIn,
  isSwitch,
  objectOf,
  bothNames,
  classOptions,
  ofMetadata,
  type ClassStyle,
} from './dataclassOptions.ts';
import { itemsOf } from '../evaluate/sequences.ts';
import { plainLevel } from './levels.ts';
import { argument, flagOf, method, native, Opaque } from './natives.ts';
import { plainValue, type ProgramLevel, type ProgramOption } from './options.ts';
import type { Reading } from './reading.ts';
import { isRestUsed } from './restUse.ts';

/** HfArgumentParser: booleans take a value, or none. */
const HF: ClassStyle = {
  names: (name, outer) => (outer.length > 0 ? [] : bothNames(name, [])),
  option: ({ shape }) => ({ ...(isSwitch(shape) && { arity: 'maybe' as const }) }),
  marks: /^(?:dataclasses\.field|transformers\.hf_argparser\.HfArg)?$/,
  aliases: aliasesIn(itemsOf),
  metadata: ofMetadata(itemsOf),
};

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

class HfParser extends Opaque {
  private usesRest = false;

  constructor(
    private readonly reading: Reading,
    private readonly classes: readonly Value[] | undefined,
  ) {
    super();
  }

  override attribute(name: string): Value {
    if (name !== 'parse_args_into_dataclasses') {
      // It reads files and dicts, too.
      if (!/^parse_(?:json|yaml|dict)/.test(name)) this.escape();
      return unknown;
    }
    return method((args, node) => {
      const swallows = flagOf(args.named.get('return_remaining_strings'), false);
      if (swallows === true && isRestUsed(this.reading, node)) this.usesRest = true;
      if (swallows === undefined || !isWholeLine(argument(args, 0, 'args'))) this.reading.parses(undefined);
      else
        this.reading.parses({
          parser: 'HfArgumentParser',
          of: this,
          isStrict: !swallows,
          level: () => this.level(swallows),
        });
      const count = (this.classes?.length ?? 0) + (swallows ? 1 : 0);
      const results = Array.from({ length: count }, () => native(new Namespace()));
      return this.classes ? this.reading.machine.heap.sequence('tuple', results) : unknown;
    });
  }

  private level(swallows: boolean): ProgramLevel {
    const parts = (this.classes ?? []).map(each => classOptions(each, HF));
    const options = parts.flatMap(part => part.options);
    const negated = options.flatMap((option): ProgramOption[] =>
      option.kind === 'boolean' && option.default?.type === 'bool' && option.default.value
        ? [{ ...option, names: option.names.map(name => `--no_${name.slice(2)}`), arity: 'none', default: undefined }]
        : [],
    );
    const isOpen = !this.classes || this.usesRest || parts.some(part => part.isOpen);
    return plainLevel([...options, ...negated], { isOpen, swallows, abbreviates: true });
  }

  override escape(): void {
    this.reading.isParsedUnseen = true;
  }
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

/** What these libraries do; undefined for a call that is not known. */
export function callDataclasses(reading: Reading, path: string, args: Arguments, node: PyNode): Value | undefined {
  switch (path) {
    case 'transformers.HfArgumentParser':
    case 'transformers.hf_argparser.HfArgumentParser':
    case 'trl.TrlParser': {
      const first = argument(args, 0, 'dataclass_types');
      const classes =
        first?.type === 'class' || first?.type === 'name' ? [first] : first && reading.machine.items(first);
      return native(new HfParser(reading, path.startsWith('trl') ? undefined : classes));
    }
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
