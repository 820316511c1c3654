import { importedName } from './names.ts';
import { unknown, type PyClass, type PyFunction, type Scope, type Value } from './value.ts';
import type { Hooks, Machine } from './machine.ts';

/**
 * A name among a class's own and those of its bases; unknown where a base is not seen; undefined where there is none.
 */
export function classMember(of: PyClass, name: string, inherited?: Hooks['inherited'], depth = 0): Value | undefined {
  const own = of.scope.names.get(name)?.value;
  if (own) return own;
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

/** `value.name`; unknown where it is unknown. */
export function attributeOf(machine: Machine, value: Value, name: string): Value {
  switch (value.type) {
    case 'name':
      return machine.hooks.named?.(`${value.path}.${name}`) ?? importedName(`${value.path}.${name}`);
    case 'native':
      return value.native.attribute(name);
    case 'class': {
      if (value.isSpecial) return unknown;
      const member = classMember(value, name);
      return member?.type === 'function' && member.binding === 'class'
        ? { type: 'bound', function: member, self: value }
        : (member ?? unknown);
    }
    case 'object': {
      const own = value.attributes.names.get(name)?.value;
      if (own) return own;
      if (!value.class || value.attributes.isOpen.value) return unknown;
      const member = classMember(value.class, name, machine.hooks.inherited);
      return member?.type === 'function' ? bound(machine, member, value) : (member ?? unknown);
    }
    case 'function':
    case 'partial':
      return unknown;
    default:
      return { type: 'method', self: value, name };
  }
}

function bound(machine: Machine, member: PyFunction, self: Extract<Value, { type: 'object' }>): Value {
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
export function newObject(
  machine: Machine,
  of: PyClass | undefined,
  attributes?: Scope,
): Extract<Value, { type: 'object' }> {
  return { type: 'object', class: of, attributes: attributes ?? machine.heap.scope('object') };
}
