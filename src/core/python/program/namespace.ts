import { Unsure } from '../evaluate/unsure.ts';
import { unknown, type Value } from '../evaluate/value.ts';
import { Opaque, textOf } from './natives.ts';
import type { Reading } from './reading.ts';

/** What a parser gives: nobody knows the values. With `reading` they are those of the command line. */
export class Namespace extends Opaque {
  /** `objects`: values that are made of several options. */
  constructor(
    private readonly reading?: Reading,
    private readonly objects?: ReadonlyMap<string, Value>,
  ) {
    super();
  }

  get isPending(): boolean {
    return this.reading !== undefined;
  }

  override attribute(name: string): Value {
    return this.objects?.get(name) ?? this.reading?.checks.valueOf(name) ?? unknown;
  }

  override item(key: Value): Value {
    const name = textOf(key);
    return name === undefined ? unknown : this.attribute(name);
  }

  override slice(): Value {
    return unknown;
  }

  override set(key: Value, value: Value): void {
    // A value that the program sets itself.
    this.change(textOf(key), this.reading?.machine.isCertain ? value : unknown);
  }

  override escape(): void {
    this.change(undefined);
  }

  private change(name: string | undefined, value?: Value): void {
    if (this.reading?.machine.heap.isExact) throw new Unsure();
    this.reading?.checks.change(name, value);
  }
}
