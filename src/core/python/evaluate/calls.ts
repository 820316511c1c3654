import { childrenOf, insideBrackets, splitAt, type PyNode } from '../syntax/parse.ts';
import { makeDict } from './builtins.ts';
import { generated } from './comprehensions.ts';
import { enumMembers } from './enums.ts';
import { memberBy, memberWith, Raised, refusedBy } from './exact.ts';
import { callDictMethod, deleteItem, setItem } from './dictMethods.ts';
import { argumentValue } from './guards.ts';
import { join } from './join.ts';
import { keyOf } from './keyOf.ts';
import { libraryFunction, mayChange, onlyShows } from './libraries.ts';
import { callSequenceMethod } from './listMethods.ts';
import { placeOf, sourceOf, type Frame, type Machine, type Yields } from './machine.ts';
import { classMember } from './classLine.ts';
import { inheritedBy, newObject } from './objects.ts';
import { makeOwnDict } from './ownDicts.ts';
import { makeRecord } from './records.ts';
import { callByName } from './callByName.ts';
import { compare } from './operators.ts';
import { itemAt } from './sequences.ts';
import { bindArguments } from './parameters.ts';
import { callTextMethod } from './textMethods.ts';
import { isTakenBy } from './takenAtOnce.ts';
import { Unsure } from './unsure.ts';
import {
  isScalar,
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
  type Unknown,
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
    return {
      positional: [generated(machine, inside, scope, list?.parent ? isTakenBy(machine.text, list.parent) : false)],
      named,
      isOpen,
    };
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

/** `dict.update`, called with what it is a method of; `dict.fromkeys` is none. */
const OWN_METHOD = /^builtins\.(?:dict|list|set|tuple|str)\.(?!fromkeys$|maketrans$)(\w+)$/;

/** Calls whatever it is. */
export function callValue(machine: Machine, callee: Value, args: Arguments, node: PyNode): Value {
  const at = placeOf(machine, node);
  switch (callee.type) {
    case 'function':
      return callee.through ? machine.call(callee.through, args, node) : entered(machine, callee, args, node);
    case 'bound':
      return entered(machine, callee.function, { ...args, positional: [callee.self, ...args.positional] }, node);
    case 'class':
      return instantiate(machine, callee, args, node);
    case 'partial':
      return machine.call(callee.callee, withMore(callee.args, args), node);
    case 'method':
      return callMethod(machine, callee.self, callee.name, args, at) ?? unseen(machine, callee, args, node);
    case 'name': {
      const method = OWN_METHOD.exec(callee.path)?.[1];
      const [self, ...positional] = args.positional;
      if (method && self)
        return callValue(machine, { type: 'method', self, name: method }, { ...args, positional }, node);
      return (
        machine.hooks.call(callee.path, args, node, machine) ??
        knownResult(machine, callee.path, args, at) ??
        callByName(machine, callee.path, args, node) ??
        unseen(machine, callee, args, node)
      );
    }
    case 'native':
      return callee.native.call(args, node);
    case 'object': {
      const isFollowed = machine.heap.isExact || machine.hooks.isSent;
      const own = isFollowed && callee.class ? classMember(callee.class, '__call__') : undefined;
      return own?.type === 'function'
        ? machine.call({ type: 'bound', function: own, self: callee }, args, node)
        : unseen(machine, callee, args, node);
    }
    case 'null':
      if (machine.heap.isExact) throw new Raised('TypeError');
      return unseen(machine, callee, args, node);
    default:
      if (callee.type === 'unknown') mayBeCalled(machine, callee, args, node);
      return unseen(machine, callee, args, node);
  }
}

/** At most so many of those that may be called are followed. */
const MOST_AMONG = 8;

/** One of some functions is called, or none of them. */
function mayBeCalled(machine: Machine, { among = [] }: Unknown, args: Arguments, node: PyNode, depth = 0): void {
  const { heap, hooks } = machine;
  if (!hooks.isSent || heap.isExact) return;
  for (const each of among) {
    if (each.type === 'unknown' && depth < MOST_UNSEEN) mayBeCalled(machine, each, args, node, depth + 1);
    if (each.type === 'object') heap.taint(each);
    if (each.type === 'method') heap.taint(each.self);
  }
  const functions = among.filter(({ type }) => type === 'function' || type === 'bound' || type === 'partial');
  if (functions.length === 0 || heap.depth >= MOST_UNSEEN) return;
  const calls = functions.slice(0, MOST_AMONG).map(each => () => {
    machine.call(each, args, node);
    return true;
  });
  heap.fork([...calls, () => true]);
}

/** Functions that make use of what is given by name. */
const TAKES_NAMES = new RegExp(
  String.raw`^builtins\.(?:dict|print|sorted|min|max|enumerate)$|^(?:collections|yaml)\.|\.(?:partial|product)$` +
    String.raw`|^numpy\.(?:array|arange|linspace|logspace)$`,
);

function knownResult(machine: Machine, path: string, args: Arguments, at: Place): Value | undefined {
  if (args.isOpen || (machine.hooks.isSent && args.named.size > 0 && !TAKES_NAMES.test(path))) return undefined;
  return libraryFunction(path)?.(machine, args, at);
}

/** Runs a function of the file; one that is asked once for each arguments, or of which nobody sees how it is called. */
function entered(machine: Machine, called: PyFunction, args: Arguments, node: PyNode): Value {
  const { isVeiled, ...bare } = called;
  const { home, cache } = called;
  if (isVeiled) {
    const results = mayCall(machine, bare, node);
    for (const value of [...args.positional, ...args.named.values()]) machine.heap.taint(value);
    return oneOf(results);
  }
  if (!cache) return home.enter(called, args, { node, text: machine.text });
  const keys = [...args.positional, ...args.named.values()].map(keyOf);
  const key = JSON.stringify([keys, [...args.named.keys()]]);
  const known = cache.get(key);
  if (known) return known;
  const made = home.enter(called, args, { node, text: machine.text });
  if (isScalar(made)) return made;
  if (machine.heap.depth > 0 || keys.includes(undefined)) return unknown;
  cache.set(key, made);
  return made;
}

/** How deep functions are followed that may be called by others. */
const MOST_UNSEEN = 4;

/** Somebody may call it, now or later, with anything; what it gives then. */
function mayCall(machine: Machine, value: Value, node: PyNode): Value[] {
  const results: Value[] = [];
  if (machine.hooks.isSent && (value.type === 'function' || value.type === 'bound') && machine.heap.depth < MOST_UNSEEN)
    machine.heap.fork([
      () => {
        results.push(machine.call(value, { positional: [], named: new Map(), isOpen: true }, node));
        return true;
      },
      () => true,
    ]);
  return results;
}

function withMore(first: Arguments, more: Arguments): Arguments {
  return {
    positional: [...first.positional, ...more.positional],
    named: new Map([...first.named, ...more.named]),
    isOpen: first.isOpen || more.isOpen,
    ...(more.spread ? { spread: more.spread } : first.spread && { spread: first.spread }),
  };
}

/** A call that nobody sees: it may change what it is given. */
function unseen(machine: Machine, callee: Value, args: Arguments, node: PyNode): Value {
  if (machine.heap.isExact && callee.type === 'name' && callee.path === 'builtins.print') return pyNone;
  if (machine.heap.isExact) throw callee.type === 'name' ? refusedBy(callee.path, args.positional) : new Unsure();
  machine.hooks.unseen?.(callee, args);
  const values = [...args.positional, ...args.named.values()];
  if (!onlyShows(callee)) for (const value of values) machine.lose(value);
  args.spread?.escape();
  // A library may call what it is given: the target of a thread, a key.
  for (const value of values) mayCall(machine, value, node);
  if (!mayChange(callee)) return oneOf(values);
  for (const value of values) machine.heap.taint(value);
  return unknown;
}

/** Methods of dicts and lists that change nothing. */
const READS = /^(?:get|items|keys|values|copy|index|count)$/;

function callMethod(machine: Machine, self: Value, name: string, args: Arguments, at: Place): Value | undefined {
  if (self.type === 'str') return callTextMethod(machine, self.value, name, args);
  const [key, value] = args.positional;
  if (self.type === 'dict' && key && /^__(?:(?:set|del|get)item|contains)__$/.test(name)) {
    if (name === '__contains__') return compare('in', key, self);
    if (name === '__getitem__') return itemAt(self, key);
    if (name === '__delitem__') deleteItem(machine, self, key);
    else if (value) setItem(machine, self, key, value);
    return pyNone;
  }
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
  if (result === undefined) machine.heap.taint(self);
  return result ?? (self.type === 'float' && name === 'item' ? self : undefined);
}

/** Runs a function of the file with what it is given. */
export function callFunction(machine: Machine, called: PyFunction, args: Arguments, yields?: Yields): Value {
  const scope = machine.heap.scope('function', called.scope);
  bindArguments(machine, called, args, scope);
  const body = called.node.getChild('Body');
  if (!body) {
    const children = childrenOf(called.node);
    const expression = children.slice(children.findIndex(({ name }) => name === ':') + 1);
    return machine.evaluateAll(expression, scope);
  }
  const frame: Frame = { returned: [], ...(yields && { yields }) };
  const flow = machine.run(body, scope, frame);
  if (flow !== 'return' && flow !== 'raise') frame.returned.push(pyNone);
  return frame.returned.length ? frame.returned.reduce((a, b) => join(machine.heap, a, b)) : unknown;
}

/** Makes an object of a class of the file. */
export function instantiate(machine: Machine, made: PyClass, args: Arguments, node: PyNode): Value {
  const record = makeRecord(machine, made, args, node);
  if (record) return record;
  if (machine.hooks.isSent && made.bases.some(base => base.type === 'name' && base.path === 'typing.TypedDict'))
    return makeDict(machine, args, placeOf(machine, node));
  const member = machine.hooks.isSent && made.isSpecial ? memberWith(made, args.positional[0]) : undefined;
  if (member) return member;
  if (machine.heap.isExact && made.isSpecial && enumMembers(made)) return memberBy(made, args.positional[0]);
  const ownDict = makeOwnDict(machine, made, args, node, placeOf(machine, node));
  if (ownDict) return ownDict;
  const object = newObject(machine, made);
  const create = classMember(made, '__init__', inheritedBy(machine, object));
  if (made.isSpecial || create?.type === 'unknown') {
    machine.heap.write(object.attributes.isOpen, made.isSpecial);
    if (made.isSpecial) return machine.hooks.made?.(made, args, node) ?? unseen(machine, made, args, node);
  }
  if (create?.type === 'native') machine.call(create, args, node);
  if (create?.type === 'function') machine.call({ type: 'bound', function: create, self: object }, args, node);
  return object;
}
