import { maskPython } from './mask.ts';

/** One statement of a Python text, over all its lines. */
export interface PythonStatement {
  /** The columns before it; a tab counts as eight. */
  readonly indent: number;
  /** The code without what is in its strings, and the text as it is written, both of the same offsets. */
  readonly code: string;
  readonly text: string;
}

/** The statements of a Python text in order; undefined where Python refuses the text as a whole. */
export function pythonStatements(text: string): PythonStatement[] | undefined {
  const source = text.replaceAll('\r\n', '\n');
  const { code, isBroken } = maskPython(source);
  if (isBroken) return undefined;
  const statements: PythonStatement[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= code.length; at++) {
    const sign = code[at];
    if (sign !== undefined && '([{'.includes(sign)) depth++;
    else if (sign !== undefined && ')]}'.includes(sign)) depth--;
    // A backslash goes on with the line; the line ends in strings are blanks.
    const isEnd = sign === undefined || (sign === '\n' && depth === 0 && code[at - 1] !== '\\');
    if (!isEnd) continue;
    add(statements, code.slice(from, at), source.slice(from, at));
    from = at + 1;
  }
  return statements;
}

function add(statements: PythonStatement[], code: string, text: string): void {
  const blank = /^\s*/.exec(code)?.[0] ?? '';
  if (blank.length === code.length) return;
  const indent = [...blank].reduce((columns, sign) => (sign === '\t' ? columns - (columns % 8) + 8 : columns + 1), 0);
  statements.push({ indent, code: code.slice(blank.length), text: text.slice(blank.length) });
}

/** Whether a statement begins a function or a class. */
export function isDefinition({ code }: PythonStatement): boolean {
  return /^(?:async\s+)?def\s|^class\s/.test(code);
}
