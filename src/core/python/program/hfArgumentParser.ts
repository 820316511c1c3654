import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import { isWholeLine } from './arguments.ts';
import { aliasesOf, bothNames, classOptions, isSwitch, ofMetadata, type ClassStyle } from './dataclassOptions.ts';
import { plainLevel } from './levels.ts';
import { Namespace } from './namespace.ts';
import { argument, flagOf, method, native, Opaque } from './natives.ts';
import type { ProgramLevel, ProgramOption } from './options.ts';
import type { Reading } from './reading.ts';
import { isRestUsed } from './restUse.ts';

/** HfArgumentParser: booleans take a value, or none. */
const HF: ClassStyle = {
  place: ({ name }, [before], mark) => {
    const aliases = before === '' ? aliasesOf(mark) : undefined;
    return aliases && { names: [...bothNames(name), ...aliases] };
  },
  option: ({ shape }) => ({ ...(isSwitch(shape) && { arity: 'maybe' as const }) }),
  marks: /^(?:dataclasses\.field|transformers\.hf_argparser\.HfArg)?$/,
  metadata: ofMetadata,
};

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

/** What the parsers of transformers and trl do; undefined for a call that is not known. */
export function callHfArgumentParser(reading: Reading, path: string, args: Arguments): Value | undefined {
  if (!/^(?:transformers\.(?:hf_argparser\.)?HfArgumentParser|trl\.TrlParser)$/.test(path)) return undefined;
  const first = argument(args, 0, 'dataclass_types');
  const classes = first?.type === 'class' || first?.type === 'name' ? [first] : first && reading.machine.items(first);
  return native(new HfParser(reading, path.startsWith('trl') ? undefined : classes));
}
