import { childrenOf, splitAt, type PyNode } from '../syntax/parse.ts';
import { runFor, runWhile } from './loops.ts';
import { bindImports, define } from './definitions.ts';
import { choiceOf, endsWell, isExit, mayLeave, statementsOf } from './choices.ts';
import { assertExactly, Raised, raised, tryExactly, tryKnown } from './exact.ts';
import { sourceOf, type Frame, type Machine } from './machine.ts';
import { awaited, noteAssert, noteChoice, noteEnd } from './guards.ts';
import { callSpecial, methodOf } from './classLine.ts';
import { assignTo, deleteTarget, updateTarget } from './targets.ts';
import { Unsure } from './unsure.ts';
import { oneOf, pyNone, unknown, type Flow, type Scope, type Value } from './value.ts';

/** Runs the statements of a block, one after the other. */
export function runBlock(machine: Machine, statements: readonly PyNode[], scope: Scope, frame: Frame): Flow {
  for (const [index, statement] of statements.entries()) {
    const rest = () => runBlock(machine, statements.slice(index + 1), scope, frame);
    const choice = choiceOf(machine, statement, scope);
    if (choice && choice.length > 1) {
      noteChoice(machine, statement, scope);
      return branched(machine, choice, rest, scope, frame);
    }
    const flow = choice
      ? runBlock(machine, choice[0] ?? [], scope, frame)
      : runStatement(machine, statement, scope, frame);
    if (flow === 'maybe') {
      // It may have ended here: what follows may not happen.
      let after: Flow = 'next';
      machine.heap.fork([() => ((after = rest()), after !== 'raise'), () => true]);
      return 'maybe';
    }
    if (flow !== 'next') return flow;
  }
  return 'next';
}

function branched(
  machine: Machine,
  blocks: readonly (readonly PyNode[])[],
  rest: () => Flow,
  scope: Scope,
  frame: Frame,
): Flow {
  // Where a branch leaves the block, what follows belongs to the others alone.
  const flows: Flow[] = [];
  const together = !blocks.some(mayLeave);
  machine.heap.fork(
    blocks.map(block => () => {
      const own = runBlock(machine, block, scope, frame);
      const flow = !together && own === 'next' ? rest() : own;
      flows.push(flow);
      return flow !== 'raise';
    }),
  );
  const ends = new Set(flows.filter(flow => flow !== 'raise'));
  const flow = ends.size === 0 ? 'raise' : ends.size === 1 ? ([...ends][0] ?? 'next') : 'maybe';
  return together && flow === 'next' ? rest() : flow;
}

/** Runs one statement. */
export function runStatement(machine: Machine, node: PyNode, scope: Scope, frame: Frame): Flow {
  const children = childrenOf(node);
  switch (node.name) {
    case 'ExpressionStatement':
      if (machine.heap.isExact && isExit(machine, node))
        throw endsWell(sourceOf(machine, node)) ? new Unsure() : new Raised('SystemExit');
      machine.evaluateAll(children, scope);
      if (!isExit(machine, node)) return 'next';
      noteEnd(machine, node);
      return 'raise';
    case 'AssignStatement':
      assign(machine, children, scope);
      return 'next';
    case 'UpdateStatement': {
      const at = children.findIndex(({ name }) => name === 'UpdateOp');
      const operator = children[at];
      if (operator)
        updateTarget(
          machine,
          children.slice(0, at),
          sourceOf(machine, operator).slice(0, -1),
          machine.evaluateAll(children.slice(at + 1), scope),
          scope,
        );
      return 'next';
    }
    case 'IfStatement':
    case 'MatchStatement':
    case 'StatementGroup':
      return runBlock(machine, node.name === 'StatementGroup' ? statementsOf(node) : [node], scope, frame);
    case 'ForStatement':
      return runFor(machine, node, scope, frame);
    case 'WhileStatement':
      return runWhile(machine, node, scope, frame);
    case 'WithStatement':
      if (machine.heap.isExact) throw new Unsure();
      return runWith(machine, children, scope, frame);
    case 'TryStatement':
      return machine.heap.isExact
        ? tryExactly(machine, children, scope, frame)
        : runTry(machine, children, scope, frame);
    case 'FunctionDefinition':
    case 'ClassDefinition':
    case 'DecoratedStatement':
      define(machine, node, scope, undefined);
      return 'next';
    case 'ImportStatement':
      // Nobody knows what is installed.
      if (machine.heap.isExact && machine.hooks.isSent) throw new Unsure();
      bindImports(machine, node, scope);
      return 'next';
    case 'ReturnStatement':
      frame.returned.push(children.length > 1 ? machine.evaluateAll(children.slice(1), scope) : { type: 'null' });
      return 'return';
    case 'RaiseStatement':
      if (machine.heap.isExact) throw raised(machine, node);
      // `raise SystemExit(main())`
      if (/^raise\s+SystemExit\s*\(\s*[A-Za-z_]/.test(sourceOf(machine, node)))
        machine.evaluateAll(children.slice(1), scope);
      noteEnd(machine, node);
      return 'raise';
    case 'AssertStatement':
      if (machine.heap.isExact) assertExactly(machine, children, scope);
      else noteAssert(machine, node, scope);
      return 'next';
    case 'BreakStatement':
      return 'break';
    case 'ContinueStatement':
      return 'continue';
    case 'DeleteStatement':
      for (const part of splitAt(children.slice(1), ',')) deleteTarget(machine, part, scope);
      return 'next';
    case 'ScopeStatement':
      takeNames(machine, children, scope);
      return 'next';
    case 'PrintStatement': {
      // So the parser calls `print = …`, too.
      const [, sign] = /^print\s*([=:])/.exec(sourceOf(machine, node)) ?? [];
      const value = sign === '=' ? machine.evaluateAll(children.slice(-1), scope) : unknown;
      if (sign) machine.heap.bind(scope, 'print', value);
      return 'next';
    }
    case 'YieldStatement':
      return yieldOne(machine, children, scope, frame);
    default:
      return 'next';
  }
}

function assign(machine: Machine, children: readonly PyNode[], scope: Scope): void {
  const parts = splitAt(
    children.filter(({ name }) => name !== 'TypeDef'),
    'AssignOp',
  );
  if (parts.length < 2 || children.some(({ type }) => type.isError)) {
    if (parts.length >= 2)
      for (const target of parts.slice(0, -1)) assignTo(machine, target, brokenValue(machine, parts, scope), scope);
    return;
  }
  const [names = []] = parts;
  const isPlain = parts.length === 2 && names.every(({ name }) => name === 'VariableName' || name === ',');
  const count = isPlain && names.some(({ name }) => name === ',') ? splitAt(names, ',').length : undefined;
  const value = awaited(machine, parts.at(-1) ?? [], scope, count);
  for (const target of parts.slice(0, -1)) assignTo(machine, target, value, scope);
}

/** The value of an assignment that Python cannot read. */
function brokenValue(machine: Machine, parts: readonly PyNode[][], scope: Scope): ReturnType<Machine['evaluate']> {
  const value = (parts.at(-1) ?? []).filter(({ type }) => !type.isError);
  return value.length === 1 ? machine.evaluateAll(value, scope) : unknown;
}

function runWith(machine: Machine, children: readonly PyNode[], scope: Scope, frame: Frame): Flow {
  const body = children.findIndex(({ name }) => name === 'Body');
  let mayCatch = false;
  const managers: Value[] = [];
  for (const part of splitAt(children.slice(1, body), ',')) {
    const as = part.findIndex(({ name }) => name === 'as');
    const value = machine.evaluateAll(part.slice(0, as < 0 ? undefined : as), scope);
    mayCatch ||=
      (value.type === 'object' && mayCatchWith(value)) ||
      part.some(each => /suppress|raises|catch/i.test(sourceOf(machine, each)));
    // What a library makes gives itself.
    const entered = callSpecial(machine, value, '__enter__', []) ?? oneOf([value]);
    managers.push(value);
    if (as >= 0) assignTo(machine, part.slice(as + 1), value.type === 'native' ? value : entered, scope);
  }
  const block = statementsOf(children[body]);
  const run = (statements: readonly PyNode[]) => runBlock(machine, statements, scope, frame);
  const flow = mayCatch ? uncertainly(machine, block, run) : run(block);
  for (const manager of managers.reverse()) callSpecial(machine, manager, '__exit__', [pyNone, pyNone, pyNone]);
  return flow;
}

/** An object that says itself what becomes of an error. */
function mayCatchWith(value: Value): boolean {
  const exit = methodOf(value, '__exit__');
  return (
    !exit || /\breturn\b(?!\s*(?:None|False)?\s*(?:\n|$))/.test(exit.home.text.slice(exit.node.from, exit.node.to))
  );
}

/** Runs what may end after any of its statements without ending the program. */
function uncertainly(machine: Machine, block: readonly PyNode[], run: (some: readonly PyNode[]) => Flow): Flow {
  const flows: Flow[] = [];
  const ends = machine.hooks.isSent ? block.map((_, at) => block.slice(0, at)) : [];
  machine.heap.fork([...ends, block].map(some => () => flows.push(run(some)) > 0));
  const own = new Set(flows.map(flow => (flow === 'raise' ? 'next' : flow)));
  return own.size === 1 ? ([...own][0] ?? 'next') : 'maybe';
}

/** `except` may follow upon any statement of the block. */
function runTry(machine: Machine, children: readonly PyNode[], scope: Scope, frame: Frame): Flow {
  const bodyAfter = (index: number) => children.find((child, at) => at > index && child.name === 'Body');
  const clauses = (word: string) =>
    children.flatMap(({ name }, index) => (name === word ? [{ index, body: statementsOf(bodyAfter(index)) }] : []));
  const run = (statements: readonly PyNode[]) => runBlock(machine, statements, scope, frame);
  const block = clauses('try')[0]?.body ?? [];
  const handlers = block.every(({ name }) => name === 'ImportStatement') ? [] : clauses('except');
  const flows: Flow[] = [];
  const branch = (parts: readonly (readonly PyNode[])[]) => () => {
    let flow: Flow = 'next';
    for (const part of parts) if (flow === 'next' || flow === 'maybe') flow = run(part);
    flows.push(flow);
    return flow !== 'raise';
  };
  const whole = [block, ...clauses('else').map(({ body }) => body)];
  const known =
    machine.hooks.isSent && handlers.length > 0 ? knownParts(machine, children, block, whole, run, scope) : undefined;
  const failed = (known ? [] : handlers).flatMap(({ index, body }) => {
    const as = children.findIndex(({ name }, at) => at > index && name === 'as');
    const name = children[as + 1];
    if (as >= 0 && name?.name === 'VariableName') assignTo(machine, [name], unknown, scope);
    // It may have been left after any statement.
    const ends = machine.hooks.isSent ? block.map((_, at) => at) : [0];
    return [...ends.map(at => branch([block.slice(0, at), body])), branch([block, body])];
  });
  if (failed.length) machine.heap.fork([branch(whole), ...failed]);
  else if (known) branch(known)();
  else for (const part of whole) flows.push(run(part));
  const ends = new Set(flows.filter(flow => flow !== 'raise'));
  const after = clauses('finally').map(({ body }) => run(body));
  if (after[0] && after[0] !== 'next') return after[0];
  if (ends.size === 0) return 'raise';
  const last = failed.length ? undefined : flows.at(-1);
  return last ?? (ends.size === 1 ? ([...ends][0] ?? 'next') : 'maybe');
}

/** The blocks of a `try` that Python runs one after the other, where that is known. */
function knownParts(
  machine: Machine,
  children: readonly PyNode[],
  block: readonly PyNode[],
  whole: readonly (readonly PyNode[])[],
  run: (statements: readonly PyNode[]) => Flow,
  scope: Scope,
): readonly (readonly PyNode[])[] | undefined {
  const starts = children.flatMap(({ name }, at) => (name === 'except' ? [at + 1] : []));
  const handlers = starts.map(at => children.slice(at));
  if (block.some(({ name }) => name === 'TryStatement' || name === 'WithStatement')) return undefined;
  const found = tryKnown(machine, block, handlers, run);
  if (!found) return undefined;
  const handler = found.handler === undefined ? undefined : handlers[found.handler];
  if (!handler) return whole;
  const body = handler.findIndex(({ name }) => name === 'Body');
  const as = handler.slice(0, body).findIndex(({ name }) => name === 'as');
  if (as >= 0) assignTo(machine, handler.slice(as + 1, as + 2), unknown, scope);
  return [block.slice(0, found.count), statementsOf(handler[body])];
}

/** `yield value`, `yield from values`. */
function yieldOne(machine: Machine, children: readonly PyNode[], scope: Scope, { yields }: Frame): Flow {
  const isMany = children[1]?.name === 'from';
  const value = children.length > 1 ? machine.evaluateAll(children.slice(isMany ? 2 : 1), scope) : pyNone;
  if (!yields) return 'next';
  yields.among.push(value);
  const more = isMany ? machine.items(value) : [value];
  yields.items = yields.items && more && machine.heap.depth === yields.depth ? [...yields.items, ...more] : undefined;
  return yields.isWhole ? 'next' : 'maybe';
}

function takeNames(machine: Machine, children: readonly PyNode[], scope: Scope): void {
  for (const node of children.slice(1).filter(({ name: kind }) => kind === 'VariableName')) {
    const name = sourceOf(machine, node);
    let from = scope.parent;
    const isThere = (at: Scope) => (children[0]?.name === 'global' ? !at.parent : at.names.get(name)?.value);
    while (from?.parent && !isThere(from)) from = from.elsewhere.get(name) ?? from.parent;
    if (from) scope.elsewhere.set(name, from);
  }
}
