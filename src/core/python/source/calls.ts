import { topItems, untilClosed } from './brackets.ts';

/** One argument of a call: its keyword, where it has one, and its text. */
export interface PythonArgument {
  readonly name: string | undefined;
  readonly text: string;
}

export interface PythonCall {
  /** What the pattern found, without the bracket. */
  readonly name: string;
  readonly args: readonly PythonArgument[];
}

/**
 * The calls that a pattern (global, ending with the opening bracket) finds in a Python text, cut into their arguments.
 */
export function pythonCalls(code: string, pattern: RegExp): PythonCall[] {
  const calls: PythonCall[] = [];
  for (const match of code.matchAll(pattern)) {
    const inside = untilClosed(code, match.index + match[0].length);
    if (inside === undefined) continue;
    calls.push({ name: match[0].replace(/\s*\($/, ''), args: topItems(inside).map(argument) });
  }
  return calls;
}

function argument(part: string): PythonArgument {
  const match = /^\s*([A-Za-z_]\w*)\s*=(?!=)\s*([\s\S]*)$/.exec(part);
  return match ? { name: match[1], text: (match[2] ?? '').trim() } : { name: undefined, text: part.trim() };
}
