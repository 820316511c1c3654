import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { ArgumentParser, Namespace } from './argparse.ts';
import { isWholeLine } from './arguments.ts';
import { bothNames, classOptions, ofMetadata, type ClassOptions, type ClassStyle } from './dataclassOptions.ts';
import { itemsOf } from '../evaluate/sequences.ts';
import { markOf } from './marks.ts';
import { fieldOption, plainLevel } from './levels.ts';
import { argument, flagOf, method, native, Opaque } from './natives.ts';
import type { ProgramLevel, ProgramOption } from './options.ts';
import { isQuiet } from './quietModules.ts';
import type { Reading } from './reading.ts';
import { signatureOf, type Field, type Shape } from './shapes.ts';

const isSwitch = ({ kind, list }: Shape) => kind === 'boolean' && list === undefined;

/** tyro: switches take no value, groups have dotted names, `None` is a value where it is allowed. */
const TYRO: ClassStyle = {
  names: bothNames,
  option: ({ shape, default: unset }) => ({
    ...(isSwitch(shape) && { arity: 'none' as const }),
    // A default that does not fit makes the type wider.
    ...(unset?.type === 'null' && { none: 'unknown' as const }),
    ...(shape.isOptional && { none: 'None' as const }),
    ...(isSwitch(shape) && shape.isOptional && { arity: 'unknown' as const }),
    // Members of an Enum go by their names.
    ...(shape.members && { choices: shape.members }),
  }),
  marks: /^(?:dataclasses\.field)?$/,
  keepsName: ({ shape }) => (shape.notes ?? []).every(saysLittle),
};

/** A note of `Annotated` that is not tyro's, or only shows something. */
function saysLittle(note: Value): boolean {
  const mark = markOf(note);
  if (!mark) return note.type === 'str';
  const { args, path } = mark;
  return /\.arg$/.test(path) && !args.isOpen && [...args.named.keys()].every(name => /^(?:help|metavar)$/.test(name));
}

/** HfArgumentParser: booleans take a value, or none. */
const HF: ClassStyle = {
  names: (name, outer) => (outer.length > 0 ? [] : bothNames(name, [])),
  option: ({ shape }) => ({ ...(isSwitch(shape) && { arity: 'maybe' as const }) }),
  marks: /^(?:dataclasses\.field)?$/,
  metadata: ofMetadata(itemsOf),
};

/** simple-parsing: as they are written; the fields of all classes are beside each other. */
const SIMPLE: ClassStyle = {
  names: name => [`--${name}`],
  option: ({ shape, default: unset }) => ({
    ...(isSwitch(shape) && { arity: 'maybe' as const }),
    ...((shape.isOptional || unset?.type === 'null') && { none: 'unknown' as const }),
    ...(shape.members && { choices: shape.members }),
  }),
  marks: /^(?:dataclasses\.field)?$/,
};

function objectOf(reading: Reading, of: Value | undefined, node: PyNode): Value {
  if (of?.type !== 'class') return native(new Namespace());
  return reading.machine.call(of, { positional: [], named: new Map(), isOpen: true }, node);
}

class HfParser extends Opaque {
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
    return method(args => {
      const swallows = flagOf(args.named.get('return_remaining_strings'), false);
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
    const isOpen = !this.classes || parts.some(part => part.isOpen);
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

  constructor(reading: Reading, args: Arguments) {
    super(reading, args, 'simple-parsing');
    if (![...args.named.keys()].every(name => PLAIN_SETTINGS.test(name))) this.isOpen = true;
  }

  override attribute(name: string): Value {
    if (name !== 'add_arguments') return super.attribute(name);
    return method(args => {
      this.classes.push(args.positional[0] ?? unknown);
      if (args.isOpen || args.named.has('prefix') || args.named.has('default')) this.isOpen = true;
      return unknown;
    });
  }

  override level(swallows: boolean): ProgramLevel {
    const own = super.level(swallows);
    const parts = this.classes.map(each => classOptions(each, SIMPLE));
    const options = [...own.options, ...parts.flatMap(part => part.options)];
    const all = options.flatMap(option => option.names);
    // Where two fields have the same name, both get longer ones.
    const isClear = new Set(all).size === all.length;
    return { ...own, options, isOpen: own.isOpen || !isClear || parts.some(part => part.isOpen) };
  }
}

/** What these libraries do; undefined for a call that is not known. */
export function callDataclasses(reading: Reading, path: string, args: Arguments, node: PyNode): Value | undefined {
  switch (path) {
    case 'tyro.cli': {
      const [of] = args.positional;
      const isPlain = !args.isOpen && [...args.named.keys()].every(name => /^(?:description|prog|default)$/.test(name));
      if (isPlain && !args.named.has('default'))
        reading.parses({ parser: 'tyro', of: node.from, isStrict: true, level: () => tyroLevel(of) });
      else reading.parses(undefined);
      if (of?.type === 'function') reading.machine.call(of, { positional: [], named: new Map(), isOpen: true }, node);
      return objectOf(reading, of, node);
    }
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

function tyroLevel(of: Value | undefined): ProgramLevel {
  if (of?.type === 'function') {
    const fields = signatureOf(of);
    const parts = fields.map((field: Field): ClassOptions => {
      if (!TYRO.keepsName?.(field)) return { options: [], isOpen: true };
      if (field.shape.class) return classOptions(field.shape.class, TYRO, [field.name]);
      const option = fieldOption(field, bothNames(field.name, []), TYRO.option(field));
      return { options: [option], isOpen: field.isRest || field.shape.mayHold === true };
    });
    const isOpen = parts.some(part => part.isOpen) || !(of.decorators ?? []).every(isQuiet);
    return tyroOptions(
      parts.flatMap(part => part.options),
      isOpen,
    );
  }
  const { options, isOpen } = classOptions(of, TYRO);
  return tyroOptions(options, isOpen);
}

/** With the names that turn switches off: `--no-amp`, `--model.no-amp`. */
function tyroOptions(options: readonly ProgramOption[], isOpen: boolean): ProgramLevel {
  const negated = options.flatMap((option): ProgramOption[] => {
    if (option.arity !== 'none') return [];
    const names = option.names.flatMap(name => [name.replace(/^--/, '--no-'), name.replace(/([^.-][^.]*)$/, 'no-$1')]);
    return [{ ...option, names: [...new Set(names)], default: undefined, isRequired: false }];
  });
  return plainLevel([...options, ...negated], { isOpen });
}
