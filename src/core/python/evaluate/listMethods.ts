import { sortedAs, unique } from './builtins.ts';
import { keyOf } from './keyOf.ts';
import type { Machine } from './machine.ts';
import { equal } from './operators.ts';
import { pyFloat, pyInt, pyNone, unknown, type Arguments, type Items, type Sequence, type Value } from './value.ts';

/** What a method of a list, a tuple, a set or an array gives; undefined for one that is not known. */
export function callSequenceMethod(machine: Machine, self: Sequence, name: string, args: Arguments): Value | undefined {
  if (self.type === 'array') return ofArray(machine, self, name);
  if (self.type === 'list') return ofList(machine, self, name, args) ?? ofAny(machine, self, name, args);
  return self.type === 'set' ? ofSet(machine, self, name, args) : ofAny(machine, self, name, args);
}

function ofAny({ heap }: Machine, self: Sequence, name: string, { positional: [value] }: Arguments): Value | undefined {
  const items = self.items.value;
  if (name === 'copy') return heap.sequence(self.type, items, self.at);
  if (name !== 'index' && name !== 'count') return undefined;
  const same = items?.map(item => value && equal(item, value));
  if (!same || same.includes(undefined)) return unknown;
  return pyInt(name === 'index' ? same.indexOf(true) : same.filter(Boolean).length);
}

/** Items of a list after a change, and what the method gives. */
function ofList(machine: Machine, self: Sequence, name: string, { positional, named }: Arguments): Value | undefined {
  const items = self.items.value;
  const [value, second] = positional;
  const set = (changed: Items, result: Value = pyNone) => {
    machine.heap.write(self.items, changed);
    return result;
  };
  switch (name) {
    case 'append':
      return set(items && value && [...items, value]);
    case 'extend': {
      const more = value && machine.items(value);
      return set(items && more && [...items, ...more]);
    }
    case 'insert':
      return set(items && second && value?.type === 'int' ? inserted(items, Number(value.value), second) : undefined);
    case 'clear':
      return set([]);
    case 'reverse':
      return set(items && [...items].reverse());
    case 'sort':
      return set(sortedAs(machine, items, named));
    case 'pop': {
      if (!items || (value && value.type !== 'int')) return set(undefined, unknown);
      const at = value ? Number(value.value) : -1;
      const index = at < 0 ? at + items.length : at;
      return set(
        items.filter((_, i) => i !== index),
        items[index] ?? unknown,
      );
    }
    case 'remove': {
      const same = items?.map(item => (value ? equal(item, value) : undefined));
      const index = same?.includes(undefined) ? undefined : same?.indexOf(true);
      return set(index === undefined ? undefined : items?.filter((_, i) => i !== index));
    }
    default:
      return undefined;
  }
}

function inserted(items: readonly Value[], index: number, value: Value): Value[] {
  const copy = [...items];
  copy.splice(index, 0, value);
  return copy;
}

function ofSet(machine: Machine, self: Sequence, name: string, { positional: [value] }: Arguments): Value | undefined {
  const items = self.items.value;
  const more =
    name === 'add' ? value && [value] : value?.type === 'set' ? value.items.value : value && machine.items(value);
  switch (name) {
    case 'add':
    case 'update':
      machine.heap.write(self.items, unique(items && more && [...items, ...more]));
      return pyNone;
    case 'union':
      return machine.heap.sequence('set', unique(items && more && [...items, ...more]));
    case 'discard':
    case 'remove': {
      const key = value && keyOf(value);
      machine.heap.write(self.items, key === undefined ? undefined : items?.filter(item => keyOf(item) !== key));
      return pyNone;
    }
    default:
      return undefined;
  }
}

function ofArray({ heap }: Machine, self: Sequence, name: string): Value | undefined {
  if (name === 'tolist') return heap.list(self.items.value?.map(asPlain), self.at);
  return name === 'copy' ? heap.sequence('array', self.items.value, self.at) : undefined;
}

/** NumPy's number as Python's. */
export function asPlain(value: Value): Value {
  return value.type === 'int' ? pyInt(value.value) : value.type === 'float' ? pyFloat(value.value) : value;
}
