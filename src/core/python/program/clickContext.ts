import type { Machine } from '../evaluate/machine.ts';
import { pyBool, unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { endingBy, method, native, Opaque } from './natives.ts';

/** What a command or a callback is given of the command line. */
class Context extends Opaque {
  constructor(private readonly machine: Machine) {
    super();
  }

  override attribute(name: string): Value {
    switch (name) {
      case 'resilient_parsing':
        return pyBool(false);
      case 'invoke':
      case 'forward':
        return method((args, node) => this.invoke(args, node));
      default:
        return endingBy(this.machine.heap, name) ?? unknown;
    }
  }

  /** Another command, with its own defaults where nothing is given. */
  private invoke({ positional: [command = unknown, ...positional], named }: Arguments, node: PyNode): Value {
    const args = { positional, named, isOpen: true };
    const of = command.type === 'native' && command.native instanceof Invocable ? command.native : undefined;
    return of ? of.invoked(args, node) : this.machine.call(command, args, node);
  }
}

/** What `ctx.invoke` may be given: a command. */
export abstract class Invocable extends Opaque {
  abstract invoked(args: Arguments, node: PyNode): Value;
}

/** A context of click's or typer's. */
export function contextOf(machine: Machine): Value {
  return native(new Context(machine));
}
