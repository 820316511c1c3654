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

  /** Keys that more than one call logs, or one that a run may come by more than once, or not at all. */
  private readonly repeated = new Set<string>();

  /** `wandb.log(value)`. `isCertain`: every run comes by, and by no other way than this. */
  log(value: Value | undefined, into: Set<string> = this.keys, isCertain = false): void {
    if (value?.type !== 'dict') {
      this.isOpen = true;
      return;
    }
    const found = new Set<string>();
    this.add(value.state.value, '', found, 0);
    for (const key of found) {
      if (!isCertain || into.has(key)) this.repeated.add(key);
      into.add(key);
    }
  }

  /** A library logs it, as often as it likes. */
  often(key: string): void {
    this.keys.add(key);
    this.repeated.add(key);
  }

  /** The keys of which each run has one value, where all is known that it logs. */
  get once(): readonly string[] {
    return this.isOpen ? [] : [...this.keys].filter(key => !this.repeated.has(key));
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
