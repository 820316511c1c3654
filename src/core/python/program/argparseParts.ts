import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { flagOf, method, native, Opaque } from './natives.ts';
import type { Rivals } from './options.ts';

/** What collects the arguments of a group: the parser. */
interface Collector {
  addArgument(args: Arguments, node: PyNode, rivals: Rivals | undefined): Value;
  escape(): void;
}

/** What `add_argument` gives. */
export class Action extends Opaque {
  constructor(private readonly change: () => void) {
    super();
  }
  override set(): void {
    this.change();
  }
  override escape(): void {
    this.change();
  }
}

/** What `add_mutually_exclusive_group` is given. */
export function rivalsOf(args: Arguments): Rivals {
  return { isRequired: flagOf(args.named.get('required'), false) === true && !args.isOpen };
}

/** A group of arguments. */
export class Group extends Opaque {
  constructor(
    private readonly parser: Collector,
    private readonly rivals: Rivals | undefined,
  ) {
    super();
  }

  override call(): Value {
    return native(this);
  }

  override attribute(name: string): Value {
    if (name === 'add_argument') return method((args, node) => this.parser.addArgument(args, node, this.rivals));
    if (name === 'add_mutually_exclusive_group') return method(args => native(new Group(this.parser, rivalsOf(args))));
    if (name === 'add_argument_group') return native(new Group(this.parser, this.rivals));
    this.parser.escape();
    return unknown;
  }

  override escape(): void {
    this.parser.escape();
  }
}
