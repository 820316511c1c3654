import { enumMembers } from './enums.ts';
import { importedName } from './names.ts';
import { pyStr, unknown, type PyClass, type PyFunction, type PyObject, type Scope, type Value } from './value.ts';
import type { Machine } from './machine.ts';

/** What a class has of a base that is imported from elsewhere; undefined where that is unknown. */
type Inherited = (base: string, name: string) => Value | undefined;

/**
 * A name among a class's own and those of its bases; unknown where a base is not seen; undefined where there is none.
 */
export function classMember(of: PyClass, name: string, inherited?: Inherited, depth = 0): Value | undefined {
  return of.scope.names.get(name)?.value ?? baseMember(of, name, inherited, depth);
}

/** A name among those of a class's bases. */
function baseMember(of: PyClass, name: string, inherited: Inherited | undefined, depth = 0): Value | undefined {
  for (const base of depth > 10 ? [] : of.bases) {
    if (base.type !== 'class') {
      if (base.type === 'name' && base.path === 'builtins.object') continue;
      return (base.type === 'name' ? inherited?.(base.path, name) : undefined) ?? unknown;
    }
    const found = classMember(base, name, inherited, depth + 1);
    if (found) return found;
  }
  return undefined;
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

/** `value.name`; unknown where it is unknown. */
export function attributeOf(machine: Machine, value: Value, name: string): Value {
  switch (value.type) {
    case 'name':
      return machine.hooks.named?.(`${value.path}.${name}`) ?? importedName(`${value.path}.${name}`);
    case 'native':
      return value.native.attribute(name);
    case 'class': {
      if (name === '__name__') return pyStr(value.name);
      const member = value.isSpecial
        ? (enumMembers(value)?.get(name) ?? ownMethod(value, name))
        : classMember(value, name);
      return member?.type === 'function' && member.binding === 'class'
        ? { type: 'bound', function: member, self: value }
        : (member ?? unknown);
    }
    case 'object': {
      const own = value.attributes.names.get(name)?.value;
      if (own) return own;
      if (!value.class || value.attributes.isOpen.value) return unknown;
      const member = classMember(value.class, name, inheritedBy(machine, value));
      return member?.type === 'function' ? bound(machine, member, value) : (member ?? unknown);
    }
    case 'super': {
      const member = baseMember(value.of, name, inheritedBy(machine, value.self));
      if (member?.type === 'function') return bound(machine, member, value.self);
      return member?.type === 'native' ? member : { type: 'method', self: unknown, name };
    }
    case 'function':
      return name === '__name__' && value.name ? pyStr(value.name) : unknown;
    case 'partial':
      return unknown;
    default:
      return { type: 'method', self: value, name };
  }
}

/** What is defined in a class as a static or class method, which its bases and decorators leave as it is. */
function ownMethod(of: PyClass, name: string): Value | undefined {
  const own = of.scope.names.get(name)?.value;
  return own?.type === 'function' && (own.binding === 'static' || own.binding === 'class') ? own : undefined;
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
