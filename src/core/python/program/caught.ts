import { childrenOf, type PyNode } from '../syntax/parse.ts';
import type { Reading } from './reading.ts';

/** Handlers that take the end of the program: `except:`, `except SystemExit`. */
const TAKES_END = /^\s*(?::|.*\b(?:SystemExit|BaseException)\b)/;

/**
 * Whether the program may go on where a parser ends it: the call stands in a `try` that takes that.
 *
 * @param raises the parser raises an error instead of ending the program
 */
export function mayBeCaught({ machine, texts }: Reading, call: PyNode, raises: boolean): boolean {
  const text = texts.get(machine.fileOf(call)) ?? '';
  for (let at = call.parent; at && at.name !== 'FunctionDefinition'; at = at.parent) {
    if (at.name !== 'TryStatement') continue;
    const children = childrenOf(at);
    const first = children.findIndex(({ name }) => name === 'except');
    const isWithin = call.to <= (children[first]?.from ?? 0);
    const handlers = children.filter(({ name }) => name === 'except');
    if (isWithin && handlers.some(({ to }) => raises || TAKES_END.test(text.slice(to).split('\n', 1)[0] ?? '')))
      return true;
  }
  return false;
}
