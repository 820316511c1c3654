import type { Machine } from './machine.ts';
import { LIBRARY } from './prelude.ts';
import { unknown, type OwnDict, type PyClass, type PyFunction, type PyObject, type Value } from './value.ts';

/** What a class has of a base that is imported from elsewhere; undefined where that is unknown. */
export type Inherited = (base: string, name: string) => Value | undefined;

/**
 * A name among a class's own and those of its bases; unknown where a base is not seen; undefined where there is none.
 */
export function classMember(of: PyClass, name: string, inherited?: Inherited): Value | undefined {
  return memberAmong(lineOf(of), name, inherited);
}

/** The same among these classes alone. */
export function memberAmong(line: readonly Value[], name: string, inherited?: Inherited): Value | undefined {
  for (const each of line) {
    if (each.type !== 'class') return (each.type === 'name' ? inherited?.(each.path, name) : undefined) ?? unknown;
    const found = each.scope.names.get(name)?.value;
    if (found) return found;
    if (each.scope.isOpen.value) return unknown;
  }
  return undefined;
}

/** A class and its bases, in the order in which Python looks for a name in them. */
export function lineOf(of: PyClass, depth = 0): readonly Value[] {
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
  const member = (of.type === 'object' || of.type === 'dict') && of.class ? classMember(of.class, name) : undefined;
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

/** What a member of a class is of one of its objects. */
export function bound(machine: Machine, member: Value, self: PyObject | OwnDict): Value {
  if (member.type !== 'function' || member.binding === 'static') return member;
  const method: Value = {
    type: 'bound',
    function: member,
    self: member.binding === 'class' && self.class ? self.class : self,
  };
  if (member.binding !== 'property') return method;
  return machine.call(method, { positional: [], named: new Map(), isOpen: false }, member.node);
}
