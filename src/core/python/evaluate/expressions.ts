import { childrenOf, insideBrackets, splitAt, type PyNode } from '../syntax/parse.ts';
import { unique } from './builtins.ts';
import { evaluateArguments } from './calls.ts';
import { comprehended, generated } from './comprehensions.ts';
import { dictionary, dictionaryOfTurns } from './dictionaries.ts';
import { callSpecial } from './classLine.ts';
import { asItIs, mayRefuse, noteRefusal } from './guards.ts';
import { join } from './join.ts';
import { placeOf, sourceOf, type Machine } from './machine.ts';
import { member, nameAsked } from './members.ts';
import { lookUp } from './names.ts';
import { asNumber } from './numbers.ts';
import { compare } from './operators.ts';
import { noteNamesChanged } from './definitions.ts';
import { defaultsOf } from './parameters.ts';
import { evaluateString } from './strings.ts';
import { isTakenAtOnce } from './takenAtOnce.ts';
import { calculated } from './targets.ts';
import { LIBRARY } from './prelude.ts';
import { truthOf } from './truth.ts';
import { Unsure } from './unsure.ts';
import { isScalar, nativeOf, pyBool, pyFloat, pyInt, pyNone, pyStr, unknown, type Scope, type Value } from './value.ts';

/** Where what a library makes is handed on, and not used in a way that nobody sees. */
const HANDS_ON = new Set([
  ...['Assign', 'Return', 'Expression', 'With', 'If', 'While', 'Assert'].map(name => `${name}Statement`),
  ...['Member', 'Parenthesized', 'Tuple', 'Array', 'Dictionary', 'Call', 'Unary', 'Lambda'].map(
    name => `${name}Expression`,
  ),
  ...['NamedExpression', 'ConditionalExpression', 'BinaryExpression', 'ArgList', 'FormatReplacement', 'ParamList'],
  'Decorator',
]);

/** What an expression gives. A number, a string and what is not of the file are placed where they are used. */
export function evaluateExpression(machine: Machine, node: PyNode, scope: Scope): Value {
  const value = expressionValue(machine, node, scope);
  if (!HANDS_ON.has(node.parent?.name ?? '')) nativeOf(value)?.escape();
  return isScalar(value) || value.type === 'unknown' || value.type === 'name'
    ? { ...value, at: placeOf(machine, node) }
    : value;
}

function expressionValue(machine: Machine, node: PyNode, scope: Scope): Value {
  const children = childrenOf(node);
  const at = placeOf(machine, node);
  const isBroken = children.some(each => each.type.isError && sourceOf(machine, each) !== '*');
  if (isBroken && !node.name.startsWith('Dictionary')) return unknown;
  const words = ofCommandLine(machine, node, children, scope);
  if (words) return words;
  switch (node.name) {
    case 'Number':
      return numberOf(sourceOf(machine, node));
    case 'String':
    case 'FormatString':
    case 'ContinuedString':
      return evaluateString(machine, node, scope);
    case 'Boolean':
      return pyBool(sourceOf(machine, node) === 'True');
    case 'None':
      return pyNone;
    case 'Ellipsis':
      return { type: 'name', path: 'builtins.Ellipsis' };
    case 'VariableName':
      if (sourceOf(machine, node) === '__file__') return fileOf(machine, scope, node);
      return lookUp(scope, sourceOf(machine, node), machine.heap);
    case 'ParenthesizedExpression':
    case 'AwaitExpression':
      return machine.evaluateAll(insideBrackets(children.filter(({ name }) => name !== 'await')), scope);
    case 'TupleExpression':
      return machine.heap.sequence('tuple', evaluateItems(machine, insideBrackets(children), scope), at);
    case 'ArrayExpression':
      return machine.heap.list(evaluateItems(machine, insideBrackets(children), scope), at);
    case 'SetExpression':
      return machine.heap.sequence('set', unique(evaluateItems(machine, insideBrackets(children), scope)), at);
    case 'DictionaryExpression':
      return dictionary(machine, children, scope, at);
    case 'DictionaryComprehensionExpression':
      // So the parser calls a dict that is not closed, too.
      if (!children.some(({ name }) => name === 'for')) return dictionary(machine, children, scope, at);
      return dictionaryOfTurns(machine, insideBrackets(children), scope, at);
    case 'ArrayComprehensionExpression':
      return machine.heap.list(comprehended(machine, insideBrackets(children), scope), at);
    case 'SetComprehensionExpression':
      return machine.heap.sequence('set', unique(comprehended(machine, insideBrackets(children), scope)), at);
    case 'ComprehensionExpression':
      // It may be gone through later, or never; what Python's library makes is.
      if (machine.heap.isExact && machine.path !== LIBRARY) throw new Unsure();
      return {
        ...generated(machine, insideBrackets(children), scope, isTakenAtOnce({ node, text: machine.text })),
        at,
      };
    case 'UnaryExpression':
      return unary(machine, children, scope);
    case 'BinaryExpression':
      return binary(machine, children, scope, node);
    case 'ConditionalExpression':
      return conditional(machine, children, scope);
    case 'LambdaExpression':
      return lambda(machine, node, scope);
    case 'NamedExpression': {
      const value = machine.evaluateAll(children.slice(2), scope);
      machine.assign(children.slice(0, 1), value, scope);
      return value;
    }
    case 'MemberExpression':
      return member(machine, node, children, scope);
    case 'CallExpression': {
      const [callee] = children;
      const args = node.getChild('ArgList');
      const before = machine.pendingSeen;
      const called = callee ? machine.evaluate(callee, scope) : unknown;
      // None is not a function.
      const mayBeNone = called.type === 'unknown' && callee?.name === 'CallExpression' && machine.pendingSeen > before;
      const given = evaluateArguments(machine, args, scope);
      const named = callee ? nameAsked(machine, callee, given, called, scope) : undefined;
      if (named) return named;
      if (called.type === 'name') noteNamesChanged(machine, called.path, node, scope);
      if (mayBeNone || mayRefuse(called, given)) noteRefusal(machine, node, scope);
      return machine.call(called, given, node);
    }
    default:
      return unknown;
  }
}

/** What a comprehension over the command line gives, or `sys.argv[1:] + […]`; undefined for all else. */
function ofCommandLine(machine: Machine, node: PyNode, children: readonly PyNode[], scope: Scope): Value | undefined {
  const isLoop = node.name === 'ArrayComprehensionExpression';
  if (!(isLoop || node.name === 'BinaryExpression') || machine.heap.isExact) return undefined;
  const [first, operator] = children;
  const isSum = operator?.name === 'ArithOp' && sourceOf(machine, operator) === '+';
  const source = isLoop ? children[children.findIndex(({ name }) => name === 'in') + 1] : isSum ? first : undefined;
  if (!source || !/\bargv\b/.test(sourceOf(machine, source))) return undefined;
  const inner = asItIs(machine, [node], scope);
  return nativeOf(expressionValue(machine, source, scope))?.rewritten?.(() => machine.evaluate(node, inner));
}

/** `__file__`: of the path only what follows from its folder is known. */
function fileOf(machine: Machine, scope: Scope, node: PyNode): Value {
  const known = lookUp(scope, '__file__');
  const made = known.type === 'unknown' ? machine.library('launch.file') : undefined;
  const path = machine.isMain ? 'main.py' : machine.path;
  return made ? machine.call(made, { positional: [pyStr(path)], named: new Map(), isOpen: false }, node) : known;
}

function numberOf(written: string): Value {
  const source = written.replaceAll('_', '');
  if (/^0[xob]/i.test(source) || /^\d+$/.test(source)) return pyInt(BigInt(source.toLowerCase()));
  return /j$/i.test(source) ? unknown : pyFloat(Number(source));
}

/** Items with commas between them, `*` among them; undefined where it is unknown how many there are. */
function evaluateItems(machine: Machine, nodes: readonly PyNode[], scope: Scope): Value[] | undefined {
  const items: Value[] = [];
  let isKnown = true;
  for (const part of splitAt(nodes, ',')) {
    const value = machine.evaluateAll(part[0]?.name === '*' ? part.slice(1) : part, scope);
    const more = part[0]?.name === '*' ? machine.items(value) : [value];
    items.push(...(more ?? []));
    isKnown &&= more !== undefined;
  }
  return isKnown ? items : undefined;
}

/** One expression, or a tuple of several. */
export function evaluateTuple(machine: Machine, nodes: readonly PyNode[], scope: Scope): Value {
  const [first, ...others] = nodes.filter(({ type }) => !type.isError);
  if (!first) return unknown;
  if (others.length === 0) return machine.evaluate(first, scope);
  if (!nodes.some(({ name }) => name === ',')) return unknown;
  const at = placeOf(machine, { from: first.from, to: nodes.at(-1)?.to ?? first.to });
  return machine.heap.sequence('tuple', evaluateItems(machine, nodes, scope), at);
}

function unary(machine: Machine, [operator, operand]: readonly PyNode[], scope: Scope): Value {
  if (!operator || !operand) return unknown;
  if (operator.name === 'not') {
    // The parser reads `not a and b` as `not (a and b)`.
    const [left, word, right] = operand.name === 'BinaryExpression' ? childrenOf(operand) : [];
    if (left && right && (word?.name === 'and' || word?.name === 'or'))
      return shortCircuit(machine, word.name, negated(machine.evaluate(left, scope)), right, scope);
    return negated(machine.evaluate(operand, scope));
  }
  const value = machine.evaluate(operand, scope);
  const number = asNumber(value);
  const sign = sourceOf(machine, operator);
  const own = number ? undefined : callSpecial(machine, value, { '+': '__pos__', '-': '__neg__' }[sign] ?? '', []);
  if (own) return own;
  const at = placeOf(machine, { from: operator.from, to: operand.to });
  if (!number) return unknown;
  if (sign === '+') return { ...number, at };
  if (sign === '-')
    return number.type === 'int' ? { ...number, value: -number.value, at } : { ...number, value: -number.value, at };
  return sign === '~' && number.type === 'int' ? pyInt(~number.value) : unknown;
}

function negated(value: Value): Value {
  const truth = truthOf(value);
  return truth === undefined ? unknown : pyBool(!truth);
}

function shortCircuit(machine: Machine, word: string, left: Value, right: PyNode, scope: Scope): Value {
  const truth = truthOf(left);
  if (truth === undefined) {
    let other: Value = unknown;
    machine.heap.fork([() => ((other = machine.evaluate(right, scope)), true), () => true]);
    // `x and False` is false whatever x is, but what it is exactly nobody knows.
    return join(machine.heap, left, other);
  }
  return truth === (word === 'or') ? left : machine.evaluate(right, scope);
}

function binary(machine: Machine, children: readonly PyNode[], scope: Scope, whole?: PyNode): Value {
  const [left, right] = [children[0], children.at(-1)];
  const words = children.slice(1, -1);
  const operator = words.map(each => sourceOf(machine, each)).join(' ');
  if (!left || !right) return unknown;
  if (operator === 'and' || operator === 'or')
    return shortCircuit(machine, operator, machine.evaluate(left, scope), right, scope);
  if (/^(?:[<>]=?|[!=]=|in|not in|is|is not)$/.test(operator)) return chained(machine, left, operator, right, scope);
  const [a, b] = [machine.evaluate(left, scope), machine.evaluate(right, scope)];
  const type =
    operator === '|' && whole && a.type !== 'dict' ? machine.hooks.typed?.(machine, whole, scope, a) : undefined;
  if (type) return type;
  for (const value of [a, b]) nativeOf(value)?.escape();
  return calculated(machine, operator, a, b);
}

/** `a < b < c` is `a < b and b < c`; the parser nests it to the left. */
function chained(machine: Machine, left: PyNode, operator: string, right: PyNode, scope: Scope): Value {
  const parts = left.name === 'BinaryExpression' ? childrenOf(left) : [];
  const isChain = /^(?:CompareOp|in|not|is)$/.test(parts[1]?.name ?? '');
  const middle = isChain ? parts.at(-1) : undefined;
  if (!middle) {
    const [a, b] = [machine.evaluate(left, scope), machine.evaluate(right, scope)];
    if (b.type === 'native' && operator.endsWith('in')) b.native.has(a);
    return compare(operator, a, b);
  }
  const first = binary(machine, parts, scope);
  const second = compare(operator, machine.evaluate(middle, scope), machine.evaluate(right, scope));
  const truths = [truthOf(first), truthOf(second)];
  return truths.includes(false) ? pyBool(false) : truths.includes(undefined) ? unknown : pyBool(true);
}

function conditional(machine: Machine, children: readonly PyNode[], scope: Scope): Value {
  const [yes, , condition, , no] = children;
  if (!yes || !condition || !no) return unknown;
  const truth = truthOf(machine.evaluate(condition, scope));
  if (truth !== undefined) return machine.evaluate(truth ? yes : no, scope);
  const results: Value[] = [];
  machine.heap.fork([yes, no].map(branch => () => results.push(machine.evaluate(branch, scope)) > 0));
  return results.reduce((a, b) => join(machine.heap, a, b));
}

function lambda(machine: Machine, node: PyNode, scope: Scope): Value {
  const made = {
    type: 'function',
    name: '',
    node,
    scope,
    home: machine,
    defaults: defaultsOf(machine, node, scope),
    binding: 'plain',
    at: placeOf(machine, node),
  } as const;
  machine.define(made, undefined);
  return made;
}
