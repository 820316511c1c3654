import type { PyNode } from '../syntax/parse.ts';
import { makeDict } from './builtins.ts';
import { keyOf, entryOf } from './keyOf.ts';
import type { Machine } from './machine.ts';
import { mergeInto } from './operators.ts';
import { itemAt, itemsOf } from './sequences.ts';
import {
  oneOf,
  pyNone,
  unknown,
  type Arguments,
  type Dict,
  type Entry,
  type Place,
  type Sequence,
  type Value,
} from './value.ts';

/** What a method of a dict gives; undefined for a method that it does not have. */
export function callDictMethod(
  machine: Machine,
  self: Dict,
  name: string,
  args: Arguments,
  at: Place,
): Value | undefined {
  const { heap } = machine;
  const { entries, isOpen } = self.state.value;
  const [key, other] = args.positional;
  switch (name) {
    case 'get':
      return key && found(self, key, other ?? args.named.get('default') ?? pyNone);
    case 'keys':
      return viewOf(self, ({ key: each }) => each);
    case 'values':
      return viewOf(self, ({ value }) => value);
    case 'items':
      return viewOf(self, ({ key: each, value }) => heap.sequence('tuple', [each, value]));
    case 'copy':
      return heap.dict(entries, isOpen, self.at);
    case 'clear':
      heap.write(self.state, { entries: new Map(), isOpen: false });
      return pyNone;
    case '__init__':
    case 'update': {
      mergeInto(heap, self, makeDict(machine, args, at));
      return pyNone;
    }
    case 'setdefault': {
      const value = key && found(self, key, other ?? pyNone);
      if (key && value && (value.type === 'unknown' || value === other || !other)) setItem(machine, self, key, value);
      return value;
    }
    case 'popitem': {
      const last = [...entries.values()].at(-1);
      if (isOpen || !last || last.isMaybe || args.named.size + args.positional.length > 0) return undefined;
      deleteItem(machine, self, last.key);
      return heap.sequence('tuple', [last.key, last.value]);
    }
    case 'pop': {
      const value = key && found(self, key, other ?? unknown);
      if (key) deleteItem(machine, self, key);
      return value;
    }
    default:
      return undefined;
  }
}

/** What is in a dict, as it is whenever somebody looks. */
function viewOf(self: Dict, take: (entry: Entry) => Value): Sequence {
  const all = () => [...self.state.value.entries.values()];
  return {
    type: 'iterator',
    isView: true,
    over: { cells: [self.state], clock: Infinity },
    items: {
      get value() {
        return itemsOf(self) && all().map(take);
      },
      born: 0,
    },
    get among() {
      return all().map(({ value }) => value);
    },
  };
}

function found(self: Dict, key: Value, otherwise: Value): Value {
  const { entries, isOpen } = self.state.value;
  const name = keyOf(key);
  const entry = name === undefined ? undefined : entries.get(name);
  if (name === undefined) return oneOf([...[...entries.values()].map(each => each.value), otherwise]);
  return entry?.value ?? (isOpen ? oneOf([otherwise]) : otherwise);
}

/** `self[key] = value`; with a key that is not known it is one more, or in the place of any. */
export function setItem({ heap, hooks }: Machine, self: Dict, key: Value, value: Value, at?: Place): void {
  const { entries, isOpen } = self.state.value;
  const made = entryOf(key, value);
  if (!made) {
    const left = [...entries].map(([name, entry]) => [name, { ...entry, value: oneOf([entry.value]) }] as const);
    heap.write(self.state, { entries: hooks.isSent ? new Map(left) : entries, isOpen: true });
    return;
  }
  const [name, entry] = made;
  heap.write(self.state, {
    entries: new Map(entries).set(name, { key: entries.get(name)?.key ?? entry.key, value, ...(at && { at }) }),
    isOpen,
  });
}

/** `del self[key]`; with a key that is not known each one may be missing. */
export function deleteItem({ heap }: Machine, self: Dict, key: Value): void {
  const { entries, isOpen } = self.state.value;
  const name = keyOf(key);
  const left =
    name === undefined
      ? new Map([...entries].map(([each, entry]) => [each, { key: entry.key, value: unknown, isMaybe: true as const }]))
      : new Map([...entries].filter(([each]) => each !== name));
  heap.write(self.state, { entries: left, isOpen });
}

/** `value[key]` of a `defaultdict`, which makes what it lacks. */
export function itemOrMade(machine: Machine, value: Dict, factory: Value, key: Value, node: PyNode): Value {
  const name = keyOf(key);
  const { entries, isOpen } = value.state.value;
  if (name === undefined || isOpen || entries.has(name)) return itemAt(value, key);
  const made = machine.call(factory, { positional: [], named: new Map(), isOpen: false }, node);
  setItem(machine, value, key, made);
  return made;
}
