import { childrenOf, insideBrackets, splitAt, type PyNode } from '../syntax/parse.ts';
import { deleteItem, setItem } from './dictMethods.ts';
import { Raised } from './exact.ts';
import { sourceOf, type Machine } from './machine.ts';
import { mergeInto, operate } from './operators.ts';
import { makeDict } from './builtins.ts';
import { anyItem } from './sequences.ts';
import { callSpecial } from './classLine.ts';
import { setAttribute } from './objects.ts';
import {
  isOwnDict,
  isSequence,
  pyNone,
  pyStr,
  unknown,
  type Items,
  type Scope,
  type Sequence,
  type Value,
} from './value.ts';

/** Binds what is left of `=`, or what a loop names. */
export function assignTo(machine: Machine, target: readonly PyNode[], value: Value, scope: Scope): void {
  const [first] = target;
  if (!first) return;
  if (target.some(({ name }) => name === ',')) {
    unpack(machine, target, value, scope);
    return;
  }
  switch (first.name) {
    case 'VariableName':
      machine.heap.bind(scope, sourceOf(machine, first), value);
      return;
    case 'ParenthesizedExpression':
      assignTo(machine, insideBrackets(childrenOf(first)), value, scope);
      return;
    case 'TupleExpression':
    case 'ArrayExpression':
      unpack(machine, insideBrackets(childrenOf(first)), value, scope);
      return;
    case 'MemberExpression':
      assignMember(machine, childrenOf(first), value, scope);
      return;
    case '*':
      assignTo(machine, target.slice(1), machine.heap.list(undefined), scope);
      return;
  }
}

function unpack(machine: Machine, target: readonly PyNode[], value: Value, scope: Scope): void {
  const parts = splitAt(target, ',');
  const items = machine.items(value);
  // In a comprehension the parser takes it for an error.
  const hasStar = ([first]: readonly PyNode[]) => first !== undefined && sourceOf(machine, first) === '*';
  const star = parts.findIndex(hasStar);
  const isFitting = items && (star < 0 ? items.length === parts.length : items.length >= parts.length - 1);
  if (machine.heap.isExact && items && !isFitting) throw new Raised('ValueError');
  const extra = items ? items.length - parts.length : 0;
  const valueFor = (index: number): Value => {
    if (!items || !isFitting) return anyItem(value);
    if (index === star) return machine.heap.list(items.slice(star, star + extra + 1));
    return items[star >= 0 && index > star ? index + extra : index] ?? unknown;
  };
  parts.forEach((part, index) => {
    assignTo(machine, hasStar(part) ? part.slice(1) : part, valueFor(index), scope);
  });
}

function assignMember(machine: Machine, children: readonly PyNode[], value: Value, scope: Scope): void {
  const [object, sign, ...rest] = children;
  if (!object) return;
  const owner = machine.evaluate(object, scope);
  const [name] = rest;
  if (owner.type === 'unknown' || owner.type === 'method') machine.heap.taint(owner);
  if (sign?.name === '.') {
    if (name) setAttribute(machine, owner, sourceOf(machine, name), value);
    if (name && owner.type === 'native') owner.native.set(pyStr(sourceOf(machine, name)), value);
    if (name && owner.type === 'name' && machine.hooks.assigned?.(owner.path, sourceOf(machine, name), value)) return;
    if (owner.type !== 'object' && owner.type !== 'class') machine.lose(value);
    return;
  }
  const inside = rest.slice(0, -1);
  const isSlice = inside.some(each => each.name === ':');
  if (isSlice && owner.type === 'list') {
    setSlice(machine, owner, inside, machine.items(value), scope);
    return;
  }
  const index = isSlice ? unknown : machine.evaluateAll(inside, scope);
  if (isOwnDict(owner) && callSpecial(machine, owner, '__setitem__', [index, value])) return;
  if (owner.type === 'dict') {
    setItem(machine, owner, index, value);
    return;
  }
  if (owner.type === 'native') owner.native.set(index, value);
  if (callSpecial(machine, owner, '__setitem__', [index, value])) return;
  if (owner.type !== 'list') machine.lose(value);
  if (owner.type !== 'list' && owner.type !== 'array') return;
  const items = owner.items.value;
  const at = index.type === 'int' && items ? Number(index.value) + (index.value < 0n ? items.length : 0) : -1;
  machine.heap.write(owner.items, items && at in items ? items.map((item, i) => (i === at ? value : item)) : undefined);
}

/** `list[from:to] = items`. */
function setSlice(machine: Machine, list: Sequence, inside: readonly PyNode[], given: Items, scope: Scope): void {
  const items = list.items.value;
  const [from = pyNone, to = pyNone, ...more] = boundsOf(inside).map(part =>
    part.length > 0 ? machine.evaluateAll(part, scope) : pyNone,
  );
  const size = items?.length ?? 0;
  const at = (bound: Value, otherwise: number) => {
    if (bound.type === 'null') return otherwise;
    const number = bound.type === 'int' ? Number(bound.value) : NaN;
    return Math.min(Math.max(number < 0 ? number + size : number, 0), size);
  };
  const [start, end] = [at(from, 0), at(to, size)];
  const isKnown = items && given && more.length === 0 && start >= 0 && end >= 0;
  machine.heap.write(list.items, isKnown ? items.toSpliced(start, Math.max(0, end - start), ...given) : undefined);
}

/** What stands between the colons of a slice. */
export function boundsOf(inside: readonly PyNode[]): PyNode[][] {
  const bounds: PyNode[][] = [[]];
  for (const each of inside)
    if (each.name === ':') bounds.push([]);
    else bounds.at(-1)?.push(each);
  return bounds;
}

const OPERATORS: Readonly<Record<string, string>> = {
  ...{ '+': 'add', '-': 'sub', '*': 'mul', '/': 'truediv', '//': 'floordiv', '%': 'mod', '**': 'pow', '@': 'matmul' },
  ...{ '|': 'or', '&': 'and', '^': 'xor', '<<': 'lshift', '>>': 'rshift' },
};

/** What an operator of two values gives, where one of them may be of a class that says so itself. */
export function calculated(machine: Machine, operator: string, a: Value, b: Value): Value {
  const name = OPERATORS[operator] ?? '';
  return (
    callSpecial(machine, a, `__${name}__`, [b]) ??
    callSpecial(machine, b, `__r${name}__`, [a]) ??
    operate(machine.heap, operator, a, b)
  );
}

/** `target += value` and the like: lists, dicts and sets change in place. */
export function updateTarget(
  machine: Machine,
  target: readonly PyNode[],
  operator: string,
  value: Value,
  scope: Scope,
): void {
  const before = machine.evaluateAll(target, scope);
  const { heap } = machine;
  if (before.type === 'unknown' || before.type === 'method') heap.taint(before);
  const own = callSpecial(machine, before, `__i${OPERATORS[operator] ?? ''}__`, [value]);
  if (own) {
    assignTo(machine, target, own, scope);
    return;
  }
  if (operator === '+' && before.type === 'list') {
    const [items, more] = [before.items.value, machine.items(value)];
    heap.write(before.items, items && more && [...items, ...more]);
    return;
  }
  if (operator === '|' && before.type === 'dict') {
    mergeInto(heap, before, makeDict(machine, { positional: [value], named: new Map(), isOpen: false }));
    return;
  }
  if (before.type === 'array' || (before.type === 'set' && !before.isFrozen && '|&-^'.includes(operator))) {
    const after = operate(heap, operator, before, value);
    heap.write(before.items, isSequence(after) ? after.items.value : undefined);
    return;
  }
  assignTo(machine, target, calculated(machine, operator, before, value), scope);
}

/** `del target`. */
export function deleteTarget(machine: Machine, target: readonly PyNode[], scope: Scope): void {
  const [first] = target;
  if (first?.name === 'VariableName') {
    machine.heap.bind(scope, sourceOf(machine, first), undefined);
    return;
  }
  if (first?.name !== 'MemberExpression') return;
  const [object, sign, ...rest] = childrenOf(first);
  const owner = object ? machine.evaluate(object, scope) : unknown;
  if (owner.type === 'unknown' || owner.type === 'method') machine.heap.taint(owner);
  if (sign?.name === '.') {
    if (rest[0]) setAttribute(machine, owner, sourceOf(machine, rest[0]), undefined);
  } else if (owner.type === 'object' || owner.type === 'dict') {
    const key = machine.evaluateAll(rest.slice(0, -1), scope);
    const own = callSpecial(machine, owner, '__delitem__', [key]);
    if (!own && owner.type === 'dict') deleteItem(machine, owner, key);
  } else if (owner.type === 'list' && rest.some(each => each.name === ':'))
    setSlice(machine, owner, rest.slice(0, -1), [], scope);
  else if (owner.type === 'list') {
    const index = machine.evaluateAll(rest.slice(0, -1), scope);
    const items = owner.items.value;
    const at = index.type === 'int' && items ? Number(index.value) + (index.value < 0n ? items.length : 0) : -1;
    machine.heap.write(owner.items, items && at in items ? items.filter((_, i) => i !== at) : undefined);
  }
}
