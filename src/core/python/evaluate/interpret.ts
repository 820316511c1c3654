import { Heap } from './heap.ts';
import { Interpreter, type Run } from './interpreter.ts';
import type { Hooks, Machine, Readers } from './machine.ts';
import type { SourceFile } from './modules.ts';

/**
 * Runs a Python program as far as its values are known; the files that it imports too, where `readers` can read them.
 * `mainHasEnded` is told when the program itself has ended, before the functions that it never calls are run. False
 * where the text used up what there is of the stack.
 */
export function interpret(
  source: SourceFile,
  readers: Readers,
  makeHooks: (machine: Machine) => Hooks,
  mainHasEnded?: () => void,
): boolean {
  const run: Run = {
    heap: new Heap(),
    readers,
    hooks: { call: () => undefined },
    program: source.path,
    files: new Map(),
    trees: new Map(),
    steps: 0,
    pendingSeen: 0,
    running: [],
  };
  const machine = new Interpreter(source, run);
  run.files.set(source.path, machine);
  run.hooks = makeHooks(machine);
  run.heap.isSent = run.hooks.isSent === true;
  try {
    machine.runModule();
    mainHasEnded?.();
    for (const file of run.files.values()) file.runUncalled();
    return true;
  } catch (error) {
    // The stack is used up, or a string would be longer than any can be.
    if (!(error instanceof RangeError)) throw error;
    run.hooks.gaveUp?.();
    return false;
  }
}
