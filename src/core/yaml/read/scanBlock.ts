import * as l10n from '@vscode/l10n';
import { isBreak, isBreakOrEnd, SPACE, TAB } from './charClasses.ts';
import type { Source } from './source.ts';

export interface BlockScalar {
  readonly text: string;
  readonly end: number;
  readonly problem?: { readonly message: string; readonly start: number; readonly end: number };
  readonly comment?: { readonly start: number; readonly end: number };
}

/**
 * Reads a literal (`|`) or folded (`>`) scalar (PyYAML, scanner.py). `indent`: of the block around it, -1 at the top.
 */
export function scanBlock(source: Source, indent: number): BlockScalar {
  const folded = source.peek() === 0x3e;
  const start = source.pos++;
  let chomping: boolean | undefined;
  let increment: number | undefined;
  let problem: BlockScalar['problem'];
  for (let i = 0; i < 2; i++) {
    const code = source.peek();
    if (chomping === undefined && (code === 0x2b || code === 0x2d)) {
      chomping = code === 0x2b;
      source.pos++;
    } else if (increment === undefined && code >= 48 && code <= 57) {
      increment = code - 48;
      source.pos++;
      if (increment === 0)
        problem = {
          message: l10n.t('The indentation of a block string is 1 to 9, not 0. Remove the 0.'),
          start,
          end: source.pos,
        };
    }
  }
  if (source.peek() === 0x23)
    problem ??= {
      message: l10n.t('A comment needs a space before `#`. Add one.'),
      start: source.pos,
      end: source.pos + 1,
    };
  source.skipSpaces();
  let comment: BlockScalar['comment'];
  if (source.peek() === 0x23) {
    const from = source.pos;
    while (!isBreakOrEnd(source.peek())) source.pos++;
    comment = { start: from, end: source.pos };
  }
  if (!isBreakOrEnd(source.peek())) {
    const from = source.pos;
    while (!isBreakOrEnd(source.peek())) source.pos++;
    problem ??= {
      message: l10n.t('Nothing can follow `{0}` on its line. Put the string on the next line.', folded ? '>' : '|'),
      start: from,
      end: source.pos,
    };
  }
  source.takeBreak();

  const least = Math.max(1, indent + 1);
  let breaks: string[];
  let depth: number;
  if (increment === undefined || increment === 0) {
    const first = leadingBreaks(source);
    breaks = first.breaks;
    depth = Math.max(least, first.deepest);
  } else {
    depth = least + increment - 1;
    breaks = breaksTo(source, depth);
  }
  const chunks: string[] = [];
  let lineBreak = '';
  let end = source.pos;
  const goesOn = (): boolean => source.column === depth && !source.atEnd;
  while (goesOn()) {
    chunks.push(...breaks);
    const leading = source.peek() !== SPACE && source.peek() !== TAB;
    const from = source.pos;
    while (!isBreakOrEnd(source.peek())) source.pos++;
    chunks.push(source.text.slice(from, source.pos));
    end = source.pos;
    lineBreak = source.takeBreak();
    breaks = breaksTo(source, depth);
    if (!goesOn()) break;
    if (folded && lineBreak === '\n' && leading && source.peek() !== SPACE && source.peek() !== TAB) {
      if (!breaks.length) chunks.push(' ');
    } else chunks.push(lineBreak);
  }
  if (chomping !== false) chunks.push(lineBreak);
  if (chomping === true) chunks.push(...breaks);
  return { text: chunks.join(''), end, problem, comment };
}

function leadingBreaks(source: Source): { breaks: string[]; deepest: number } {
  const breaks: string[] = [];
  let deepest = 0;
  for (;;) {
    const code = source.peek();
    if (code === SPACE) {
      source.pos++;
      deepest = Math.max(deepest, source.column);
    } else if (isBreak(code)) breaks.push(source.takeBreak());
    else return { breaks, deepest };
  }
}

function breaksTo(source: Source, depth: number): string[] {
  const breaks: string[] = [];
  const indent = () => {
    while (source.column < depth && source.peek() === SPACE) source.pos++;
  };
  indent();
  while (isBreak(source.peek())) {
    breaks.push(source.takeBreak());
    indent();
  }
  return breaks;
}
