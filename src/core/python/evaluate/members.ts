import type { PyNode } from '../syntax/parse.ts';
import { itemOrMade } from './dictMethods.ts';
import { noteRefusal } from './guards.ts';
import { sourceOf, type Machine } from './machine.ts';
import { lookUp } from './names.ts';
import { callSpecial } from './classLine.ts';
import { attributeOf, attributesSeen } from './objects.ts';
import { isOnlyRead } from './takenAtOnce.ts';
import { compare } from './operators.ts';
import { itemOfDict } from './ownDicts.ts';
import { truthOf } from './truth.ts';
import { boundsOf } from './targets.ts';
import { itemAt, sliceOf } from './sequences.ts';
import { isOwnDict, unknown, type Arguments, type Scope, type Value } from './value.ts';

/** `globals()[name]`; undefined for anything else. */
function namedBy(written: string, name: string, scope: Scope): Value | undefined {
  if (!/^(?:globals|vars|locals)\(\)$/.test(written)) return undefined;
  let at = scope;
  if (written.startsWith('globals')) while (at.parent) at = at.parent;
  return at.names.get(name)?.value ?? unknown;
}

/** `globals().get(name)`, `eval(name)`; undefined for anything else. */
export function nameAsked(
  machine: Machine,
  callee: PyNode,
  { positional: [first] }: Arguments,
  called: Value,
  scope: Scope,
): Value | undefined {
  if (first?.type !== 'str') return undefined;
  const isEval = called.type === 'name' && called.path === 'builtins.eval' && /^\w+$/.test(first.value);
  if (isEval && /^[^\d]/.test(first.value)) return lookUp(scope, first.value);
  const [, of] = /^(\w+\(\))\s*\.get$/.exec(sourceOf(machine, callee)) ?? [];
  return of === undefined ? undefined : namedBy(of, first.value, scope);
}

/** `value.name`, `value[key]`, `value[from:to]`. */
export function member(machine: Machine, node: PyNode, children: readonly PyNode[], scope: Scope): Value {
  const [object, sign, ...rest] = children;
  if (!object) return unknown;
  const value = machine.evaluate(object, scope);
  const [name] = rest;
  const isDict = sign?.name === '.' && name !== undefined && sourceOf(machine, name) === '__dict__';
  const seen = isDict && isOnlyRead({ node, text: machine.text }) ? attributesSeen(machine, value) : undefined;
  if (seen) return seen;
  if (sign?.name === '.') return name ? attributeOf(machine, value, sourceOf(machine, name)) : unknown;
  const type = value.type === 'name' ? machine.hooks.typed?.(machine, node, scope, value) : undefined;
  if (type) return type;
  const inside = rest.slice(0, -1);
  if (!inside.some(each => each.name === ':')) {
    const key = machine.evaluateAll(inside, scope);
    const named = key.type === 'str' ? namedBy(sourceOf(machine, object), key.value, scope) : undefined;
    if (named) return named;
    if (value.type === 'name' && value.path === 'sys.modules' && key.type === 'str' && key.value === '__main__')
      return { type: 'object', class: undefined, attributes: machine.names };
    if (value.type === 'dict' && value.factory) return itemOrMade(machine, value, value.factory, key, object);
    if (key.type === 'unknown' && key.pending) noteRefusal(machine, node, scope);
    if (isOwnDict(value)) {
      const own = itemOfDict(machine, value, key, truthOf(compare('in', key, value)));
      if (own) return own;
    }
    return callSpecial(machine, value, '__getitem__', [key]) ?? itemAt(value, key);
  }
  if (inside.some(each => each.name === ',')) return unknown;
  return sliceOf(
    machine.heap,
    value,
    boundsOf(inside).map(part => (part.length ? machine.evaluateAll(part, scope) : undefined)),
  );
}
