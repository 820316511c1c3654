import type { PyNode } from '../syntax/parse.ts';
import type { Machine } from './machine.ts';
import { classMember, methodOf } from './classLine.ts';
import { attributeOf, attributesOf, attributesSeen, newObject, setAttribute, superOf } from './objects.ts';
import { asDict, fieldObjects, replaced } from './records.ts';
import { parametersOf, type Parameter } from './parameters.ts';
import { isOnlyRead, isTakenAtOnce } from './takenAtOnce.ts';
import { isScalar, oneOf, pyNone, unknown, type Arguments, type PyFunction, type Value } from './value.ts';

/** What only the machine can do: functions that call others, and objects. */
export function callByName(machine: Machine, path: string, args: Arguments, node: PyNode): Value | undefined {
  const { positional, named, isOpen } = args;
  const [first, second] = positional;
  switch (path) {
    case 'dataclasses.asdict':
    case 'typing.NamedTuple._asdict':
      return first && machine.hooks.isSent ? asDict(machine, first, path === 'dataclasses.asdict') : undefined;
    case 'builtins.getattr':
      return first && second?.type === 'str' ? attributeOr(machine, first, second.value, positional[2]) : undefined;
    case 'builtins.setattr':
    case 'builtins.object.__setattr__':
      if (!first || !machine.hooks.isSent || !positional[2]) return undefined;
      if (first.type !== 'object' && first.type !== 'class' && first.type !== 'name') return undefined;
      if (second?.type !== 'str') machine.heap.taint(first);
      else setAttribute(machine, first, second.value, positional[2]);
      return pyNone;
    case 'builtins.type':
      return first?.type === 'object' && first.class && !second ? first.class : undefined;
    case 'importlib.import_module': {
      const found = first?.type === 'str' && !second ? machine.module(first.value) : undefined;
      return found && { type: 'object', class: undefined, attributes: found };
    }
    case 'builtins.vars':
      return (
        (first && isOnlyRead({ node, text: machine.text }) && attributesSeen(machine, first)) ||
        (first?.type === 'object' ? attributesOf(machine, first) : undefined)
      );
    case 'dataclasses.fields':
      return first && fieldObjects(machine, first);
    case 'dataclasses.replace':
      return first && !isOpen ? replaced(machine, first, named, node) : undefined;
    case 'builtins.super':
      return superOf(machine, positional);
    case 'types.SimpleNamespace': {
      if (isOpen || first) return undefined;
      const made = newObject(machine, undefined);
      for (const [name, value] of named) machine.heap.bind(made.attributes, name, value);
      return made;
    }
    default: {
      const own = machine.library(path);
      if (own?.type === 'function' && !isTaken(own, args)) return undefined;
      if (!own || machine.heap.isExact || !isLater(machine, path, args, node))
        return own && machine.call(own, args, node);
      let made: Value = unknown;
      machine.heap.fork([() => ((made = machine.call(own, args, node)), true), () => true]);
      return oneOf(machine.items(made) ?? []);
    }
  }
}

/** Whether a function of Python's library, as it is followed, has all that a call gives. */
function isTaken({ home, node }: PyFunction, { positional, named }: Arguments): boolean {
  const all = parametersOf(home, node);
  const has = (kind: Parameter['kind']) => all.some(each => each.kind === kind);
  const isKnown = (name: string) => all.some(each => each.name === name && each.kind !== 'rest');
  return (
    (has('rest') || positional.length <= all.filter(({ kind }) => kind === 'any').length) &&
    (has('rest named') || [...named.keys()].every(isKnown))
  );
}

/** Whether a function of the file is called by what goes on only when somebody asks: `map`, `filter`. */
function isLater({ hooks, text }: Machine, path: string, { positional: [f] }: Arguments, node: PyNode): boolean {
  const isOwn = f?.type === 'function' || f?.type === 'bound' || f?.type === 'class';
  return hooks.isSent === true && /^builtins\.(?:map|filter)$/.test(path) && isOwn && !isTakenAtOnce({ node, text });
}

/** `getattr(of, name)`, `getattr(of, name, otherwise)`. */
function attributeOr(machine: Machine, of: Value, name: string, otherwise: Value | undefined): Value | undefined {
  if (!otherwise) return attributeOf(machine, of, name);
  if (machine.hooks.isSent && isScalar(of)) return otherwise;
  if (of.type !== 'object' || !machine.hooks.isSent || of.attributes.isOpen.value) return undefined;
  const isThere = of.attributes.names.get(name)?.value ?? (of.class && classMember(of.class, name));
  return isThere || methodOf(of, '__getattr__') ? attributeOf(machine, of, name) : otherwise;
}
