import { maskPython } from '../source/mask.ts';

/** Cell magics after which the cell is still Python. */
const STILL_PYTHON = /^%%(?:time|timeit|capture|prun|memit|mprun|python3?|wandb)\b/;

/** Lines of a cell that may write files, or change the folder in which the others run. */
const CHANGES_FILES =
  /^[ \t]*(?:%%(?:writefile|file|bash|sh|script)\b|%cd\b|[!%]\s*(?!pip\b|conda\b|load_ext\b|matplotlib\b)\S)/m;

/** Whether a cell may change what a file has in it, in a way that is not Python. */
export function mayChangeFiles(source: string): boolean {
  return CHANGES_FILES.test(source.replace(/^%%(?:time|timeit|capture)\b.*$/m, ''));
}

/**
 * A cell's source as Python, each character that is Python at its place: IPython's commands (`%magic`,
 * `!shell`, `name?`) do nothing, `x = !ls` gives a value that is not known, and a cell in another language is empty.
 */
export function withoutMagics(source: string): string {
  if (!/[%!?]/.test(source)) return source;
  const lines = source.split('\n');
  const first = lines.findIndex(line => line.trim() !== '');
  const magic = lines[first]?.trimStart() ?? '';
  if (magic.startsWith('%%') && !STILL_PYTHON.test(magic)) return blank(source);
  if (magic.startsWith('%%')) lines[first] = blank(lines[first] ?? '');
  let isContinued = false;
  let before = '';
  return lines
    .map(line => {
      const plain = isContinued ? line : plainLine(line);
      before += `${plain}\n`;
      isContinued = isOpenAt(before);
      if (!isContinued) before = '';
      return plain;
    })
    .join('\n');
}

/** Spaces in place of everything but line breaks. */
export function blank(source: string): string {
  return source.replace(/[^\n]/g, ' ');
}

/** A statement that does nothing, as long as what it replaces. */
function statement(length: number): string {
  return (length < 4 ? '0' : 'pass').padEnd(length);
}

/** A line at the start of a statement. */
function plainLine(line: string): string {
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const code = line.slice(indent.length);
  if (/^[%!]/.test(code) || /^\?|^[\w.]+\?{1,2}\s*$/.test(code)) return indent + statement(code.length);
  const assigned = /^([\w., ]+=\s*)[!%]/.exec(code);
  const start = indent + (assigned?.[1] ?? '');
  return assigned ? start + '_'.padEnd(line.length - start.length) : line;
}

/** True where the statement goes on in the next line. */
function isOpenAt(text: string): boolean {
  return maskPython(text).isBroken || /\\\s*$/.test(text);
}
