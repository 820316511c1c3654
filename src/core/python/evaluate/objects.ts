import { enumMembers } from './enums.ts';
import { entryOf } from './keyOf.ts';
import { bound, callSpecial, classMember, lineOf, memberAmong, methodOf, type Inherited } from './classLine.ts';
import { importedName } from './names.ts';
import { attributeOfDict, bareDict, setAttributeOfDict } from './ownDicts.ts';
import { isOwnDict, pyStr, unknown, type PyClass, type PyObject, type Scope, type Value } from './value.ts';
import type { Machine } from './machine.ts';
import { childrenOf } from '../syntax/parse.ts';

/** What an object has of such bases. */
export function inheritedBy({ hooks }: Machine, self: PyObject): Inherited {
  return (base, name) => hooks.inherited?.(base, name, self);
}

/** `super()`, `super(Class, self)` in a method; undefined where the object is of no class that is seen. */
export function superOf({ running }: Machine, given: readonly Value[]): Value | undefined {
  const [written, object] = given;
  const of = written?.type === 'class' ? written : written ? undefined : running?.made.owner;
  const self = object ?? running?.first;
  if (!of || !(self?.type === 'object' || isOwnDict(self)) || !self.class || !lineOf(self.class).includes(of))
    return undefined;
  return { type: 'super', of, self };
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
    case 'dict':
      return isOwnDict(value) ? attributeOfDict(machine, value, name) : { type: 'method', self: value, name };
    case 'super': {
      const { self } = value;
      const line = self.class ? lineOf(self.class) : [];
      const inherited = self.type === 'object' ? inheritedBy(machine, self) : undefined;
      const member = memberAmong(line.slice(line.indexOf(value.of) + 1), name, inherited);
      if (member?.type === 'function') return bound(machine, member, self);
      if (member?.type === 'native') return member;
      return { type: 'method', self: self.type === 'dict' ? bareDict(self) : unknown, name };
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

/** Whether a file's annotations are strings to the program, and so no functions or types. */
export function hasStringAnnotations(text: string): boolean {
  return /^from __future__ import .*\bannotations\b/m.test(text);
}

/** The names that a class's body annotates, with their types. */
function annotationsOf({ heap }: Machine, of: PyClass): Value {
  const { home, node, scope } = of;
  if (hasStringAnnotations(home.text)) return unknown;
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

/**
 * `vars(object)`, `vars(Class)` where it is only read: a copy of it. Beside the names that are written, a class
 * has some whose names begin with two underscores.
 */
export function attributesSeen({ heap, hooks }: Machine, of: Value): Value | undefined {
  const names = of.type === 'object' ? of.attributes : of.type === 'class' && !of.isSpecial ? of.scope : undefined;
  if (!hooks.isSent || !names || names.isOpen.value || names.kind === 'module') return undefined;
  const own = [...names.names].flatMap(([name, { value }]) => (value ? [[name, value] as const] : []));
  const hidden = (some: string[]) => (of.type === 'class' ? some.map(name => [name, unknown] as const) : []);
  const all = [...hidden(['__module__']), ...own, ...hidden(['__dict__', '__weakref__', '__doc__'])];
  return heap.dict(
    new Map(all.flatMap(([name, value]) => [entryOf(pyStr(name), value)]).filter(each => each !== undefined)),
  );
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
  return bound(machine, member, value);
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
  if (isOwnDict(self)) setAttributeOfDict(machine, self, name, value);
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

/** An object with the attributes given, or none yet. */
export function newObject(machine: Machine, of: PyClass | undefined, attributes?: Scope): PyObject {
  return { type: 'object', class: of, attributes: attributes ?? machine.heap.scope('object') };
}
