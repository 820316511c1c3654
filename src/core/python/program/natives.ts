import { Raised } from '../evaluate/exact.ts';
import type { Heap } from '../evaluate/heap.ts';
import { Unsure } from '../evaluate/unsure.ts';
import { unknown, type Arguments, type Native, type Place, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';

/** Something of a library of which nothing is known but what a class says of it. */
export class Opaque implements Native {
  attribute(_name: string): Value {
    return unknown;
  }
  item(_key: Value): Value {
    return unknown;
  }
  slice(_bounds: readonly (Value | undefined)[]): Value {
    this.escape();
    return unknown;
  }
  call(_args: Arguments, _node: PyNode): Value {
    this.escape();
    return unknown;
  }
  set(_key: Value, _other: Value): void {
    this.escape();
  }
  has(_key: Value): void {
    // Looking for a key changes nothing.
  }
  escape(): void {
    // Nothing to lose.
  }
}

class Method extends Opaque {
  constructor(
    private readonly run: (args: Arguments, node: PyNode) => Value,
    private readonly lost: () => void,
  ) {
    super();
  }
  override call(args: Arguments, node: PyNode): Value {
    return this.run(args, node);
  }
  override escape(): void {
    this.lost();
  }
}

/** `parser.error`, `ctx.exit`, `ctx.fail`: the program ends, with `exit` perhaps as if nothing were wrong. */
class Ending extends Opaque {
  readonly neverReturns = true;

  constructor(
    private readonly heap: Heap,
    private readonly isExit: boolean,
  ) {
    super();
  }

  override call({ positional: [status] }: Arguments): Value {
    if (!this.heap.isExact) return unknown;
    if (this.isExit && !(status?.type === 'int' && status.value !== 0n)) throw new Unsure();
    throw new Raised('SystemExit');
  }
}

/** A method of a parser or a command that ends the program; undefined for one that does not. */
export function endingBy(heap: Heap, name: string): Value | undefined {
  return /^(?:error|exit|fail|abort)$/.test(name) ? native(new Ending(heap, name === 'exit')) : undefined;
}

/** A function of a library. `lost`: somebody unseen gets it, to call it. */
export function method(run: (args: Arguments, node: PyNode) => Value, lost: () => void = () => undefined): Value {
  return native(new Method(run, lost));
}

/** A value that a library makes. */
export function native(of: Native, at?: Place): Value {
  return { type: 'native', native: of, ...(at && { at }) };
}

/** An argument by its position or name. */
export function argument(args: Arguments, position: number, name: string): Value | undefined {
  return args.positional[position] ?? args.named.get(name);
}

/** The string that a value is. */
export function textOf(value: Value | undefined): string | undefined {
  return value?.type === 'str' ? value.value : undefined;
}

/** A number that is known; undefined for all else. */
export function numberOf(value: Value | undefined): number | undefined {
  return value?.type === 'int' || value?.type === 'float' ? Number(value.value) : undefined;
}

/** An argument that is True or False: `otherwise` where it is not given, undefined where it is unknown. */
export function flagOf(value: Value | undefined, otherwise: boolean): boolean | undefined {
  if (!value) return otherwise;
  if (value.type === 'null') return false;
  return value.type === 'bool' ? value.value : undefined;
}
