import type { DictState, Value } from '../evaluate/value.ts';

/** The names that a program logs. */
export class Logged {
  /** In the order in which they are found. */
  readonly keys = new Set<string>();
  /** Keys of the run's summary, and of `define_metric`. */
  readonly summary = new Set<string>();
  /** Beginnings of further names that are not known. */
  readonly prefixes = new Set<string>();
  isOpen = false;

  /** `wandb.log(value)`. */
  log(value: Value | undefined, into: Set<string> = this.keys): void {
    if (value?.type !== 'dict') {
      this.isOpen = true;
      return;
    }
    this.add(value.state.value, '', into, 0);
  }

  /** Nested dicts are joined by a dot, as the run's summary has them. */
  private add(state: DictState, prefix: string, into: Set<string>, depth: number): void {
    if (state.isOpen || depth > 8) this.isOpen = true;
    for (const { key, value } of state.entries.values()) {
      const name = key.type === 'str' ? key.value : key.type === 'int' ? String(key.value) : undefined;
      if (name === undefined) this.isOpen = true;
      else if (value.type === 'dict') this.add(value.state.value, `${prefix}${name}.`, into, depth + 1);
      else into.add(prefix + name);
    }
  }
}
