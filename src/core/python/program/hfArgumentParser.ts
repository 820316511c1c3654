import { classMember } from '../evaluate/classLine.ts';
import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { isWholeLine } from './arguments.ts';
import { ArgumentParser } from './argparse.ts';
import { aliasesOf, bothNames, classOptions, isSwitch, ofMetadata } from './dataclassOptions.ts';
import type { ClassOptions, ClassStyle } from './dataclassOptions.ts';
import { negation } from './levels.ts';
import { Namespace } from './namespace.ts';
import { argument, flagOf, method, native } from './natives.ts';
import type { Reading } from './reading.ts';
import { restUse } from './restUse.ts';

/** HfArgumentParser: booleans take a value, or none. */
const HF: ClassStyle = {
  place: ({ name }, [before], mark) => {
    const aliases = before === '' ? aliasesOf(mark) : undefined;
    return aliases && { names: [...bothNames(name), ...aliases], before: [name] };
  },
  option: ({ shape }) => ({ ...(isSwitch(shape) && { arity: 'maybe' as const }) }),
  marks: /^(?:dataclasses\.field|transformers\.hf_argparser\.HfArg)?$/,
  metadata: ofMetadata,
};

class HfParser extends ArgumentParser {
  private usesRest = false;

  constructor(
    reading: Reading,
    args: Arguments,
    private readonly classes: readonly Value[] | undefined,
  ) {
    super(reading, args, 'HfArgumentParser');
  }

  override attribute(name: string): Value {
    // It reads files and dicts, too.
    if (/^parse_(?:json|yaml|dict)/.test(name)) return unknown;
    if (name !== 'parse_args_into_dataclasses') return super.attribute(name);
    return method((args, node) => {
      const { reading } = this;
      const asks = flagOf(args.named.get('return_remaining_strings'), false);
      const use = asks === true ? restUse(reading, node) : 'refused';
      const swallows = use !== 'refused';
      if (use === 'used') this.usesRest = true;
      if (asks === undefined || !isWholeLine(argument(args, 0, 'args'))) reading.parses(undefined);
      else
        reading.parses({
          parser: 'HfArgumentParser',
          of: this,
          isStrict: !swallows,
          level: () => this.level(swallows),
        });
      for (const each of this.classes ?? []) this.finish(each, node);
      const results = (this.classes ?? []).map(() => native(new Namespace(reading)));
      // Arguments that are no fields, and what is left over.
      if (this.members.length > 0) results.push(native(new Namespace(reading)));
      if (asks) results.push(unknown);
      return this.classes ? reading.machine.heap.sequence('tuple', results) : unknown;
    });
  }

  /** What a class does once its fields are set. */
  private finish(of: Value, node: PyNode): void {
    const own = of.type === 'class' ? classMember(of, '__post_init__') : undefined;
    if (own?.type !== 'function') return;
    const self = native(new Namespace(this.reading));
    const args = { positional: [self], named: new Map<string, Value>(), isOpen: false };
    this.reading.machine.call(own, args, node);
  }

  protected override more(): Pick<ClassOptions, 'options' | 'isOpen'> {
    const parts = (this.classes ?? []).map(each => classOptions(each, HF));
    const options = parts.flatMap(part => part.options);
    const negated = options
      .filter(({ kind, default: unset }) => kind === 'boolean' && unset?.type === 'bool' && unset.value)
      .map(option => negation(option, 'no_'));
    const isOpen = !this.classes || this.usesRest || parts.some(part => part.isOpen);
    return { options: [...options, ...negated], isOpen };
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
  const settings = {
    ...args,
    positional: [],
    named: new Map([...args.named].filter(([name]) => name !== 'dataclass_types')),
  };
  return native(new HfParser(reading, settings, path.startsWith('trl') ? undefined : classes));
}
