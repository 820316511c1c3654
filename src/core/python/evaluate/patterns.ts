import { childrenOf, splitAt, type PyNode } from '../syntax/parse.ts';
import { sourceOf, type Machine } from './machine.ts';
import { lookUp } from './names.ts';
import { attributeOf } from './objects.ts';
import { compare } from './operators.ts';
import { truthOf } from './truth.ts';
import { isScalar, unknown, type Scope, type Value } from './value.ts';

/** The clauses of a `match` that Python may take, in their order; `isLast`: it takes one of them. */
export interface ChosenClauses {
  readonly clauses: readonly PyNode[];
  readonly isLast: boolean;
}

/** Holds the value of a `match` against its patterns, and binds what they capture. */
export function chosenClauses(machine: Machine, node: PyNode, scope: Scope): ChosenClauses {
  const children = childrenOf(node);
  const body = children.findIndex(({ name }) => name === 'MatchBody');
  const subject = children.slice(1, body);
  const value = subject.some(({ type }) => type.isError) ? unknown : machine.evaluateAll(subject, scope);
  const clauses: PyNode[] = [];
  for (const clause of children[body]?.getChildren('MatchClause') ?? []) {
    const captured: Captured[] = [];
    const parts = childrenOf(clause);
    const end = parts.findIndex(({ name }) => name === 'Guard' || name === 'Body');
    const matches = ofParts(parts.slice(1, end), value, { machine, scope, captured });
    if (matches === false) continue;
    // Of two clauses that may capture one name nobody knows which one did.
    const isCertain = matches && clauses.length === 0;
    for (const { target, value: own } of captured) machine.assign(target, isCertain ? own : unknown, scope);
    const guard = clause.getChild('Guard');
    const holds = guard ? truthOf(machine.evaluateAll(childrenOf(guard).slice(1), scope)) : true;
    if (holds === false) continue;
    clauses.push(clause);
    if (matches && holds) return { clauses, isLast: true };
  }
  return { clauses, isLast: false };
}

interface Captured {
  readonly target: readonly PyNode[];
  readonly value: Value;
}

interface Matching {
  readonly machine: Machine;
  readonly scope: Scope;
  readonly captured: Captured[];
}

/** The pattern of a clause, which may be a sequence without brackets. */
function ofParts(parts: readonly PyNode[], value: Value, matching: Matching): boolean | undefined {
  const [first, ...others] = parts;
  if (first && others.length === 0) return ofPattern(first, value, matching);
  return ofSequence(parts, value, matching);
}

/** Whether a value matches; undefined where nobody knows. What it does not know may capture anything. */
function ofPattern(pattern: PyNode, value: Value, matching: Matching): boolean | undefined {
  const { machine, scope, captured } = matching;
  const children = childrenOf(pattern);
  switch (pattern.name) {
    case 'CapturePattern':
      if (sourceOf(machine, pattern) !== '_') captured.push({ target: children, value });
      return true;
    case 'LiteralPattern': {
      const literal = machine.evaluateAll(children.slice(-1), scope);
      const isNegative = children.length === 2 && (literal.type === 'int' || literal.type === 'float');
      if (children.length > 1 && !isNegative) return undefined;
      const operator = literal.type === 'null' || literal.type === 'bool' ? 'is' : '==';
      if (!isNegative) return truthOf(compare(operator, value, literal));
      const minus =
        literal.type === 'int' ? { ...literal, value: -literal.value } : { ...literal, value: -literal.value };
      return truthOf(compare('==', value, minus));
    }
    case 'AttributePattern': {
      const [owner, ...names] = children.filter(({ name }) => name !== '.').map(each => sourceOf(machine, each));
      const named = names.reduce((of, name) => attributeOf(machine, of, name), lookUp(scope, owner ?? ''));
      return truthOf(compare('==', value, named));
    }
    case 'OrPattern': {
      const either = children.filter(({ name }) => name !== 'LogicOp').map(each => ofPattern(each, value, matching));
      const known = either.find(each => each !== false);
      return known ?? (either.includes(undefined) ? undefined : false);
    }
    case 'AsPattern': {
      const [inner, , name] = children;
      if (name) captured.push({ target: [name], value });
      return inner && ofPattern(inner, value, matching);
    }
    case 'SequencePattern':
      return ofSequence(children, value, matching);
    case 'ClassPattern':
      return ofClass(children, value, matching);
    default:
      captureAll(pattern, matching);
      return isScalar(value) && pattern.name === 'MappingPattern' ? false : undefined;
  }
}

function ofSequence(parts: readonly PyNode[], value: Value, matching: Matching): boolean | undefined {
  const isBracketed = parts[0]?.name === '(' || parts[0]?.name === '[';
  const inside = isBracketed ? parts.slice(1, -1) : parts;
  const [only] = inside;
  if (parts[0]?.name === '(' && only && inside.length === 1) return ofPattern(only, value, matching);
  const patterns = patternsIn(inside);
  const items = value.type === 'list' || value.type === 'tuple' ? value.items.value : undefined;
  if (!items || patterns.some(({ name }) => name === 'StarPattern')) {
    for (const each of patterns) captureAll(each, matching);
    return isScalar(value) || value.type === 'dict' || value.type === 'set' ? false : undefined;
  }
  if (items.length !== patterns.length) return false;
  return together(patterns.map((each, at) => ofPattern(each, items[at] ?? unknown, matching)));
}

const TYPES: Readonly<Record<string, readonly Value['type'][]>> = {
  str: ['str'],
  int: ['int', 'bool'],
  float: ['float'],
  bool: ['bool'],
  list: ['list'],
  tuple: ['tuple'],
  dict: ['dict'],
};

/** `str()`, `int(n)`: the built-in classes, which match themselves by their only argument. */
function ofClass([name, list]: readonly PyNode[], value: Value, matching: Matching): boolean | undefined {
  const { machine, scope } = matching;
  const found = name?.name === 'VariableName' ? lookUp(scope, sourceOf(machine, name)) : unknown;
  const types = found.type === 'name' ? TYPES[found.path.replace(/^builtins\./, '')] : undefined;
  const patterns = patternsIn(list ? childrenOf(list).slice(1, -1) : []);
  const isPlain = isScalar(value) || ['list', 'tuple', 'dict'].includes(value.type);
  if (!types || !isPlain || patterns.length > 1) {
    for (const each of patterns) captureAll(each, matching);
    return undefined;
  }
  if (!types.includes(value.type)) return false;
  return together(patterns.map(each => ofPattern(each, value, matching)));
}

/** Patterns with commas between them. Where there is none, the parser sees one that is missing. */
function patternsIn(nodes: readonly PyNode[]): PyNode[] {
  const isMissing = (node: PyNode) =>
    node.name === 'LiteralPattern' && childrenOf(node).every(({ type }) => type.isError);
  return splitAt(nodes, ',').flatMap(([each]) => (each && !isMissing(each) ? [each] : []));
}

function together(all: readonly (boolean | undefined)[]): boolean | undefined {
  return all.includes(false) ? false : all.includes(undefined) ? undefined : true;
}

/** What a pattern captures of what nobody knows. */
function captureAll(pattern: PyNode, { captured }: Matching): void {
  pattern.cursor().iterate(({ name, node }) => {
    if (name === 'CapturePattern') captured.push({ target: childrenOf(node), value: unknown });
  });
}
