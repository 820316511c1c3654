import { pyStr, unknown, type Value } from '../evaluate/value.ts';
import { native, Opaque } from './natives.ts';
import type { Reading } from './reading.ts';

/** `sys.argv`, or what is left of it after the program's own name. */
export class ProgramArguments extends Opaque {
  constructor(
    private readonly reading: Reading,
    /** How many words are left out at the beginning. */
    readonly from: number,
  ) {
    super();
  }

  override item(key: Value): Value {
    if (key.type === 'int' && key.value === 0n && this.from === 0) return pyStr(this.reading.machine.path);
    this.reading.readsArguments = true;
    return unknown;
  }

  override slice([from, to, step]: readonly (Value | undefined)[]): Value {
    if (from?.type === 'int' && from.value >= 0n && !to && !step)
      return native(new ProgramArguments(this.reading, this.from + Number(from.value)));
    this.escape();
    return unknown;
  }

  override attribute(): Value {
    this.escape();
    return unknown;
  }

  override escape(): void {
    this.reading.readsArguments = true;
    this.reading.isParsedUnseen = true;
  }
}

/** Whether a parser is given the whole command line: nothing, None, or `sys.argv[1:]`. */
export function isWholeLine(value: Value | undefined): boolean {
  if (!value || value.type === 'null') return true;
  return value.type === 'native' && value.native instanceof ProgramArguments && value.native.from === 1;
}
