import { insideBrackets, splitAt, type PyNode } from '../syntax/parse.ts';
import { turns } from './comprehensions.ts';
import { setItem } from './dictMethods.ts';
import { keyOf } from './keyOf.ts';
import { placeOf, type Machine } from './machine.ts';
import { mergeInto } from './operators.ts';
import { unknown, type Dict, type Entry, type Place, type Scope, type Value } from './value.ts';

/** A dict that is written out. */
export function dictionary(machine: Machine, children: readonly PyNode[], scope: Scope, at: Place): Value {
  const repeats: Entry[] = [];
  const made: Dict = { ...machine.heap.dict(new Map(), false, at), repeats };
  const own = new Set<string>();
  for (const part of splitAt(insideBrackets(children), ',')) {
    const colon = part.findIndex(({ name }) => name === ':');
    if (part[0]?.name === '**') mergeInto(machine.heap, made, machine.evaluateAll(part.slice(1), scope));
    else if (colon > 0) {
      const key = machine.evaluateAll(part.slice(0, colon), scope);
      const name = keyOf(key);
      const before = name === undefined || !own.has(name) ? undefined : made.state.value.entries.get(name);
      const [first] = part.slice(colon + 1);
      const value = machine.evaluateAll(part.slice(colon + 1), scope);
      if (name !== undefined) own.add(name);
      if (before) repeats.push(before);
      setItem(
        machine,
        made,
        key,
        value,
        first && placeOf(machine, { from: first.from, to: part.at(-1)?.to ?? first.to }),
      );
    }
  }
  const { entries } = made.state.value;
  if (children.some(({ type }) => type.isError)) machine.heap.write(made.state, { entries, isOpen: true });
  return made;
}

/** A dict that a comprehension makes. */
export function dictionaryOfTurns(machine: Machine, nodes: readonly PyNode[], scope: Scope, at: Place): Value {
  const made = machine.heap.dict(new Map(), false, at);
  const found = turns(machine, nodes, scope, (element, inner) => {
    const colon = element.findIndex(({ name }) => name === ':');
    return [
      machine.evaluateAll(element.slice(0, colon), inner),
      machine.evaluateAll(element.slice(colon + 1), inner),
    ] as const;
  });
  if (!found) mergeInto(machine.heap, made, unknown);
  for (const [key, value] of found ?? []) setItem(machine, made, key, value);
  return made;
}
