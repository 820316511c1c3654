import type { PyNode } from '../syntax/parse.ts';
import { callFunction } from './calls.ts';
import type { Machine, Yields } from './machine.ts';
import { isTakenAtOnce } from './takenAtOnce.ts';
import { oneOf, unknown, type Arguments, type PyFunction, type Value, type Written } from './value.ts';

/** True for a function that yields. */
export function isGenerator(node: PyNode): boolean {
  let found = false;
  node.cursor().iterate(({ name, from }) => {
    found ||= name === 'YieldStatement' || name === 'YieldExpression';
    return !found && (from === node.from || (name !== 'FunctionDefinition' && name !== 'LambdaExpression'));
  });
  return found;
}

/** What a generator gives, where it is gone through at once: else nobody knows when it does what. */
export function generated(machine: Machine, called: PyFunction, args: Arguments, call: Written | undefined): Value {
  const { heap, hooks } = machine;
  if (!hooks.isSent) {
    machine.lose(callFunction(machine, called, args));
    return unknown;
  }
  const isWhole = call !== undefined && isTakenAtOnce(call);
  const yields: Yields = { items: [], among: [], depth: heap.depth, isWhole };
  const run = () => {
    callFunction(machine, called, args, yields);
    return true;
  };
  if (isWhole) run();
  else heap.fork([run, () => true]);
  return isWhole ? { ...heap.sequence('iterator', yields.items), among: yields.among } : oneOf(yields.among);
}
