import { childrenOf, type PyNode } from '../syntax/parse.ts';
import { endsWell } from './choices.ts';
import { enumMembers } from './enums.ts';
import { keyOf } from './keyOf.ts';
import { sourceOf, type Frame, type Machine } from './machine.ts';
import { truthOf } from './truth.ts';
import { Unsure } from './unsure.ts';
import {
  isScalar,
  isSequence,
  unknown,
  type Flow,
  type PyClass,
  type PyFunction,
  type PyObject,
  type Scope,
  type Value,
} from './value.ts';

/** While a function is run as Python would: it raises. `kind`: the exception's name; '' for one that is not known. */
export class Raised extends Error {
  constructor(readonly kind: string) {
    super(kind);
  }
}

/** Exceptions of Python that are caught by others than themselves. */
const ABOVE: Readonly<Record<string, readonly string[]>> = {
  KeyError: ['LookupError'],
  IndexError: ['LookupError'],
  ZeroDivisionError: ['ArithmeticError'],
  OverflowError: ['ArithmeticError'],
  ValueError: [],
  JSONDecodeError: ['ValueError'],
  TypeError: [],
  AttributeError: [],
  AssertionError: [],
  RuntimeError: [],
  NotImplementedError: ['RuntimeError'],
};

/** Decorators that let through what a function raises. */
const LETS_THROUGH = new RegExp(
  String.raw`^(?:(?:rich_)?click\.\w+|torch\.(?:no_grad|inference_mode)|functools\.(?:(?:lru_)?cache|wraps)` +
    String.raw`|hydra\.main|pydantic\.(?:\w+\.)?\w*validator|builtins\.(?:(?:static|class)method|property))$`,
);

/** Whether what a function raises comes out of it as it is. */
export function letsThroughErrors({ decorators = [] }: PyFunction): boolean {
  return decorators.every(path => LETS_THROUGH.test(path));
}

/** What an expression without a known value raises, or that nobody knows. */
export function reasonFor(machine: Machine, node: PyNode, scope: Scope): Error {
  const children = childrenOf(node);
  const [first, sign, second] = children;
  const last = children.at(-1);
  if (!first || !second || !last || !sign) return new Unsure();
  if (node.name === 'BinaryExpression' && /^(?:\/\/?|%)$/.test(sourceOf(machine, sign))) {
    const [left, right] = [machine.evaluate(first, scope), machine.evaluate(last, scope)];
    const isZero = (right.type === 'int' || right.type === 'float') && Number(right.value) === 0;
    return isZero && (left.type === 'int' || left.type === 'float') ? new Raised('ZeroDivisionError') : new Unsure();
  }
  if (node.name !== 'MemberExpression' || sign.name !== '[' || children.length !== 4) return new Unsure();
  const [of, key] = [machine.evaluate(first, scope), machine.evaluate(second, scope)];
  if (of.type === 'dict' && isScalar(key)) {
    const { entries, isOpen } = of.state.value;
    return isOpen || of.factory || entries.has(keyOf(key) ?? '') ? new Unsure() : new Raised('KeyError');
  }
  if (of.type === 'class' && key.type === 'str')
    return enumMembers(of)?.has(key.value) === false ? new Raised('KeyError') : new Unsure();
  const items = isSequence(of) && of.type !== 'set' ? of.items.value : undefined;
  return items && key.type === 'int' && items.at(Number(key.value)) === undefined
    ? new Raised('IndexError')
    : new Unsure();
}

/** The member of an Enum that has a value; null where it has none, undefined where nobody knows. */
export function memberWith(of: PyClass, value: Value | undefined): PyObject | null | undefined {
  const members = enumMembers(of);
  const key = value && isScalar(value) ? keyOf(value) : undefined;
  const values = [...(members?.values() ?? [])].map(member => ({
    member,
    own: member.attributes.names.get('value')?.value,
  }));
  if (key === undefined || !members || values.some(({ own }) => !isScalar(own))) return undefined;
  return values.find(({ own }) => own && keyOf(own) === key)?.member ?? null;
}

/** The same, where it raises what Python raises. */
export function memberBy(of: PyClass, value: Value | undefined): Value {
  const found = memberWith(of, value);
  if (!found) throw found === null ? new Raised('ValueError') : new Unsure();
  return found;
}

/** What a call of a function of Python itself raises that gives nothing known. */
export function refusedBy(path: string, [value, other]: readonly Value[]): Error {
  const isNumber = path === 'builtins.int' || path === 'builtins.float';
  const isWord = value?.type === 'str' && /^[A-Za-z_]\w*$/.test(value.value);
  if (path === 'ast.literal_eval' && isWord && !/^(?:True|False|None)$/.test(value.value))
    return new Raised('ValueError');
  // The library has read all that is JSON.
  if (path === 'json.loads' && value?.type === 'str') return new Raised('JSONDecodeError');
  if (!isNumber || other || !value) return new Unsure();
  // Digits of other scripts are digits, too.
  if (value.type === 'str') return /^[\x20-\x7e]*$/.test(value.value) ? new Raised('ValueError') : new Unsure();
  if (value.type === 'null' || value.type === 'list' || value.type === 'dict') return new Raised('TypeError');
  return value.type === 'float' ? new Raised(Number.isNaN(value.value) ? 'ValueError' : 'OverflowError') : new Unsure();
}

/** `raise Name(…)`; within a handler `raise` alone is of a kind that is not known. */
export function raised(machine: Machine, statement: PyNode): Raised {
  if (endsWell(sourceOf(machine, statement))) throw new Unsure();
  const written = childrenOf(statement)[1];
  return new Raised((written && /^[\w.]*\w/.exec(sourceOf(machine, written))?.[0].split('.').at(-1)) ?? '');
}

/** `assert condition, message`. */
export function assertExactly(machine: Machine, children: readonly PyNode[], scope: Scope): void {
  const [condition] = children.slice(1);
  const truth = condition && truthOf(machine.evaluate(condition, scope));
  if (truth === undefined) throw new Unsure();
  if (!truth) throw new Raised('AssertionError');
}

/** `try` with its handlers, as Python takes them. */
export function tryExactly(machine: Machine, children: readonly PyNode[], scope: Scope, frame: Frame): Flow {
  const words = children.flatMap(({ name }, at) => (/^(?:try|except|else|finally)$/.test(name) ? [at] : []));
  const parts = words.map((at, i) => ({
    word: children[at]?.name,
    nodes: children.slice(at + 1, words[i + 1]),
  }));
  const bodyOf = (part: (typeof parts)[number] | undefined) => part?.nodes.find(({ name }) => name === 'Body');
  const run = (part: (typeof parts)[number] | undefined): Flow => {
    const body = bodyOf(part);
    return body ? machine.run(body, scope, frame) : 'next';
  };
  const named = (word: string) => parts.find(part => part.word === word);
  if (named('finally')) throw new Unsure();
  try {
    const flow = run(named('try'));
    if (flow !== 'next') return flow;
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    const part = parts.find(({ word, nodes }) => word === 'except' && catches(machine, nodes, error.kind));
    if (!part) throw error;
    const as = part.nodes.findIndex(({ name }) => name === 'as');
    if (as >= 0) machine.assign(part.nodes.slice(as + 1, as + 2), unknown, scope);
    return run(part);
  }
  return run(named('else'));
}

/** Whether a handler, by what follows its `except`, takes an exception. */
function catches(machine: Machine, nodes: readonly PyNode[], kind: string): boolean {
  const end = nodes.findIndex(({ name }) => name === 'as' || name === 'Body' || name === ':');
  const written = nodes.slice(0, end < 0 ? undefined : end).map(each => sourceOf(machine, each));
  const found = isCaught(kind, written.join(' '));
  if (found === undefined) throw new Unsure();
  return found;
}

/** What becomes of a `try`: how many of its statements run, and which handler takes what the next one raises. */
export interface TryKnown {
  readonly count: number;
  /** Its place among the handlers; undefined where nothing is raised. */
  readonly handler: number | undefined;
}

/** So often a block is run in vain to know what becomes of it: what that costs counts as no step. */
const MOST_TRIES = 20;

/** What may be called by a statement that raises, so that nothing else comes of it. */
const PLAIN_CALLS = /^(?:int|float|str|len|append|add|literal_eval|loads)$/;

/**
 * What becomes of a `try`, where all that its block does is known. `handlers`: what follows each `except`; undefined
 * where nobody knows, or what raises may have done something before.
 */
export function tryKnown(
  machine: Machine,
  block: readonly PyNode[],
  handlers: readonly (readonly PyNode[])[],
  run: (statements: readonly PyNode[]) => Flow,
): TryKnown | undefined {
  const handlerOf = (error: unknown) => {
    if (!(error instanceof Raised)) throw error;
    const at = handlers.findIndex(nodes => catches(machine, nodes, error.kind));
    if (at < 0) throw new Unsure();
    return at;
  };
  if (machine.heap.tries > MOST_TRIES) return undefined;
  const found = machine.exactly((): TryKnown => {
    for (const [count, statement] of block.entries()) {
      try {
        if (run([statement]) !== 'next') return { count: block.length, handler: undefined };
      } catch (error) {
        const calls = [...sourceOf(machine, statement).matchAll(/(\w+)\s*\(/g)];
        if (!calls.every(([, name = '']) => PLAIN_CALLS.test(name))) throw new Unsure();
        return { count, handler: handlerOf(error) };
      }
    }
    return { count: block.length, handler: undefined };
  });
  if (found !== undefined && found !== 'raised') return found;
  machine.heap.tries++;
  return undefined;
}

/** Whether a handler takes an exception; undefined where nobody knows. */
function isCaught(kind: string, written: string): boolean | undefined {
  const names: readonly string[] = [...written.matchAll(/(?:\w+\.)*(\w+)/g)].map(([, name = '']) => name);
  const isAny = names.length === 0 || names.some(each => /^(?:Base)?Exception$/.test(each));
  if (isAny) return kind === 'SystemExit' ? undefined : true;
  if (names.includes(kind)) return true;
  const above = ABOVE[kind];
  if (!above) return undefined;
  if (names.some(each => above.includes(each))) return true;
  return names.every(each => each in ABOVE || /^(?:Lookup|Arithmetic)Error$/.test(each)) ? false : undefined;
}
