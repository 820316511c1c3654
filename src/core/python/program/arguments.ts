import { sliceOf } from '../evaluate/sequences.ts';
import { pyStr, unknown, type Items, type Value } from '../evaluate/value.ts';
import { native, Opaque, textOf } from './natives.ts';
import type { Rewrite } from './options.ts';
import type { Reading } from './reading.ts';

/** `sys.argv`, what is left of it after the program's own name, or what the program makes of it. */
export class ProgramArguments extends Opaque {
  constructor(
    private readonly reading: Reading,
    /** How many words are left out at the beginning. */
    readonly from: number,
    /** Makes the words of those that were there before; undefined: they are the words as they are. */
    readonly by?: () => Value,
  ) {
    super();
  }

  /** A program that is started for a sweep is given words. */
  get isTrue(): true | undefined {
    return this.from <= 1 && !this.by && !this.reading.machine.heap.isExact ? true : undefined;
  }

  /** The words, while some are tried; undefined where they are not known. */
  items(): Items {
    const { reading, by, from } = this;
    if (!reading.triedWords || !reading.machine.heap.isExact) return undefined;
    const all = by ? reading.machine.items(by()) : reading.triedWords.map(pyStr);
    return all?.slice(from);
  }

  override item(key: Value): Value {
    if (key.type === 'int' && key.value === 0n && this.from === 0) return pyStr(this.reading.machine.path);
    this.reading.readsArguments = true;
    return unknown;
  }

  override slice(bounds: readonly (Value | undefined)[]): Value {
    const { reading, by } = this;
    const { heap } = reading.machine;
    if (heap.isExact) return sliceOf(heap, heap.list(this.items()), bounds);
    const [from, to, step] = bounds;
    if (from?.type === 'int' && from.value >= 0n && !to && !step)
      return native(new ProgramArguments(reading, this.from + Number(from.value), by));
    this.escape();
    return unknown;
  }

  rewritten(by: () => Value): Value {
    const { reading } = this;
    const before = reading.argv;
    const asBefore = () => {
      const now = reading.argv;
      reading.argv = before;
      try {
        return by();
      } finally {
        reading.argv = now;
      }
    };
    return native(new ProgramArguments(reading, 0, asBefore));
  }

  override attribute(): Value {
    this.escape();
    return unknown;
  }

  override escape(): void {
    if (this.reading.machine.heap.isExact) return;
    this.reading.readsArguments = true;
    this.reading.isParsedUnseen = true;
  }
}

/** Whether a parser is given the whole command line: nothing, None, or `sys.argv[1:]`. */
export function isWholeLine(value: Value | undefined): boolean {
  if (!value || value.type === 'null') return true;
  return argumentsIn(value)?.from === 1 && !argumentsIn(value)?.by;
}

/** What a program makes of a word before a parser is given it; undefined where that is the word, or not known. */
export function rewriteOf(reading: Reading, value: Value | undefined): Rewrite | undefined {
  const { argv } = reading;
  const isDefault = !value || value.type === 'null' || argumentsIn(value) === argv;
  const args = isDefault ? argv && new ProgramArguments(reading, 1, argv.by) : argumentsIn(value);
  if (!args?.by) return undefined;
  return word => {
    reading.triedWords = [reading.machine.path, word];
    const words = reading.machine.exactly(() => args.items()?.map(textOf));
    reading.triedWords = undefined;
    const known = words === 'raised' ? undefined : words;
    return known?.every(each => each !== undefined) ? known : undefined;
  };
}

function argumentsIn(value: Value): ProgramArguments | undefined {
  return value.type === 'native' && value.native instanceof ProgramArguments ? value.native : undefined;
}
