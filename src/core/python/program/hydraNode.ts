import { unknown, type Value } from '../evaluate/value.ts';
import { native, Opaque, textOf } from './natives.ts';
import type { ProgramOption } from './options.ts';
import type { Reading } from './reading.ts';

/** The name of the value of a key, where the program checks it. */
export function keyName(key: string): string {
  return `key ${key}`;
}

/** What a program looks at in the configuration that Hydra gives it. */
export class HydraNode extends Opaque {
  constructor(
    private readonly reading: Reading,
    private readonly keys: readonly ProgramOption[],
    /** The keys that are certainly read. */
    readonly reads: Set<string>,
    private readonly path = '',
  ) {
    super();
  }

  override attribute(name: string): Value {
    const { reading, keys, reads } = this;
    const whole = this.path === '' ? name : `${this.path}.${name}`;
    const isKey = keys.some(({ names }) => names.includes(whole));
    if (!isKey) return unknown;
    if (reading.isMain && reading.machine.isCertain) reads.add(whole);
    const holds = keys.some(({ names }) => names.some(each => each.startsWith(`${whole}.`)));
    return holds ? native(new HydraNode(reading, keys, reads, whole)) : reading.checks.valueOf(keyName(whole));
  }

  override item(key: Value): Value {
    const name = textOf(key);
    return name === undefined ? unknown : this.attribute(name);
  }

  override slice(): Value {
    return unknown;
  }

  override call(): Value {
    return unknown;
  }
}
