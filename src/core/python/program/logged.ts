import type { DictState, Value } from '../evaluate/value.ts';

/** The names that a program logs. */
export class Logged {
  /** In the order in which they are found. */
  readonly keys = new Set<string>();
  /** Keys of the run's summary, and of `define_metric`. */
  readonly summary = new Set<string>();
  /** Beginnings of further names that are not known. */
  readonly prefixes = new Set<string>();
  /** Names that are logged in a loop or more than once. */
  readonly repeated = new Set<string>();
  isOpen = false;
  private readonly places = new Map<string, number>();

  /** `wandb.log(value)`; `at` is the place of the call. */
  log(value: Value | undefined, at: number, into: Set<string> = this.keys): void {
    if (value?.type !== 'dict') {
      this.isOpen = true;
      return;
    }
    this.add(value.state.value, '', at, into, 0);
  }

  /** A single name. */
  name(key: string, at: number, into: Set<string> = this.keys): void {
    if (this.places.has(key)) this.repeated.add(key);
    this.places.set(key, at);
    into.add(key);
  }

  /** Nested dicts are joined by a dot, as the run's summary has them. */
  private add(state: DictState, prefix: string, at: number, into: Set<string>, depth: number): void {
    if (state.isOpen || depth > 8) this.isOpen = true;
    for (const { key, value } of state.entries.values()) {
      const name = key.type === 'str' ? key.value : key.type === 'int' ? String(key.value) : undefined;
      if (name === undefined) this.isOpen = true;
      else if (value.type === 'dict') this.add(value.state.value, `${prefix}${name}.`, at, into, depth + 1);
      else this.name(prefix + name, at, into);
    }
  }
}
