import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { ArgumentParser, Namespace } from './argparse.ts';
import { isWholeLine } from './arguments.ts';
import { bothNames, classOptions, type ClassStyle } from './dataclassOptions.ts';
import { fieldOption, plainLevel } from './levels.ts';
import { argument, flagOf, method, native, Opaque } from './natives.ts';
import type { ProgramLevel, ProgramOption } from './options.ts';
import type { Reading } from './reading.ts';
import { signatureOf, type Field, type Shape } from './shapes.ts';

const isSwitch = ({ kind, list }: Shape) => kind === 'boolean' && list === undefined;

/** tyro: switches take no value, groups have dotted names, `None` is a value where it is allowed. */
const TYRO: ClassStyle = {
  names: bothNames,
  option: ({ shape }) => ({
    ...(isSwitch(shape) && { arity: 'none' as const }),
    ...(shape.isOptional && { none: 'None' as const }),
    ...(isSwitch(shape) && shape.isOptional && { arity: 'unknown' as const }),
  }),
  marks: /^(?:dataclasses\.field)?$/,
};

/** HfArgumentParser: booleans take a value, or none. */
const HF: ClassStyle = {
  names: (name, outer) => (outer.length > 0 ? [] : bothNames(name, [])),
  option: ({ shape }) => ({ ...(isSwitch(shape) && { arity: 'maybe' as const }) }),
  marks: /^(?:dataclasses\.field)?$/,
};

/** simple-parsing: as they are written; the fields of all classes are beside each other. */
const SIMPLE: ClassStyle = {
  names: name => [`--${name}`],
  option: ({ shape }) => ({ ...(isSwitch(shape) && { arity: 'maybe' as const }) }),
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

class SimpleParser extends ArgumentParser {
  private readonly classes: Value[] = [];

  override attribute(name: string): Value {
    if (name !== 'add_arguments') return super.attribute(name);
    return method(args => {
      this.classes.push(args.positional[0] ?? unknown);
      if (args.named.has('prefix')) this.isOpen = true;
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
      return native(new SimpleParser(reading, args, 'simple-parsing'));
    case 'simple_parsing.parse': {
      const [of] = args.positional;
      const made = new SimpleParser(reading, { ...args, positional: [] }, 'simple-parsing');
      made.attribute('add_arguments');
      const { options, isOpen } = classOptions(of, SIMPLE);
      reading.parses({
        parser: 'simple-parsing',
        of: made,
        isStrict: true,
        level: () => plainLevel(options, { isOpen, abbreviates: true }),
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
    const parts = fields.map((field: Field) =>
      field.shape.class
        ? classOptions(field.shape.class, TYRO, [field.name])
        : { options: [fieldOption(field, bothNames(field.name, []), TYRO.option(field))], isOpen: field.isRest },
    );
    return plainLevel(
      parts.flatMap(part => part.options),
      { isOpen: parts.some(part => part.isOpen) },
    );
  }
  const { options, isOpen } = classOptions(of, TYRO);
  return plainLevel(options, { isOpen });
}
