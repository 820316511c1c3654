import { childrenOf, splitAt, type PyNode } from '../syntax/parse.ts';
import { evaluateArguments } from './calls.ts';
import { sourceOf, type Machine } from './machine.ts';
import { importedName } from './names.ts';
import { defaultsOf } from './parameters.ts';
import { unknown, type PyClass, type PyFunction, type Scope, type Value } from './value.ts';

/** Decorators that leave a function what it is. */
const PLAIN =
  /^(?:functools\.(?:lru_cache|cache|wraps)|typing\.\w+|builtins\.staticmethod|abc\.abstractmethod|torch\.no_grad)$/;

/** `def` and `class`, decorated or not. `owner`: the class in whose body it stands. */
export function define(machine: Machine, node: PyNode, scope: Scope, owner: PyClass | undefined): void {
  if (node.name !== 'DecoratedStatement') {
    bindDefinition(machine, node, scope, owner, []);
    return;
  }
  const decorators = node.getChildren('Decorator').map(each => decorator(machine, each, scope));
  const definition = node.getChild('FunctionDefinition') ?? node.getChild('ClassDefinition');
  if (definition) bindDefinition(machine, definition, scope, owner, decorators);
}

/** A decorator's full name; '' where it is not known. */
function decorator(machine: Machine, node: PyNode, scope: Scope): string {
  const children = childrenOf(node).filter(({ name }) => name === 'VariableName' || name === 'PropertyName');
  const names = children.map(child => sourceOf(machine, child));
  const first = children[0] ? machine.evaluate(children[0], scope) : unknown;
  return first.type === 'name' ? [first.path, ...names.slice(1)].join('.') : '';
}

function bindDefinition(
  machine: Machine,
  node: PyNode,
  scope: Scope,
  owner: PyClass | undefined,
  decorators: readonly string[],
): void {
  const nameNode = node.getChild('VariableName');
  if (!nameNode) return;
  const name = sourceOf(machine, nameNode);
  const value =
    node.name === 'ClassDefinition'
      ? classOf(machine, node, name, scope, decorators)
      : functionOf(machine, node, name, scope, owner, decorators);
  machine.heap.bind(scope, name, value);
}

function functionOf(
  machine: Machine,
  node: PyNode,
  name: string,
  scope: Scope,
  owner: PyClass | undefined,
  decorators: readonly string[],
): Value {
  const has = (path: string) => decorators.includes(`builtins.${path}`);
  const made: PyFunction = {
    type: 'function',
    name,
    node,
    // The names of a class are not seen within its functions.
    scope: scope.kind === 'class' && scope.parent ? scope.parent : scope,
    defaults: defaultsOf(machine, node, scope),
    binding: has('staticmethod') ? 'static' : has('classmethod') ? 'class' : has('property') ? 'property' : 'plain',
    at: { from: node.from, to: node.to },
  };
  machine.define(made, owner);
  const isPlain = decorators.every(path => PLAIN.test(path) || /^builtins\.(?:classmethod|property)$/.test(path));
  return isPlain ? made : unknown;
}

function classOf(machine: Machine, node: PyNode, name: string, scope: Scope, decorators: readonly string[]): Value {
  const args = evaluateArguments(machine, node.getChild('ArgList'), scope);
  const isPlainBase = (base: Value) =>
    base.type === 'class'
      ? !base.isSpecial
      : !(base.type === 'name' && /^(?:enum|pydantic|typing|omegaconf)\./.test(base.path));
  const made: PyClass = {
    type: 'class',
    name,
    node,
    scope: machine.heap.scope('class', scope),
    bases: args.positional,
    isSpecial: args.isOpen || args.named.size > 0 || decorators.length > 0 || !args.positional.every(isPlainBase),
  };
  const body = node.getChild('Body');
  if (body)
    for (const statement of childrenOf(body).slice(1)) {
      if (/^(?:FunctionDefinition|DecoratedStatement)$/.test(statement.name))
        define(machine, statement, made.scope, made);
      else machine.runOne(statement, made.scope, { returned: [] });
    }
  return made;
}

/** `import` and `from … import`. */
export function bindImports(machine: Machine, node: PyNode, scope: Scope): void {
  const children = childrenOf(node);
  const after = children.findIndex(({ name }) => name === 'import');
  const module =
    children[0]?.name === 'from'
      ? children
          .slice(1, after)
          .map(each => sourceOf(machine, each))
          .join('')
      : undefined;
  for (const part of splitAt(
    children.slice(after + 1).filter(({ name }) => name !== '(' && name !== ')'),
    ',',
  )) {
    if (part[0]?.name === '*') hideNames(machine, scope);
    const alias = part.findIndex(({ name }) => name === 'as');
    const path = part
      .slice(0, alias < 0 ? undefined : alias)
      .map(each => sourceOf(machine, each))
      .join('');
    const [first = ''] = path.split('.');
    const named = alias < 0 ? undefined : part[alias + 1];
    const bound = named ? sourceOf(machine, named) : module === undefined ? first : path;
    if (bound !== '*' && bound !== '')
      machine.heap.bind(
        scope,
        bound,
        importedName(module === undefined ? (named ? path : first) : `${module}.${path}`),
      );
  }
}

/** `import *` may bind any name, also those that are bound. */
function hideNames(machine: Machine, scope: Scope): void {
  for (const [name, { value }] of scope.names)
    if (value && value.type !== 'name' && value.type !== 'function' && value.type !== 'class')
      machine.heap.bind(scope, name, unknown);
  machine.heap.write(scope.isOpen, true);
}
