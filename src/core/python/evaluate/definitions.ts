import { childrenOf, splitAt, type PyNode } from '../syntax/parse.ts';
import { evaluateArguments } from './calls.ts';
import { placeOf, sourceOf, type Machine } from './machine.ts';
import { importedName } from './names.ts';
import { callSpecial, classMember } from './classLine.ts';
import { attributeOf, imported } from './objects.ts';
import { defaultsOf } from './parameters.ts';
import { pyStr, unknown, type Arguments, type PyClass, type PyFunction, type Scope, type Value } from './value.ts';

/** Decorators that leave a function what it is. */
const PLAIN =
  /^(?:functools\.(?:lru_cache|cache|wraps)|typing\.\w+|builtins\.staticmethod|abc\.abstractmethod|torch\.no_grad)$/;

const CACHES = /^functools\.(?:lru_cache|cache)$/;
/** Functions of a class that change what its objects are, or the classes that are built on it. */
const CHANGING = /^__(?:new|getattribute|class_getitem)__$/;

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

/** What a function or class is decorated with. */
interface Decorator {
  /** Its full name; '' where it is unknown. */
  readonly path: string;
  /** What is called with the function. */
  readonly value: Value;
  /** True where it is of the workspace, or made by a library that is known. */
  readonly isSeen: boolean;
}

function decorator(machine: Machine, node: PyNode, scope: Scope): Decorator {
  const [first, ...names] = childrenOf(node).filter(({ name }) => name === 'VariableName' || name === 'PropertyName');
  const start = first ? machine.evaluate(first, scope) : unknown;
  const value = names.reduce((at, name) => attributeOf(machine, at, sourceOf(machine, name)), start);
  const list = node.getChild('ArgList');
  const by = list ? machine.call(value, evaluateArguments(machine, list, scope), node) : value;
  return {
    path: value.type === 'name' ? value.path : '',
    value: by,
    isSeen: value.type !== 'name' && ['function', 'bound', 'native'].includes(by.type),
  };
}

function bindDefinition(
  machine: Machine,
  node: PyNode,
  scope: Scope,
  owner: PyClass | undefined,
  decorators: readonly Decorator[],
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
  decorators: readonly Decorator[],
): Value {
  const has = (name: string) => decorators.some(({ path }) => path === `builtins.${name}`);
  const made: PyFunction = {
    type: 'function',
    name,
    node,
    // The names of a class are not seen within its functions.
    scope: scope.kind === 'class' && scope.parent ? scope.parent : scope,
    home: machine,
    defaults: defaultsOf(machine, node, scope),
    binding: has('staticmethod') ? 'static' : has('classmethod') ? 'class' : has('property') ? 'property' : 'plain',
    owner,
    decorators: decorators.flatMap(({ path, isSeen }) => (isSeen ? [] : [path])),
    at: placeOf(machine, node),
  };
  machine.define(made, owner);
  return decorators.reduceRight<Value>((value, each) => decorated(machine, each, value, node), made);
}

function decorated(machine: Machine, { path, value: by }: Decorator, value: Value, node: PyNode): Value {
  const args = { positional: [value], named: new Map(), isOpen: false };
  if (by.type === 'native') return by.native.call(args, node);
  const { hooks } = machine;
  if (hooks.isSent && value.type === 'function') {
    if (CACHES.test(path)) return { ...value, cache: new Map() };
    if (by.type === 'method' && by.self.type === 'function')
      return by.name === 'setter' ? { ...by.self, setter: { ...value, binding: 'plain' } } : by.self;
  }
  if (PLAIN.test(path) || /^builtins\.(?:classmethod|property)$/.test(path)) return value;
  if (hooks.isSent && value.type === 'function' && !/^(?:function|bound|partial)$/.test(by.type))
    return { ...value, isVeiled: true };
  // One of the workspace may keep it, or add to it what a library knows: options of a command.
  const result = isOwn(by) ? machine.call(by, args, node) : value;
  if (hooks.isSent) return result;
  if (value.type === 'class') return result === value || !isOwn(by) ? value : { ...value, isSpecial: true };
  if (!hooks.seesThrough) return unknown;
  const made = by.type === 'name' ? hooks.call(by.path, args, node, machine) : undefined;
  if (made?.type === 'native') return made;
  if (result.type === 'native') return result;
  if (result.type === 'function' && value.type === 'function' && result.node !== value.node)
    return { ...value, through: result };
  if (result.type !== 'function' && value.type === 'native') value.native.escape();
  return value;
}

function isOwn({ type }: Value): boolean {
  return type === 'function' || type === 'bound' || type === 'method' || type === 'partial';
}

function classOf(machine: Machine, node: PyNode, name: string, scope: Scope, decorators: readonly Decorator[]): Value {
  const args = evaluateArguments(machine, node.getChild('ArgList'), scope);
  const isChanging = (each: PyNode) => CHANGING.test(sourceOf(machine, each.getChild('VariableName') ?? each));
  const isPlainBase = (base: Value) =>
    base.type === 'class'
      ? !base.isSpecial
      : !(base.type === 'name' && /^(?:enum|pydantic(?:_settings)?|typing|omegaconf)\./.test(base.path));
  const isPlainDecorator = ({ isSeen, value }: Decorator) => isSeen && isOwn(value);
  const made: PyClass = {
    type: 'class',
    name,
    node,
    home: machine,
    scope: machine.heap.scope('class', scope),
    bases: args.positional,
    named: args.named,
    decorators: decorators.map(({ path }) => path),
    isSpecial:
      args.isOpen ||
      args.named.size > 0 ||
      !decorators.every(isPlainDecorator) ||
      !args.positional.every(isPlainBase) ||
      (machine.hooks.isSent === true && node.getChild('Body')?.getChildren('FunctionDefinition').some(isChanging)) ===
        true,
  };
  const body = node.getChild('Body');
  if (body)
    for (const statement of childrenOf(body).slice(1)) {
      if (/^(?:FunctionDefinition|DecoratedStatement)$/.test(statement.name))
        define(machine, statement, made.scope, made);
      else machine.runOne(statement, made.scope, { returned: [] });
    }
  machine.hooks.classMade?.(made);
  if (machine.hooks.isSent) noteClass(machine, made);
  return decorators.reduceRight<Value>(
    (value, each) => (isOwn(each.value) ? decorated(machine, each, value, node) : value),
    made,
  );
}

/** What the parts of a class, and its bases, do when it is made. */
function noteClass(machine: Machine, made: PyClass): void {
  const { node, named } = made;
  for (const [name, { value }] of [...made.scope.names])
    if (value?.type === 'object') callSpecial(machine, value, '__set_name__', [made, pyStr(name)]);
  const bases: PyClass = { ...made, scope: machine.heap.scope('class') };
  const hook = classMember(bases, '__init_subclass__');
  if (hook?.type === 'function') machine.call(hook, { positional: [made], named, isOpen: false }, node);
  const meta = named.get('metaclass');
  for (const name of ['__new__', '__init__', '__prepare__']) {
    const method = meta?.type === 'class' ? classMember(meta, name) : undefined;
    // It may do anything with it.
    if (method?.type === 'function') machine.call({ ...method, isVeiled: true }, NOTHING, node);
  }
}

const NOTHING: Arguments = { positional: [], named: new Map(), isOpen: true };

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
    if (part[0]?.name === '*') bindAll(machine, module, scope);
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
        module === undefined ? importedModule(machine, path, named !== undefined) : importedFrom(machine, module, path),
      );
  }
}

/** `import a.b.c`: the module `a` with the others in it; with `as` the last one. */
function importedModule(machine: Machine, path: string, isNamed: boolean): Value {
  const names = path.split('.');
  const paths = names.map((_, index) => names.slice(0, index + 1).join('.'));
  const modules = paths.map(each => machine.module(each));
  modules.forEach((inner, index) => {
    const [outer, name] = [modules[index - 1], names[index]];
    if (outer && inner && name !== undefined) machine.heap.bind(outer, name, moduleValue(inner));
  });
  const found = isNamed ? modules.at(-1) : modules[0];
  if (!modules.at(-1)) machine.hooks.imported?.(path);
  return found ? moduleValue(found) : importedName(isNamed ? path : (names[0] ?? ''));
}

/** `from module import name`: a name of the module, or a module in it. */
function importedFrom(machine: Machine, module: string, name: string): Value {
  const from = machine.module(module);
  const inner = from?.names.get(name)?.value;
  if (inner) return inner;
  const file = machine.module(`${module}${module.endsWith('.') ? '' : '.'}${name}`);
  if (file) return moduleValue(file);
  const path = `${module}.${name}`;
  if (!from) machine.hooks.imported?.(module);
  return from ? unknown : imported(machine, path);
}

function moduleValue(names: Scope): Value {
  return { type: 'object', class: undefined, attributes: names };
}

/** `from module import *`. */
function bindAll(machine: Machine, module: string | undefined, scope: Scope): void {
  const from = module === undefined ? undefined : machine.module(module);
  if (!from) {
    if (module !== undefined) machine.hooks.imported?.(module);
    hideNames(machine, scope);
    return;
  }
  for (const [name, { value }] of from.names) if (value && !name.startsWith('_')) machine.heap.bind(scope, name, value);
  if (from.isOpen.value) machine.heap.write(scope.isOpen, true);
}

/** `exec(…)` and what is done with `globals()` may bind any name of the module. */
export function noteNamesChanged(machine: Machine, path: string, call: PyNode, scope: Scope): void {
  const after = machine.text.slice(call.to, (call.parent?.parent ?? call).to);
  const isRead =
    /^\s*\[[^\]]*\](?!\s*=[^=])|^\.(?:get|keys|values|items|copy)\b/.test(after) || call.prevSibling?.name === 'in';
  if (path !== 'builtins.exec' && (path !== 'builtins.globals' || isRead)) return;
  let module = scope;
  while (module.parent) module = module.parent;
  hideNames(machine, module);
}

/** `import *` may bind any name, also those that are bound. */
function hideNames(machine: Machine, scope: Scope): void {
  for (const [name, { value }] of scope.names)
    if (value && value.type !== 'name' && value.type !== 'function' && value.type !== 'class')
      machine.heap.bind(scope, name, unknown);
  machine.heap.write(scope.isOpen, true);
}
