import type { PyNode } from '../syntax/parse.ts';
import type { PyValue } from '../values/value.ts';
import type { Heap } from './heap.ts';
import type { Arguments, Flow, Items, PyFunction, PyClass, Scope, Value } from './value.ts';

/** A call of a function, while it runs. */
export interface Frame {
  readonly returned: Value[];
}

/** What is done when a name that is imported or built in is called; undefined: nothing special. */
export type CallHook = (path: string, args: Arguments, node: PyNode) => Value | undefined;

/** What a file's values are read with beside Python itself. */
export interface Readers {
  /** `yaml.safe_load` of a string, undefined where it is not known. */
  readonly yaml?: (text: string) => PyValue | undefined;
}

/** Runs Python as far as its values are known; the parts of it call each other through this. */
export interface Machine {
  readonly text: string;
  readonly heap: Heap;
  readonly readers: Readers;
  evaluate(node: PyNode, scope: Scope): Value;
  /** One expression, or a tuple of several with commas between them. */
  evaluateAll(nodes: readonly PyNode[], scope: Scope): Value;
  call(callee: Value, args: Arguments, node: PyNode): Value;
  /** Runs the statements of a body or of the module. */
  run(body: PyNode, scope: Scope, frame: Frame): Flow;
  /** Runs one statement. */
  runOne(statement: PyNode, scope: Scope, frame: Frame): Flow;
  /** What a loop over the value goes through; undefined where it is not known. */
  readonly items: (value: Value) => Items;
  /** Binds names, attributes and items. */
  assign(target: readonly PyNode[], value: Value, scope: Scope): void;
  /** Remembers a function that is defined: those that nobody calls are run at the end. */
  define(made: PyFunction, owner: PyClass | undefined): void;
  /** Takes one step; false where the file has used up all of them. */
  step(): boolean;
}

/** The source of a node. */
export function sourceOf(machine: Machine, node: PyNode): string {
  return machine.text.slice(node.from, node.to);
}
