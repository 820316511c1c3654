import { enumMembers } from './enums.ts';
import { entryOf } from './keyOf.ts';
import { importedName } from './names.ts';
import { LIBRARY } from './prelude.ts';
import { pyStr, unknown, type PyClass, type PyFunction, type PyObject, type Scope, type Value } from './value.ts';
import type { Machine } from './machine.ts';
import { childrenOf } from '../syntax/parse.ts';

/** What a class has of a base that is imported from elsewhere; undefined where that is unknown. */
type Inherited = (base: string, name: string) => Value | undefined;

/**
 * A name among a class's own and those of its bases; unknown where a base is not seen; undefined where there is none.
 */
export function classMember(of: PyClass, name: string, inherited?: Inherited): Value | undefined {
  return memberAmong(lineOf(of), name, inherited);
}

function memberAmong(line: readonly Value[], name: string, inherited?: Inherited): Value | undefined {
  for (const each of line) {
    if (each.type !== 'class') return (each.type === 'name' ? inherited?.(each.path, name) : undefined) ?? unknown;
    const found = each.scope.names.get(name)?.value;
    if (found) return found;
    if (each.scope.isOpen.value) return unknown;
  }
  return undefined;
}

/** A class and its bases, in the order in which Python looks for a name in them. */
function lineOf(of: PyClass, depth = 0): readonly Value[] {
  const bases = of.bases.filter(base => base.type !== 'name' || base.path !== 'builtins.object');
  const lines = bases.map(base => (base.type === 'class' && depth < 10 ? lineOf(base, depth + 1) : [base]));
  const line: Value[] = [of];
  let left = [...lines, bases].filter(each => each.length > 0);
  while (left.length > 0) {
    // The first that no other one has further back.
    const next = left.find(([first]) => !left.some(each => each.slice(1).some(later => later === first)))?.[0];
    if (!next) return [...line, ...lines.flat()];
    line.push(next);
    left = left.map(each => (each[0] === next ? each.slice(1) : each)).filter(each => each.length > 0);
  }
  return line;
}

/** A function that the class of an object, or a base of it that is seen, has under a name. */
export function methodOf(of: Value, name: string): PyFunction | undefined {
  const member = of.type === 'object' && of.class ? classMember(of.class, name) : undefined;
  return member?.type === 'function' ? member : undefined;
}

/** What an operator of Python calls of an object: `__getitem__`; undefined where its class has no such function. */
export function callSpecial(machine: Machine, self: Value, name: string, given: readonly Value[]): Value | undefined {
  const method = machine.hooks.isSent || isOfLibrary(self) ? methodOf(self, name) : undefined;
  return (
    method &&
    machine.call(
      { type: 'bound', function: method, self },
      { positional: given, named: new Map(), isOpen: false },
      method.node,
    )
  );
}

/** Whether it is an object of Python's library that is followed. */
function isOfLibrary(value: Value): boolean {
  return value.type === 'object' && value.class?.home.path === LIBRARY;
}

/** What an object has of such bases. */
export function inheritedBy({ hooks }: Machine, self: PyObject): Inherited {
  return (base, name) => hooks.inherited?.(base, name, self);
}

/** `super()`, `super(Class, self)` in a method; undefined where several bases make its order unclear. */
export function superOf({ running }: Machine, given: readonly Value[]): Value | undefined {
  const [written, object] = given;
  const of = written?.type === 'class' ? written : written ? undefined : running?.made.owner;
  const self = object ?? running?.first;
  if (!of || self?.type !== 'object' || !self.class || !hasOneLine(self.class)) return undefined;
  return { type: 'super', of, self };
}

function hasOneLine(of: PyClass, depth = 0): boolean {
  const [base, second] = of.bases;
  return !second && (base?.type !== 'class' || (depth < 10 && hasOneLine(base, depth + 1)));
}

/** What an imported name stands for: what the program put in its place, what a reader knows, or itself. */
export function imported({ heap, hooks }: Machine, path: string): Value {
  return heap.patched(path) ?? hooks.named?.(path) ?? importedName(path);
}

function patch(machine: Machine, path: string, value: Value): void {
  machine.heap.patch(path, value, imported(machine, path));
}

/** `value.name`; unknown where it is unknown. */
export function attributeOf(machine: Machine, value: Value, name: string): Value {
  switch (value.type) {
    case 'name':
      return imported(machine, `${value.path}.${name}`);
    case 'native':
      return value.native.attribute(name);
    case 'class': {
      if (name === '__name__') return pyStr(value.name);
      if (name === '__annotations__') return annotationsOf(machine, value);
      const member = value.isSpecial
        ? (enumMembers(value)?.get(name) ?? ownMethod(value, name))
        : classMember(value, name);
      return member?.type === 'function' && member.binding === 'class'
        ? { type: 'bound', function: member, self: value }
        : (member ?? unknown);
    }
    case 'object':
      return attributeOfObject(machine, value, name);
    case 'super': {
      const member = memberAmong(lineOf(value.of).slice(1), name, inheritedBy(machine, value.self));
      if (member?.type === 'function') return bound(machine, member, value.self);
      return member?.type === 'native' ? member : { type: 'method', self: unknown, name };
    }
    case 'method':
      // What it is a part of may change with it.
      return value.self.type === 'unknown' && value.self.among
        ? { ...value, name }
        : { type: 'method', self: value, name };
    case 'function':
      if (value.binding === 'property') return { type: 'method', self: value, name };
      return name === '__name__' && value.name ? pyStr(value.name) : unknown;
    case 'partial':
      return unknown;
    default:
      return { type: 'method', self: value, name };
  }
}

/** The names that a class's body annotates, with their types. */
function annotationsOf({ heap }: Machine, of: PyClass): Value {
  const { home, node, scope } = of;
  // Then they are strings.
  if (/^from __future__ import .*\bannotations\b/m.test(home.text)) return unknown;
  const entries = childrenOf(node.getChild('Body') ?? node).flatMap(statement => {
    const [target, annotation] = statement.name === 'AssignStatement' ? childrenOf(statement) : [];
    const type = annotation?.name === 'TypeDef' ? childrenOf(annotation).at(-1) : undefined;
    if (target?.name !== 'VariableName' || !type) return [];
    const entry = entryOf(pyStr(home.text.slice(target.from, target.to)), home.evaluate(type, scope));
    return entry ? [entry] : [];
  });
  return heap.dict(new Map(entries));
}

/** What is defined in a class as a static or class method, which its bases and decorators leave as it is. */
function ownMethod(of: PyClass, name: string): Value | undefined {
  const own = of.scope.names.get(name)?.value;
  return own?.type === 'function' && (own.binding === 'static' || own.binding === 'class') ? own : undefined;
}

/** `vars(object)`: whoever has it may change the object. */
export function attributesOf({ heap, hooks }: Machine, { attributes }: PyObject): Value {
  if (!hooks.isSent || attributes.isOpen.value || attributes.kind !== 'object') return unknown;
  const entries = [...attributes.names].flatMap(([name, { value }]) => (value ? [entryOf(pyStr(name), value)] : []));
  heap.write(attributes.isOpen, true);
  for (const cell of attributes.names.values()) heap.write(cell, unknown);
  return heap.dict(new Map(entries.flatMap(entry => (entry ? [entry] : []))));
}

/** A class whose base is `typing.NamedTuple`. */
export function isNamedTuple({ bases }: PyClass): boolean {
  return bases.some(base => base.type === 'name' && base.path === 'typing.NamedTuple');
}

function attributeOfObject(machine: Machine, value: PyObject, name: string): Value {
  if (name === '__dict__') return attributesOf(machine, value);
  if (name === '__class__') return value.class ?? unknown;
  const own = value.attributes.names.get(name)?.value;
  if (machine.hooks.isSent && value.class && (isManaged(value, name) || methodOf(value, '__getattribute__')))
    return property(machine, value, name) ?? unknown;
  if (own) return own;
  if (!value.class || value.attributes.isOpen.value) return unknown;
  if (name === '_asdict' && isNamedTuple(value.class)) {
    const args = { positional: [value], named: new Map(), isOpen: false };
    return { type: 'partial', callee: { type: 'name', path: 'typing.NamedTuple._asdict' }, args };
  }
  const member = classMember(value.class, name, inheritedBy(machine, value));
  if (!member) return callSpecial(machine, value, '__getattr__', [pyStr(name)]) ?? unknown;
  return member.type === 'function' ? bound(machine, member, value) : member;
}

/** True where the class decides what an attribute of its objects is: a property, another descriptor. */
function isManaged(value: PyObject, name: string): boolean {
  const member = value.class && classMember(value.class, name);
  if (member?.type === 'function') return member.binding === 'property';
  return member?.type === 'object' && (methodOf(member, '__get__') ?? methodOf(member, '__set__')) !== undefined;
}

function property(machine: Machine, value: PyObject, name: string): Value | undefined {
  const member = value.class && classMember(value.class, name);
  return member?.type === 'function' && member.binding === 'property' ? bound(machine, member, value) : undefined;
}

/** `object.name = value`; `value` undefined: `del object.name`. Of a class or something imported, too. */
export function setAttribute(machine: Machine, self: Value, name: string, value: Value | undefined): void {
  if (self.type === 'class') machine.heap.bind(self.scope, name, value);
  if (self.type === 'name' && machine.hooks.isSent) patch(machine, `${self.path}.${name}`, value ?? unknown);
  if (self.type !== 'object') return;
  if (machine.hooks.isSent && (isManaged(self, name) || methodOf(self, '__setattr__'))) {
    const member = self.class && classMember(self.class, name);
    const setter = value && member?.type === 'function' ? member.setter : undefined;
    if (!setter || !value || methodOf(self, '__setattr__')) {
      machine.heap.taint(self);
      return;
    }
    const args = { positional: [value], named: new Map(), isOpen: false };
    machine.call({ type: 'bound', function: setter, self }, args, setter.node);
    return;
  }
  machine.heap.bind(self.attributes, name, value);
}

function bound(machine: Machine, member: PyFunction, self: PyObject): Value {
  if (member.binding === 'static') return member;
  const method: Value = {
    type: 'bound',
    function: member,
    self: member.binding === 'class' && self.class ? self.class : self,
  };
  if (member.binding !== 'property') return method;
  return machine.call(method, { positional: [], named: new Map(), isOpen: false }, member.node);
}

/** An object with the attributes given, or none yet. */
export function newObject(machine: Machine, of: PyClass | undefined, attributes?: Scope): PyObject {
  return { type: 'object', class: of, attributes: attributes ?? machine.heap.scope('object') };
}
