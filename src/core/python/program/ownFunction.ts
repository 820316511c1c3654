import { Raised } from '../evaluate/exact.ts';
import { fromPython } from '../evaluate/fromPython.ts';
import type { Machine } from '../evaluate/machine.ts';
import { classMember } from '../evaluate/classLine.ts';
import { pyStr, type Value } from '../evaluate/value.ts';
import type { PyValue } from '../values/value.ts';
import { method, native, Opaque } from './natives.ts';
import { plainValue } from './options.ts';

/** What a function of the program makes of a value: 'refused' where it raises; undefined where nobody knows. */
export type Own<T> = (value: T) => PyValue | 'refused' | undefined;

/**
 * What a function of the program makes of a word, or the method `by` of an object; undefined for what is not one.
 */
export function ownConversion(machine: Machine, callee: Value | undefined, by?: string): Own<string> | undefined {
  if (!isOwn(callee)) return undefined;
  const named =
    by !== undefined && callee.type === 'object' && callee.class ? classMember(callee.class, by) : undefined;
  if (named?.type !== 'function') return text => exactly(machine, callee, [pyStr(text)]);
  const bound: Value = { type: 'bound', function: named, self: callee };
  const others = [native(new Opaque()), native(new Opaque())];
  return text => exactly(machine, bound, [pyStr(text), ...others]);
}

/** What a function of the program makes of a value, given the arguments that `arrange` makes of it. */
export function ownCheck(
  machine: Machine,
  callee: Value | undefined,
  arrange: (value: Value) => readonly Value[],
): Own<PyValue> | undefined {
  if (!isOwn(callee)) return undefined;
  return value => exactly(machine, callee, arrange(fromPython(machine.heap, value)));
}

function exactly(machine: Machine, callee: Value, args: readonly Value[]): PyValue | 'refused' | undefined {
  const result = machine.callExactly(callee, args, plainValue);
  return result === 'raised' ? 'refused' : result;
}

function isOwn(callee: Value | undefined): callee is Value {
  return callee !== undefined && ['function', 'bound', 'partial', 'object', 'class'].includes(callee.type);
}

/** `self.fail` of a type of click's, while a function is run as Python would. */
export function inheritedFail(machine: Machine, base: string, name: string): Value | undefined {
  if (!machine.heap.isExact || name !== 'fail' || !/^click\.(?:types\.)?ParamType$/.test(base)) return undefined;
  return method(() => {
    throw new Raised('BadParameter');
  });
}
