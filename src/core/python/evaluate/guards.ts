import { childrenOf, type PyNode } from '../syntax/parse.ts';
import { choiceOf, endsWell, isExit } from './choices.ts';
import { frozen } from './copies.ts';
import { assertExactly, Raised } from './exact.ts';
import { sourceOf, type Fate, type Machine } from './machine.ts';
import { lookUp } from './names.ts';
import { Unsure } from './unsure.ts';
import { isScalar, nativeOf, unknown, type Arguments, type Scope, type Value } from './value.ts';

const ENDS = /\b(?:raise|assert|exit|quit|error|fail|abort)\b/;
/** Statements that may end the program in ways that are not looked for. */
const LEAVES = /\b(?:raise|return|exit|quit|error|fail|abort|break|continue|yield)\b/;

/** An `if` or `match` of which nobody knows which block Python takes: some may end the program. */
export function noteChoice(machine: Machine, statement: PyNode, scope: Scope): void {
  if (ENDS.test(sourceOf(machine, statement)))
    note(machine, statement, scope, inner => fateOf(machine, [statement], inner));
}

/** `assert condition`. */
export function noteAssert(machine: Machine, statement: PyNode, scope: Scope): void {
  note(machine, statement, scope, inner => fateOf(machine, [statement], inner));
}

/** An expression that may raise: `TABLE[key]`, `int(text)`. */
export function noteRefusal(machine: Machine, expression: PyNode, scope: Scope): void {
  note(machine, expression, scope, inner => {
    machine.evaluate(expression, inner);
    return 'goes on';
  });
}

/** Whether a call may refuse what is known when the program is started. */
export function mayRefuse(callee: Value, { positional, named, spread }: Arguments): boolean {
  const given = [...positional, ...named.values()];
  if (!given.some(isPending) && !spread?.isPending) return false;
  switch (callee.type) {
    case 'name':
      return /^(?:builtins\.(?:int|float)|ast\.literal_eval|json\.loads)$/.test(callee.path);
    case 'class':
      return true;
    case 'function':
    case 'bound': {
      const { home, node } = callee.type === 'bound' ? callee.function : callee;
      return ENDS.test(home.text.slice(node.from, node.to));
    }
    default:
      return false;
  }
}

/** Whether a value, or what it has, is known when the program is started. */
function isPending(value: Value): boolean {
  return (value.type === 'unknown' && value.pending !== undefined) || nativeOf(value)?.isPending === true;
}

/**
 * The value of an argument: one that hangs on what is known when the program is started will be known, too. While a
 * function is run as Python would, one that nobody knows may be given to it: it may not look at it.
 */
export function argumentValue(machine: Machine, nodes: readonly PyNode[], scope: Scope): Value {
  if (!machine.heap.isExact) return carried(machine, nodes, scope).value;
  const isPlain = !nodes.some(node => /[(=]/.test(sourceOf(machine, node)));
  return isPlain ? (known(() => machine.evaluateAll(nodes, scope)) ?? unknown) : machine.evaluateAll(nodes, scope);
}

/** What an expression gives, with the names that it uses where it hangs on what is known when the program starts. */
function carried(machine: Machine, nodes: readonly PyNode[], scope: Scope): { value: Value; inner?: Scope } {
  const before = machine.pendingSeen;
  const value = machine.evaluateAll(nodes, scope);
  if (machine.pendingSeen === before || !machine.hooks.guarded || !machine.isCertain) return { value };
  const inner = asItIs(machine, nodes, scope);
  if (value.type !== 'unknown' || value.pending) return { value, inner };
  const now = () => {
    const known = machine.evaluateAll(nodes, inner);
    // What can change may have changed.
    return isScalar(known) ? known : undefined;
  };
  return { value: { ...value, pending: { now } }, inner };
}

/** `sys.exit()` in a loop, or in a function that may have been called: what follows may not happen. */
export function noteEnd(machine: Machine, statement: PyNode): void {
  const { running, heap, hooks } = machine;
  if (heap.depth === 0 || !hooks.guarded || !endsWell(sourceOf(machine, statement))) return;
  // An `if` is seen itself.
  if ((running?.depth ?? 0) > 0 || isInLoop(statement)) hooks.guarded({ fate: () => undefined, mayEnd: true });
}

function isInLoop(node: PyNode): boolean {
  for (let at = node.parent; at && at.name !== 'FunctionDefinition'; at = at.parent)
    if (/^(?:For|While|Try|With)Statement$/.test(at.name)) return true;
  return false;
}

function note(machine: Machine, node: PyNode, scope: Scope, fate: (scope: Scope) => Fate): void {
  if (!machine.hooks.guarded || !machine.isCertain) return;
  const inner = asItIs(machine, [node], scope);
  guard(machine, [node], () => fate(inner));
}

function guard(machine: Machine, nodes: readonly PyNode[], fate: () => Fate): void {
  const time = machine.heap.clock;
  machine.hooks.guarded?.({
    fate: () => {
      const found = machine.heap.asOf(time, () => machine.exactly(fate));
      return found === 'raised' ? 'dies' : found;
    },
    mayEnd: nodes.some(node => endsWell(sourceOf(machine, node))),
  });
}

/**
 * The value that is assigned; where it hangs on what is known when the program is started, it will be, too. `count`:
 * how many names it is spread over.
 */
export function awaited(machine: Machine, nodes: readonly PyNode[], scope: Scope, count?: number): Value {
  const { value, inner } = carried(machine, nodes, scope);
  if (inner)
    guard(machine, nodes, () => {
      const known = machine.evaluateAll(nodes, inner);
      const items = count === undefined ? undefined : machine.items(known);
      if (items && items.length !== count) throw new Raised('ValueError');
      return 'goes on';
    });
  return value;
}

/** The names that some expressions use, as they are now: later ones may stand for something else. */
export function asItIs({ heap, text }: Machine, nodes: readonly PyNode[], scope: Scope): Scope {
  const made = heap.scope('function', scope);
  for (const node of nodes)
    node.cursor().iterate(({ name, from, to }) => {
      if (name !== 'VariableName') return;
      const word = text.slice(from, to);
      const value = made.names.has(word) ? undefined : lookUp(scope, word);
      if (value) heap.bind(made, word, frozen(heap, value));
    });
  return made;
}

/** What becomes of the program in some statements, as Python runs them. */
function fateOf(machine: Machine, statements: readonly PyNode[], scope: Scope): Fate {
  // Names may have changed that nobody followed.
  let isClear = true;
  for (const statement of statements) {
    const choice = /^(?:If|Match)Statement$/.test(statement.name);
    if ((choice || statement.name === 'AssertStatement') && !isClear) throw new Unsure();
    if (statement.name === 'AssertStatement') assertExactly(machine, childrenOf(statement), scope);
    else if (choice) {
      const [block = [], other] = choiceOf(machine, statement, scope) ?? [];
      if (other) throw new Unsure();
      const fate = fateOf(machine, block, scope);
      if (fate !== 'goes on') return fate;
    } else {
      const own = ownFate(machine, statement, scope);
      if (own) return own;
      isClear &&= statement.name === 'PassStatement';
    }
  }
  return 'goes on';
}

/** How a plain statement ends the program; undefined where it goes on. */
function ownFate(machine: Machine, statement: PyNode, scope: Scope): Fate | undefined {
  const source = sourceOf(machine, statement);
  switch (statement.name) {
    case 'RaiseStatement':
      return endsWell(source) ? 'ends' : 'dies';
    case 'ExpressionStatement':
      if (isEnd(machine, statement, scope)) return endsWell(source) ? 'ends' : 'dies';
      tryCall(machine, statement, scope);
      return undefined;
    case 'AssignStatement':
    case 'UpdateStatement':
    case 'ImportStatement':
    case 'PassStatement':
      return undefined;
    default:
      if (LEAVES.test(source)) throw new Unsure();
      return undefined;
  }
}

/** `sys.exit(…)`, `parser.error(…)`, `ctx.fail(…)`. */
function isEnd(machine: Machine, statement: PyNode, scope: Scope): boolean {
  if (isExit(machine, statement)) return true;
  const callee = calleeOf(statement);
  const name = callee?.name === 'MemberExpression' && /\.(error|exit|fail|abort)$/.exec(sourceOf(machine, callee))?.[1];
  if (!callee || !name) return false;
  const value = known(() => machine.evaluate(callee, scope));
  if (!value && name === 'exit') throw new Unsure();
  return value?.type === 'native' && value.native.neverReturns === true;
}

/** A function of the program is called that may end it. */
function tryCall(machine: Machine, statement: PyNode, scope: Scope): void {
  const callee = calleeOf(statement);
  if (callee?.name !== 'VariableName') return;
  const value = lookUp(scope, sourceOf(machine, callee));
  if (value.type !== 'function' || !ENDS.test(value.home.text.slice(value.node.from, value.node.to))) return;
  machine.evaluate(statement.firstChild ?? statement, scope);
}

function calleeOf(statement: PyNode): PyNode | undefined {
  return (statement.firstChild?.name === 'CallExpression' && statement.firstChild.firstChild) || undefined;
}

/** What an expression gives; undefined where nobody knows. */
function known(evaluate: () => Value): Value | undefined {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof Unsure) return undefined;
    throw error;
  }
}
