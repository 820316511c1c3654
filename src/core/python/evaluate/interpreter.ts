import { parsePython, type PyNode } from '../syntax/parse.ts';
import { callFunction, callValue } from './calls.ts';
import { evaluateExpression, evaluateTuple } from './expressions.ts';
import { Heap } from './heap.ts';
import type { CallHook, Frame, Machine, Readers } from './machine.ts';
import { newObject } from './objects.ts';
import { itemsOf } from './sequences.ts';
import { runBlock, runStatement, statementsOf } from './statements.ts';
import { assignTo } from './targets.ts';
import { unknown, type Arguments, type Flow, type PyClass, type PyFunction, type Scope, type Value } from './value.ts';

const MOST_STEPS = 20_000;
const DEEPEST = 12;
const NOTHING_KNOWN: Arguments = { positional: [], named: new Map(), isOpen: true };

/** Runs a file as far as its values are known, without running it. */
class Interpreter implements Machine {
  readonly heap = new Heap();
  private steps = 0;
  private depth = 0;
  private readonly defined: { readonly made: PyFunction; readonly owner: PyClass | undefined }[] = [];
  private readonly called = new Set<number>();

  constructor(
    readonly text: string,
    readonly readers: Readers,
    private readonly hook: CallHook,
  ) {}

  evaluate(node: PyNode, scope: Scope): Value {
    return evaluateExpression(this, node, scope);
  }

  evaluateAll(nodes: readonly PyNode[], scope: Scope): Value {
    return evaluateTuple(this, nodes, scope);
  }

  call(callee: Value, args: Arguments, node: PyNode): Value {
    return callValue(this, this.hook, (_, called, given) => this.enter(called, given), callee, args, node);
  }

  run(body: PyNode, scope: Scope, frame: Frame): Flow {
    return runBlock(this, statementsOf(body), scope, frame);
  }

  runOne(statement: PyNode, scope: Scope, frame: Frame): Flow {
    return runStatement(this, statement, scope, frame);
  }

  readonly items = itemsOf;

  assign(target: readonly PyNode[], value: Value, scope: Scope): void {
    assignTo(this, target, value, scope);
  }

  define(made: PyFunction, owner: PyClass | undefined): void {
    this.defined.push({ made, owner });
  }

  step(): boolean {
    return ++this.steps < MOST_STEPS;
  }

  /** Runs the module, and after it the functions that nobody called, each on its own. */
  runFile(): void {
    this.run(parsePython(this.text), this.heap.scope('module'), { returned: [] });
    for (let at = 0; at < this.defined.length && at < MOST_STEPS; at++) {
      const { made, owner } = this.defined[at] ?? {};
      if (!made || this.called.has(made.node.from)) continue;
      this.heap.fork([
        () => {
          this.enter(made, owner && made.binding !== 'static' ? this.withObject(made, owner) : NOTHING_KNOWN);
          return false;
        },
      ]);
    }
  }

  private withObject(made: PyFunction, owner: PyClass): Arguments {
    if (made.binding === 'class') return { ...NOTHING_KNOWN, positional: [owner] };
    const self = made.name === '__init__' ? newObject(this, owner) : this.call(owner, NOTHING_KNOWN, made.node);
    return { ...NOTHING_KNOWN, positional: [self] };
  }

  private enter(called: PyFunction, args: Arguments): Value {
    if (this.depth >= DEEPEST || !this.step()) {
      for (const value of [...args.positional, ...args.named.values()]) this.heap.taint(value);
      return unknown;
    }
    this.called.add(called.node.from);
    this.depth++;
    const result = callFunction(this, called, args);
    this.depth--;
    return isGenerator(called.node) ? unknown : result;
  }
}

function isGenerator(node: PyNode): boolean {
  let found = false;
  node.cursor().iterate(({ name, from }) => {
    found ||= name === 'YieldStatement' || name === 'YieldExpression';
    return !found && (from === node.from || (name !== 'FunctionDefinition' && name !== 'LambdaExpression'));
  });
  return found;
}

/** Runs Python source as far as its values are known. `hook` is told of each call of what is imported or built in. */
export function interpret(text: string, readers: Readers, hook: (machine: Machine) => CallHook): void {
  let onCall: CallHook = () => undefined;
  const machine = new Interpreter(text, readers, (...call) => onCall(...call));
  onCall = hook(machine);
  machine.runFile();
}
