import { fromPython } from '../evaluate/fromPython.ts';
import type { Fate, Guard } from '../evaluate/machine.ts';
import type { Heap } from '../evaluate/heap.ts';
import { unknown, type Arguments, type Pending, type Value } from '../evaluate/value.ts';
import type { PyValue } from '../values/value.ts';
import type { ProgramOption } from './options.ts';

const MOST = 300;
const MOST_TURNS = 20;
/** Text that may not be a string in a sweep. */
const OTHERWISE = /^(?:[-+.\d[{]|(?:True|False|None)$)/;

/** A value of an option that is tried, beside values of others. */
interface Tried {
  readonly name: string;
  readonly value: Value;
  readonly othersOf: (name: string) => readonly PyValue[] | undefined;
  /** Which of the values of others are taken, in the order in which they are asked for. */
  readonly picks: Map<string, { at: number; readonly of: readonly PyValue[] }>;
  time: number;
  wasUsed: boolean;
}

/** A check, and when it is made. */
interface Place {
  readonly guard: Guard;
  readonly time: number;
}

/** What a program checks after it has read its command line, as far as every start comes by. */
export class Checks {
  private readonly guards: Place[] = [];
  /** When the program set a value itself, by the value's name, and to what, where that is known at its start. */
  private readonly changed = new Map<string, { readonly time: number; readonly pending: Pending | undefined }[]>();
  private allChanged = Infinity;
  private time = 0;
  /** While a value is tried: its name, what it is, the time of the check, and whether anything asked for it. */
  private tried: Tried | undefined;

  constructor(private readonly heap: Heap) {}

  note(guard: Guard): void {
    if (this.guards.length < MOST) this.guards.push({ guard, time: this.time++ });
  }

  /** The value of an option as it arrives. */
  valueOf(name: string): Value {
    return this.lastChange(name) === 'unknown' ? unknown : { type: 'unknown', pending: { now: () => this.now(name) } };
  }

  /**
   * The same in `wandb.config`, which has it as the sweep gives it; `isGiven`: also where the sweep does not, or then
   * it is `own`.
   */
  configOf(called: string, isGiven: boolean, own?: Pending): Value {
    const now = () => {
      // An option may belong to a function.
      const name = this.tried?.name.replace(/[^ ]*$/, called);
      if (name === undefined || this.changed.has(name) || this.allChanged < Infinity) return undefined;
      const isOwn = this.tried?.name === name;
      const value = isOwn || isGiven ? this.now(name) : own?.now();
      // As text it may be something else for the sweep.
      return value?.type === 'str' && OTHERWISE.test(value.value) ? undefined : value;
    };
    return { type: 'unknown', pending: { now } };
  }

  private now(name: string): Value | undefined {
    const { tried } = this;
    const last = this.lastChange(name);
    if (!tried || last === 'unknown') return undefined;
    if (last) {
      // What it was set to hangs on what was so then.
      const { time } = tried;
      tried.time = last.time;
      try {
        return last.pending.now();
      } finally {
        tried.time = time;
      }
    }
    if (tried.name === name) {
      tried.wasUsed = true;
      return tried.value;
    }
    const pick = tried.picks.get(name) ?? { at: 0, of: tried.othersOf(name) ?? [] };
    const otherwise = pick.of[pick.at];
    if (!otherwise) return undefined;
    tried.picks.set(name, pick);
    return fromPython(this.heap, otherwise);
  }

  /** What a function is called with that gets the values of options by their names. */
  argumentsOf(of: Value, options: readonly ProgramOption[]): Arguments {
    const named = options.map(({ target }) => [target, this.valueOf(nameIn(of, target))] as const);
    return { positional: [], named: new Map(of.type === 'function' ? named : []), isOpen: true };
  }

  /** Options of fields of classes, with what the program checks of these. */
  checkedFields(options: readonly ProgramOption[]): ProgramOption[] {
    const places = options.map(({ at }) => at && placeName(at));
    // Two options of one field go to two objects.
    const isAlone = (name: string) => places.indexOf(name) === places.lastIndexOf(name);
    return this.checkedBy(options, ({ at }) => (at && isAlone(placeName(at)) ? placeName(at) : undefined));
  }

  /** Such options, with what the function, or the whole program, checks of them. */
  checked(options: readonly ProgramOption[], of?: Value): ProgramOption[] {
    return this.checkedBy(options, ({ target }) => (of ? nameIn(of, target) : target));
  }

  /** Such options, with what the program checks of what it calls `nameOf` them. */
  checkedBy(options: readonly ProgramOption[], nameOf: (option: ProgramOption) => string | undefined): ProgramOption[] {
    const alone = (name: string) => {
      const [only, other] = options.filter(each => nameOf(each) === name);
      return other ? undefined : only;
    };
    return options.map(option => {
      const name = nameOf(option);
      if (name === undefined) return option;
      return {
        ...option,
        refusesLater: (value, others) => {
          const of = (isUnset: boolean) => (each: string) => {
            const only = alone(each);
            return only && others(only, isUnset);
          };
          return this.refuses(name, value, of(false), of(true));
        },
      };
    });
  }

  /** The program sets such a value itself; undefined: it may set any. `value`: what it sets it to. */
  change(name: string | undefined, value?: Value): void {
    const time = this.time++;
    const pending = value?.type === 'unknown' ? value.pending : undefined;
    if (name === undefined) this.allChanged = Math.min(this.allChanged, time);
    else this.changed.set(name, [...(this.changed.get(name) ?? []), { time, pending }]);
  }

  /** What the program has set a value to by the time of the check; undefined: it has not. */
  private lastChange(name: string): { time: number; pending: Pending } | 'unknown' | undefined {
    const now = this.tried?.time ?? Infinity;
    if (this.allChanged < now) return 'unknown';
    const last = this.changed.get(name)?.findLast(({ time }) => time < now);
    if (!last) return undefined;
    return last.pending ? { time: last.time, pending: last.pending } : 'unknown';
  }

  /**
   * Whether the program certainly fails with such a value of an option, whatever the others are, and not only for one
   * of them: `unsetOf` gives what these are without being given.
   */
  private refuses(name: string, value: PyValue, othersOf: Tried['othersOf'], unsetOf: Tried['othersOf']): boolean {
    const picks: Tried['picks'] = new Map();
    const trial = (): Tried => {
      const own = fromPython(this.heap, value);
      return { name, value: own, othersOf, picks, time: 0, wasUsed: false };
    };
    let isRefused = false;
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const tried = trial();
      const place = this.deathOf(tried);
      if (!place) return false;
      // What fails without asking for it fails for another value.
      isRefused ||=
        tried.wasUsed && this.fateAt(place, { ...trial(), othersOf: unsetOf, picks: new Map() }) !== 'goes on';
      // The next value of what was asked for last; what was asked for after it may hang on that.
      const [last] = [...picks].findLast(([, { at, of }]) => at + 1 < of.length) ?? [];
      if (last === undefined) return isRefused;
      const asked = [...picks.keys()];
      for (const after of asked.slice(asked.indexOf(last) + 1)) picks.delete(after);
      const pick = picks.get(last);
      if (pick) pick.at++;
    }
    return false;
  }

  /** Where the program fails with some values; undefined where it does not, or nobody knows. */
  private deathOf(tried: Tried): Place | undefined {
    for (const place of this.guards) {
      const fate = this.fateAt(place, tried);
      if (fate === 'dies') return place;
      if (fate === 'ends' || (fate === undefined && place.guard.mayEnd)) return undefined;
    }
    return undefined;
  }

  private fateAt({ guard, time }: Place, tried: Tried): Fate | undefined {
    this.tried = tried;
    tried.time = time;
    tried.wasUsed = false;
    const fate = guard.fate();
    this.tried = undefined;
    return fate;
  }
}

/** The name of the value of a field of a class, by where it is written. */
export function placeName({ file, offset }: NonNullable<ProgramOption['at']>): string {
  return `${file}:${offset} `;
}

/** The name of an option's value where it is given to a function: others have names of their own. */
function nameIn(of: Value, name: string): string {
  return of.type === 'function' ? `${of.home.path}:${of.node.from} ${name}` : name;
}
