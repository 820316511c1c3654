import { fromPython } from '../evaluate/fromPython.ts';
import type { Guard } from '../evaluate/machine.ts';
import type { Heap } from '../evaluate/heap.ts';
import { unknown, type Arguments, type Pending, type Value } from '../evaluate/value.ts';
import type { PyValue } from '../values/value.ts';
import type { ProgramOption } from './options.ts';

const MOST = 300;

/** What a program checks after it has read its command line, as far as every start comes by. */
export class Checks {
  private readonly guards: { readonly guard: Guard; readonly time: number }[] = [];
  /** When the program set a value itself, by the value's name. */
  private readonly changed = new Map<string, number>();
  private allChanged = Infinity;
  private time = 0;
  /** While a value is tried: its name, what it is, the time of the check, and whether anything asked for it. */
  private tried: { readonly name: string; readonly value: Value; readonly time: number; wasUsed: boolean } | undefined;

  constructor(private readonly heap: Heap) {}

  note(guard: Guard): void {
    if (this.guards.length < MOST) this.guards.push({ guard, time: this.time++ });
  }

  /** The value of an option as it arrives. */
  valueOf(name: string): Value {
    if (!this.isUntouched(name)) return unknown;
    const now: Pending['now'] = () => {
      const { tried } = this;
      if (tried?.name !== name || !this.isUntouched(name)) return undefined;
      tried.wasUsed = true;
      return tried.value;
    };
    return { type: 'unknown', pending: { now } };
  }

  /** What a function is called with that gets the values of options by their names. */
  argumentsOf(of: Value, options: readonly ProgramOption[]): Arguments {
    const named = options.map(({ target }) => [target, this.valueOf(nameIn(of, target))] as const);
    return { positional: [], named: new Map(of.type === 'function' ? named : []), isOpen: true };
  }

  /** Such options, with what the function, or the whole program, checks of them. */
  checked(options: readonly ProgramOption[], of?: Value): ProgramOption[] {
    return options.map(option => ({
      ...option,
      refusesLater: value => this.refuses(of ? nameIn(of, option.target) : option.target, value),
    }));
  }

  /** The program sets such a value itself; undefined: it may set any. */
  change(name: string | undefined): void {
    const time = this.time++;
    if (name === undefined) this.allChanged = Math.min(this.allChanged, time);
    else if (!this.changed.has(name)) this.changed.set(name, time);
  }

  private isUntouched(name: string): boolean {
    const now = this.tried?.time ?? Infinity;
    return Math.min(this.changed.get(name) ?? Infinity, this.allChanged) >= now;
  }

  /** Whether the program certainly fails with such a value of an option. */
  private refuses(name: string, value: PyValue): boolean {
    for (const { guard, time } of this.guards) {
      this.tried = { name, value: fromPython(this.heap, value), time, wasUsed: false };
      const fate = guard.fate();
      const { wasUsed } = this.tried;
      this.tried = undefined;
      if (fate === 'dies' && wasUsed) return true;
      if (fate === 'ends' || (fate === undefined && guard.mayEnd)) return false;
    }
    return false;
  }
}

/** The name of an option's value where it is given to a function: others have names of their own. */
function nameIn(of: Value, name: string): string {
  return of.type === 'function' ? `${of.home.path}:${of.node.from} ${name}` : name;
}
