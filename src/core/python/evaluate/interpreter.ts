import { parsePython, type PyNode } from '../syntax/parse.ts';
import { callFunction, callValue } from './calls.ts';
import { letsThroughErrors, Raised, reasonFor } from './exact.ts';
import { evaluateExpression, evaluateTuple } from './expressions.ts';
import { generated, isGenerator } from './generators.ts';
import type { Heap } from './heap.ts';
import { loseValue } from './lose.ts';
import type { Defined, Frame, Hooks, Machine, Readers, Running } from './machine.ts';
import { findModule, type SourceFile } from './modules.ts';
import { newObject } from './objects.ts';
import { FOLLOWED, LIBRARY, OPENS, PRELUDE, preludeName } from './prelude.ts';
import { itemsOf } from './sequences.ts';
import { statementsOf } from './choices.ts';
import { runBlock, runStatement } from './statements.ts';
import { assignTo } from './targets.ts';
import { Unsure } from './unsure.ts';
import {
  pyStr,
  unknown,
  type Arguments,
  type Flow,
  type Items,
  type PyClass,
  type PyFunction,
  type Scope,
  type Value,
  type Written,
} from './value.ts';

const MOST_STEPS = 20_000;
const MOST_EXACT_STEPS = 2_000;
/** Places that are written in the time of a step as it mostly is; programs of people write four in one. */
const WORK_OF_A_STEP = 12;
const DEEPEST = 12;
const MOST_MODULES = 40;
const NOTHING_KNOWN: Arguments = { positional: [], named: new Map(), isOpen: true };

/** What the files of one program share. */
export interface Run {
  readonly heap: Heap;
  readonly readers: Readers;
  hooks: Hooks;
  /** The part of Python's library that is followed. */
  prelude?: Interpreter;
  readonly program: string;
  /** By path, in the order in which they are imported. */
  readonly files: Map<string, Interpreter>;
  /** Which file a tree is of. */
  readonly trees: Map<PyNode['tree'], string>;
  steps: number;
  /** How often a value was used that is known when the program is started. */
  pendingSeen: number;
  /** The functions that run, each called by the one before it. */
  readonly running: Running[];
}

/** Runs a file as far as its values are known, without running it. */
export class Interpreter implements Machine {
  readonly text: string;
  readonly names: Scope;
  readonly path: string;
  readonly isMain: boolean;
  private readonly defined: Defined[] = [];
  private readonly called = new Set<number>();

  constructor(
    private readonly source: SourceFile,
    private readonly program: Run,
  ) {
    this.text = source.text;
    this.path = source.path;
    this.isMain = source.path === program.program;
    this.names = program.heap.scope('module');
  }

  get heap(): Heap {
    return this.program.heap;
  }
  get readers(): Readers {
    return this.program.readers;
  }
  get hooks(): Hooks {
    // What Python's library does is known.
    return this.path === LIBRARY ? { ...this.program.hooks, isSent: true } : this.program.hooks;
  }
  get pendingSeen(): number {
    return this.program.pendingSeen;
  }
  get isCertain(): boolean {
    const { heap, running } = this.program;
    const isPlain = ({ made }: Running) => letsThroughErrors(made) && !isGenerator(made.node);
    return heap.depth === 0 && !heap.isExact && running.every(isPlain);
  }
  get running(): Running | undefined {
    return this.program.running.at(-1);
  }

  evaluate(node: PyNode, scope: Scope): Value {
    const value = evaluateExpression(this, node, scope);
    if (value.type !== 'unknown') return value;
    if (value.pending) this.program.pendingSeen++;
    if (!this.heap.isExact) return value;
    const known = value.pending?.now();
    if (!known) throw reasonFor(this, node, scope);
    return known;
  }

  evaluateAll(nodes: readonly PyNode[], scope: Scope): Value {
    return evaluateTuple(this, nodes, scope);
  }

  call(callee: Value, args: Arguments, node: PyNode): Value {
    return callValue(this, callee, args, node);
  }

  ask(callee: Value, value: Value): Value {
    return this.callWith(callee, [value]);
  }

  callExactly<T>(callee: Value, args: readonly Value[], take: (result: Value) => T): T | 'raised' | undefined {
    return this.exactly(() => take(this.callWith(callee, args)));
  }

  private callWith(callee: Value, positional: readonly Value[]): Value {
    const root = this.source.root ?? [...this.program.trees.keys()][0]?.topNode;
    return root ? this.call(callee, { positional, named: new Map(), isOpen: false }, root) : unknown;
  }

  exactly<T>(run: () => T): T | 'raised' | undefined {
    const { program, heap, names } = this;
    const { steps, running } = program;
    const { work } = heap;
    const depth = running.length;
    if (heap.isExact || names.isOpen.value) return undefined;
    this.library('builtins.map', true);
    heap.isExact = true;
    program.steps = MOST_STEPS - MOST_EXACT_STEPS;
    heap.work = 0;
    const found: T[] = [];
    try {
      heap.fork([
        () => {
          found.push(run());
          return false;
        },
      ]);
    } catch (error) {
      if (error instanceof Raised) return 'raised';
      if (!(error instanceof Unsure || error instanceof RangeError)) throw error;
    } finally {
      heap.isExact = false;
      program.steps = steps;
      heap.work = work;
      running.length = depth;
    }
    return found[0];
  }

  run(body: PyNode, scope: Scope, frame: Frame): Flow {
    return runBlock(this, statementsOf(body), scope, frame);
  }

  runOne(statement: PyNode, scope: Scope, frame: Frame): Flow {
    return runStatement(this, statement, scope, frame);
  }

  readonly items = (value: Value): Items => {
    const items = itemsOf(value);
    if (!this.hooks.isSent) return items;
    if (value.type === 'iterator' && !value.isView) {
      this.heap.write(value.items, undefined);
      if (this.heap.hasMoved(value)) return undefined;
    }
    // The order of a set is told by nothing.
    return value.type === 'set' && items && items.length > 1 ? undefined : items;
  };

  assign(target: readonly PyNode[], value: Value, scope: Scope): void {
    assignTo(this, target, value, scope);
  }

  define(made: PyFunction, owner: PyClass | undefined): void {
    this.defined.push({ made, owner });
  }

  lose(value: Value): void {
    loseValue(this.hooks, value);
  }

  hasEscaped(made: PyFunction): void {
    // It is run once more at the end, with nothing known.
    this.called.delete(made.node.from);
  }

  step(): boolean {
    if (++this.program.steps + this.heap.work / WORK_OF_A_STEP < MOST_STEPS) return true;
    if (this.heap.isExact) throw new Unsure();
    this.hooks.gaveUp?.();
    return false;
  }

  module(name: string): Scope | undefined {
    const { files, heap, program } = this.program;
    if (name === '__main__') return files.get(program)?.names;
    const found = findModule(this.readers, program, this.path, name);
    if (!found) return undefined;
    if (found === 'namespace') return heap.scope('module');
    const known = files.get(found.path);
    if (known) return known.names;
    if (files.size > MOST_MODULES) return undefined;
    const made = new Interpreter(found, this.program);
    files.set(found.path, made);
    heap.bind(made.names, '__name__', pyStr(name));
    made.runModule();
    return made.names;
  }

  fileOf(node: PyNode): string {
    let top = node;
    while (top.parent) top = top.parent;
    return this.program.trees.get(top.tree) ?? this.path;
  }

  library(path: string, isTried = this.heap.isExact): Value | undefined {
    const name = preludeName(path);
    const isFollowed = FOLLOWED.test(path) || (this.readers.file !== undefined && OPENS.test(path));
    if (name === undefined || !(this.hooks.isSent || isTried || isFollowed)) return undefined;
    if (!this.program.prelude) {
      this.program.prelude = new Interpreter({ path: LIBRARY, text: PRELUDE }, this.program);
      for (const path of ['json', 'launch']) this.heap.bind(this.program.prelude.names, path, { type: 'name', path });
      this.program.prelude.runModule();
    }
    return this.program.prelude.names.names.get(name)?.value;
  }

  runModule(): void {
    const root = this.source.root ?? parsePython(this.text);
    this.program.trees.set(root.tree, this.path);
    this.run(root, this.names, { returned: [] });
  }

  /** Runs the functions that nobody called, each on its own. */
  runUncalled(): void {
    const isNeeded = this.hooks.needed?.(this.text, this.names, [...this.defined]) ?? (() => true);
    for (let at = 0; at < this.defined.length && at < MOST_STEPS; at++) {
      const one = this.defined[at];
      if (!one || this.called.has(one.made.node.from) || !isNeeded(one)) continue;
      const { made, owner } = one;
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
    // What a library does when such an object is made, the program does not ask for here.
    const isBare = made.name === '__init__' || owner.isSpecial;
    const self = isBare ? newObject(this, owner) : this.call(owner, NOTHING_KNOWN, made.node);
    if (owner.isSpecial && self.type === 'object') this.heap.write(self.attributes.isOpen, true);
    return { ...NOTHING_KNOWN, positional: [self] };
  }

  enter(called: PyFunction, args: Arguments, call?: Written): Value {
    const isDeep = this.program.running.length >= DEEPEST;
    if (this.heap.isExact && (isDeep || isGenerator(called.node))) throw new Unsure();
    if (isDeep || !this.step()) {
      this.hooks.gaveUp?.();
      for (const value of [...args.positional, ...args.named.values()]) this.heap.taint(value);
      return unknown;
    }
    this.called.add(called.node.from);
    this.program.running.push({ made: called, by: this.running, first: args.positional[0], depth: this.heap.depth });
    const result = isGenerator(called.node) ? generated(this, called, args, call) : callFunction(this, called, args);
    this.program.running.pop();
    return result;
  }
}
