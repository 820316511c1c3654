import { childrenOf, insideBrackets, splitAt, type PyNode } from '../syntax/parse.ts';
import { comprehended } from './comprehensions.ts';
import { enumMembers } from './enums.ts';
import { memberBy, refusedBy } from './exact.ts';
import { callDictMethod } from './dictMethods.ts';
import { argumentValue } from './guards.ts';
import { join } from './join.ts';
import { libraryFunction, mayChange, onlyShows } from './libraries.ts';
import { callSequenceMethod } from './listMethods.ts';
import { placeOf, sourceOf, type Frame, type Machine } from './machine.ts';
import { attributeOf, classMember, inheritedBy, newObject, superOf } from './objects.ts';
import { bindArguments } from './parameters.ts';
import { callTextMethod } from './textMethods.ts';
import { Unsure } from './unsure.ts';
import {
  isSequence,
  oneOf,
  pyNone,
  unknown,
  type Arguments,
  type Native,
  type Place,
  type PyClass,
  type PyFunction,
  type Scope,
  type Value,
} from './value.ts';

/** What stands between the brackets of a call. */
export function evaluateArguments(machine: Machine, list: PyNode | null, scope: Scope): Arguments {
  const positional: Value[] = [];
  const named = new Map<string, Value>();
  const names = new Map<string, Place>();
  let isOpen = false;
  let more: Native | undefined;
  const inside = list ? insideBrackets(childrenOf(list)) : [];
  if (inside.some(({ name }) => name === 'for'))
    return { positional: [machine.heap.sequence('iterator', comprehended(machine, inside, scope))], named, isOpen };
  for (const part of splitAt(inside, ',')) {
    const [first, second] = part;
    if (first?.name === '*') {
      const value = machine.evaluateAll(part.slice(1), scope);
      const items = machine.items(value);
      positional.push(...(items ?? []));
      isOpen ||= !items;
      if (value.type === 'native') value.native.escape();
    } else if (first?.name === '**') {
      const value = machine.evaluateAll(part.slice(1), scope);
      isOpen = !spread(value, named) || isOpen;
      if (value.type === 'native') more = value.native;
    } else if (first && second?.name === 'AssignOp') {
      const name = sourceOf(machine, first);
      named.set(name, argumentValue(machine, part.slice(2), scope));
      names.set(name, { from: first.from, to: first.to });
    } else positional.push(argumentValue(machine, part, scope));
  }
  return { positional, named, names, isOpen, ...(more && { spread: more }) };
}

/** `**value`; false where it brings more than is known. */
function spread(value: Value, named: Map<string, Value>): boolean {
  if (value.type !== 'dict') return false;
  let isWhole = !value.state.value.isOpen;
  for (const { key, value: item, isMaybe } of value.state.value.entries.values()) {
    if (key.type === 'str' && !isMaybe) named.set(key.value, item);
    else isWhole = false;
  }
  return isWhole;
}

/** Calls whatever it is. */
export function callValue(machine: Machine, callee: Value, args: Arguments, node: PyNode): Value {
  const at = placeOf(machine, node);
  switch (callee.type) {
    case 'function':
      return callee.through ? machine.call(callee.through, args, node) : callee.home.enter(callee, args);
    case 'bound':
      return callee.function.home.enter(callee.function, {
        ...args,
        positional: [callee.self, ...args.positional],
      });
    case 'class':
      return instantiate(machine, callee, args, node);
    case 'partial':
      return machine.call(callee.callee, withMore(callee.args, args), node);
    case 'method':
      return callMethod(machine, callee.self, callee.name, args, at) ?? unseen(machine, callee, args);
    case 'name':
      return (
        machine.hooks.call(callee.path, args, node, machine) ??
        (args.isOpen ? undefined : libraryFunction(callee.path)?.(machine, args, at)) ??
        byName(machine, callee.path, args, node) ??
        unseen(machine, callee, args)
      );
    case 'native':
      return callee.native.call(args, node);
    case 'object': {
      const own = machine.heap.isExact && callee.class ? classMember(callee.class, '__call__') : undefined;
      return own?.type === 'function'
        ? machine.call({ type: 'bound', function: own, self: callee }, args, node)
        : unseen(machine, callee, args);
    }
    default:
      return unseen(machine, callee, args);
  }
}

function withMore(first: Arguments, more: Arguments): Arguments {
  return {
    positional: [...first.positional, ...more.positional],
    named: new Map([...first.named, ...more.named]),
    isOpen: first.isOpen || more.isOpen,
    ...(more.spread ? { spread: more.spread } : first.spread && { spread: first.spread }),
  };
}

/** What only the machine can do: functions that call others, and objects. */
function byName(
  machine: Machine,
  path: string,
  { positional, named, isOpen }: Arguments,
  node: PyNode,
): Value | undefined {
  const [first, second] = positional;
  switch (path) {
    case 'builtins.map': {
      const items = second && positional.length === 2 ? machine.items(second) : undefined;
      const results = items?.map(item =>
        first ? machine.call(first, { positional: [item], named: new Map(), isOpen: false }, node) : unknown,
      );
      return machine.heap.sequence('iterator', results);
    }
    case 'builtins.getattr':
      return first && second?.type === 'str' && !positional[2] ? attributeOf(machine, first, second.value) : undefined;
    case 'builtins.vars':
      return first?.type === 'object' ? unknown : undefined;
    case 'builtins.super':
      return superOf(machine, positional);
    case 'types.SimpleNamespace': {
      if (isOpen || first) return undefined;
      const made = newObject(machine, undefined);
      for (const [name, value] of named) machine.heap.bind(made.attributes, name, value);
      return made;
    }
    default:
      return undefined;
  }
}

/** A call that nobody sees: it may change what it is given. */
function unseen(machine: Machine, callee: Value, args: Arguments): Value {
  if (machine.heap.isExact && callee.type === 'name' && callee.path === 'builtins.print') return pyNone;
  if (machine.heap.isExact) throw callee.type === 'name' ? refusedBy(callee.path, args.positional) : new Unsure();
  machine.hooks.unseen?.(callee, args);
  const values = [...args.positional, ...args.named.values()];
  if (!onlyShows(callee)) for (const value of values) machine.lose(value);
  args.spread?.escape();
  if (!mayChange(callee)) return oneOf(values);
  for (const value of values) machine.heap.taint(value);
  return unknown;
}

/** Methods of dicts and lists that change nothing. */
const READS = /^(?:get|items|keys|values|copy|index|count)$/;

function callMethod(machine: Machine, self: Value, name: string, args: Arguments, at: Place): Value | undefined {
  if (self.type === 'str') return callTextMethod(machine, self.value, name, args);
  if (self.type === 'unknown' && self.among) {
    if (!READS.test(name)) machine.heap.taint(self);
    for (const value of [...args.positional, ...args.named.values()]) machine.lose(value);
    return oneOf([self]);
  }
  const result =
    self.type === 'dict'
      ? callDictMethod(machine, self, name, args, at)
      : isSequence(self)
        ? callSequenceMethod(machine, self, name, args)
        : undefined;
  if (result === undefined && (self.type === 'dict' || self.type === 'list' || self.type === 'set'))
    machine.heap.taint(self);
  return result ?? (self.type === 'float' && name === 'item' ? self : undefined);
}

/** Runs a function of the file with what it is given. */
export function callFunction(machine: Machine, called: PyFunction, args: Arguments): Value {
  const scope = machine.heap.scope('function', called.scope);
  bindArguments(machine, called, args, scope);
  const body = called.node.getChild('Body');
  if (!body) {
    const children = childrenOf(called.node);
    const expression = children.slice(children.findIndex(({ name }) => name === ':') + 1);
    return machine.evaluateAll(expression, scope);
  }
  const frame: Frame = { returned: [] };
  const flow = machine.run(body, scope, frame);
  if (flow !== 'return' && flow !== 'raise') frame.returned.push(pyNone);
  return frame.returned.length ? frame.returned.reduce((a, b) => join(machine.heap, a, b)) : unknown;
}

/** Makes an object of a class of the file. */
export function instantiate(machine: Machine, made: PyClass, args: Arguments, node: PyNode): Value {
  if (machine.heap.isExact && made.isSpecial && enumMembers(made)) return memberBy(made, args.positional[0]);
  const object = newObject(machine, made);
  const create = classMember(made, '__init__', inheritedBy(machine, object));
  if (made.isSpecial || create?.type === 'unknown') {
    machine.heap.write(object.attributes.isOpen, made.isSpecial);
    if (made.isSpecial) return unseen(machine, made, args);
  }
  if (create?.type === 'native') machine.call(create, args, node);
  if (create?.type === 'function') machine.call({ type: 'bound', function: create, self: object }, args, node);
  return object;
}
