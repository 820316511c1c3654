import type { Field } from '../../../sweep/field.ts';
import { boundNumber, isSciText } from '../../../sweep/parameterForm.ts';
import type { Floats, Reads } from './compiledForm.ts';

/** A value as a validator takes it: plain JSON, as far as the validator reads, and which of its numbers are floats. */
export interface JudgedValue {
  readonly value: unknown;
  readonly floats: Floats;
}

/** Has no type of JSON's: dates, bytes, and what PyYAML refuses. */
const NO_JSON = 0n;

/** Builds what a validator judges. `numbersAsSent`: a string such as `1e-5` is the number that the server reads. */
export function judgedValue(field: Field, reads: Reads, numbersAsSent: boolean): JudgedValue {
  const floats = new FloatPlaces();
  return { value: valueOf(field, reads, numbersAsSent, floats), floats };
}

class FloatPlaces implements Floats {
  private places: Map<object, Set<string | number>> | undefined;

  has(owner: object, key: string | number): boolean {
    return this.places?.get(owner)?.has(key) === true;
  }

  add(owner: object, key: string | number): void {
    this.places ??= new Map();
    const known = this.places.get(owner);
    if (known) known.add(key);
    else this.places.set(owner, new Set([key]));
  }
}

function valueOf(field: Field, reads: Reads, numbersAsSent: boolean, floats: FloatPlaces): unknown {
  switch (field.type) {
    case 'map':
      return mapOf(field, reads, numbersAsSent, floats);
    case 'seq':
      return listOf(field, reads, numbersAsSent, floats);
    case 'null':
      return null;
    case 'str':
      return numbersAsSent && isSciText(field) ? boundNumber(field) : field.text;
    case 'bool':
      return field.scalar?.type === 'bool' && field.scalar.value;
    case 'int':
      return finite(field.number ?? 0);
    case 'float':
      return field.number;
    default:
      return NO_JSON;
  }
}

/** An int beyond JavaScript's numbers is an integer all the same. */
function finite(number: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, number));
}

/**
 * Of an unknown key only the name counts, and of a mapping that the validator does not read only whether it is empty. A
 * plain object, as thousands of them are built with each keystroke; no key of a schema is one that every object has.
 */
function mapOf({ items }: Field, reads: Reads, numbersAsSent: boolean, floats: FloatPlaces): object {
  const map: Record<string, unknown> = {};
  if (reads === 0 || 'items' in reads) {
    if (items.length) map['any'] = true;
    return map;
  }
  for (const item of items) {
    const { name } = item;
    const inner = Object.hasOwn(reads.keys, name) ? reads.keys[name] : undefined;
    const value = inner === undefined ? true : valueOf(item, inner, numbersAsSent, floats);
    if (name === '__proto__') Object.defineProperty(map, name, { value, enumerable: true });
    else map[name] = value;
    if (isFloat(item, value)) floats.add(map, name);
  }
  return map;
}

/** If the validator does not read the items of a list, only its length counts. */
function listOf(field: Field, reads: Reads, numbersAsSent: boolean, floats: FloatPlaces): unknown[] {
  if (reads === 0 || !('items' in reads)) return new Array<unknown>(field.items.length);
  const { items } = reads;
  const list: unknown[] = [];
  field.items.forEach((item, i) => {
    const value = valueOf(item, items, numbersAsSent, floats);
    list.push(value);
    if (isFloat(item, value)) floats.add(list, i);
  });
  return list;
}

/** A float without a fraction, which JavaScript takes for an integer. */
function isFloat(field: Field, value: unknown): boolean {
  return Number.isInteger(value) && field.type !== 'int';
}
