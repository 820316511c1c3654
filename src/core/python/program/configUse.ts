import { pyStr, unknown, type Native, type Pending, type Value } from '../evaluate/value.ts';
import { method, native, Opaque, textOf } from './natives.ts';

/** How a program uses `wandb.config`. */
export class ConfigUse {
  /** Keys that it reads; `needed`: it fails where they are not there. */
  readonly reads = new Map<string, { needed: boolean }>();
  /** Keys that it gives itself: by `wandb.init(config=…)` and the like. */
  readonly given = new Map<string, Value>();
  /** True where it may read any key. */
  readsAll = false;
  /** True where it may give keys that are not known. */
  givesMore = false;
  /** True where the program starts a run. */
  isInitialized = false;
  /** True where it gives what its parser has read. */
  private givesArguments = false;

  /**
   * `isMain`: whether what runs now is run by the program, and not a function that it never calls; `optionOf`: what an
   * option of the program is, also in the run of a sweep; `isGiven`: also without one, or then it is `own`.
   */
  constructor(
    private readonly isMain: () => boolean,
    private readonly optionOf: (name: string, isGiven: boolean, own?: Pending) => Value = () => unknown,
  ) {}

  /** What a key is in the run of a sweep, as far as that is known when it is started. */
  valueOf(key: Value): Value {
    const name = textOf(key);
    if (name === undefined) return unknown;
    const own = this.given.get(name);
    return this.optionOf(name, this.givesArguments && !own, own?.type === 'unknown' ? own.pending : undefined);
  }

  /** The configuration itself. */
  readonly value: Value = native(new Config(this, true));
  /** A copy as a dict. */
  readonly copy: Value = native(new Config(this, false));

  read(key: Value, needed: boolean): void {
    const name = textOf(key);
    if (name === undefined) this.readsAll = true;
    else this.reads.set(name, { needed: (needed && this.isMain()) || (this.reads.get(name)?.needed ?? false) });
  }

  /** It fails for no key that is missing, as far as anybody knows. */
  needsNothing(): void {
    for (const name of this.reads.keys()) this.reads.set(name, { needed: false });
  }

  /** What `wandb.init(config=…)` or an update adds. */
  give(value: Value | undefined): void {
    if (!value || value.type === 'null') return;
    if (value.type === 'native' && (value === this.value || value === this.copy)) return;
    if (value.type !== 'dict' || value.state.value.isOpen) this.givesMore = true;
    if (value.type === 'native' && value.native.isPending) this.givesArguments = true;
    if (value.type !== 'dict') return;
    for (const { key, value: item } of value.state.value.entries.values()) {
      const name = textOf(key);
      if (name === undefined) this.givesMore = true;
      else this.given.set(name, item);
    }
  }
}

const COPIES = new Set(['as_dict', 'to_dict', 'copy', 'toDict', '__dict__']);
const WHOLE = new Set(['items', 'values', 'keys']);

class Config extends Opaque {
  constructor(
    private readonly use: ConfigUse,
    private readonly isOwn: boolean,
  ) {
    super();
  }

  override attribute(name: string): Value {
    const { use } = this;
    if (COPIES.has(name)) return name === '__dict__' ? use.copy : method(() => use.copy);
    if (WHOLE.has(name))
      return method(
        () => ((use.readsAll = true), unknown),
        () => (use.readsAll = true),
      );
    switch (name) {
      case 'get':
      case 'pop':
        return method(
          args => {
            use.read(args.positional[0] ?? unknown, false);
            return name === 'get' ? use.valueOf(args.positional[0] ?? unknown) : unknown;
          },
          () => (use.readsAll = true),
        );
      case 'setdefault':
        return method(args => {
          use.read(args.positional[0] ?? unknown, false);
          return unknown;
        });
      case 'update':
      case 'setdefaults':
        return method(args => {
          use.give(args.positional[0]);
          for (const [key, value] of args.named) if (key !== 'allow_val_change') use.given.set(key, value);
          if (args.isOpen) use.givesMore = true;
          return unknown;
        });
    }
    if (name.startsWith('_')) return unknown;
    // A dict has no attributes of this name.
    if (!this.isOwn) return unknown;
    use.read(pyStr(name), true);
    return use.valueOf(pyStr(name));
  }

  override item(key: Value): Value {
    this.use.read(key, true);
    return this.use.valueOf(key);
  }

  override has(key: Value): void {
    this.use.read(key, false);
  }

  override set(key: Value, other: Value): void {
    const name = textOf(key);
    if (name === undefined) this.use.givesMore = true;
    else this.use.given.set(name, other);
  }

  override slice(): Value {
    return unknown;
  }

  override call(): Value {
    return unknown;
  }

  override escape(): void {
    this.use.readsAll = true;
    this.use.givesMore = true;
  }
}

/** True where a native is the configuration or a copy of it. */
export function isConfig(of: Native): boolean {
  return of instanceof Config;
}
