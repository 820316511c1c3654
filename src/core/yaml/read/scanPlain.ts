import { isBlankOrEnd, isBreak, isBreakOrEnd, isFlowIndicator, SPACE, TAB } from './charClasses.ts';
import type { Source } from './source.ts';

/** Whether a plain scalar may begin here (PyYAML scanner, check_plain). */
export function atPlain(source: Source, inFlow: boolean): boolean {
  const code = source.peek();
  if (isBlankOrEnd(code)) return false;
  switch (code) {
    case 0x2d:
      return !isBlankOrEnd(source.peek(1)); // -
    case 0x3f:
    case 0x3a:
      return !inFlow && !isBlankOrEnd(source.peek(1)); // ? :
    case 0x2c:
    case 0x5b:
    case 0x5d:
    case 0x7b:
    case 0x7d:
    case 0x23:
    case 0x26:
    case 0x2a:
    case 0x21:
    case 0x7c:
    case 0x3e:
    case 0x27:
    case 0x22:
    case 0x25:
    case 0x40:
    case 0x60:
      return false;
    default:
      return true;
  }
}

/**
 * Reads a plain scalar (PyYAML scanner, scan_plain). `indent` is one more than that of the block around it.
 * `brokeLine`: it was left over a line break, so that a key may follow. `stopAt`: line breaks that it does not go over (recovery).
 */
export function scanPlain(
  source: Source,
  indent: number,
  inFlow: boolean,
  stopAt: ReadonlySet<number>,
): { text: string; end: number; brokeLine: boolean } {
  const { text } = source;
  let result = '';
  let spaces = '';
  let end = source.pos;
  let brokeLine = false;
  for (;;) {
    if (source.peek() === 0x23) break;
    const from = source.pos;
    let i = from;
    for (; ; i++) {
      const code = text.charCodeAt(i);
      if (code > 0x3f && code < 0x5b) continue; // (@ A-Z: the commonest way through)
      if (code === SPACE || code === TAB || isBreakOrEnd(code)) break;
      if (code === 0x3a) {
        const next = text.charCodeAt(i + 1);
        if (isBlankOrEnd(next) || (inFlow && isFlowIndicator(next))) break;
      } else if (inFlow && (isFlowIndicator(code) || code === 0x3f)) break;
    }
    if (i === from) break;
    result += spaces + text.slice(from, i);
    source.pos = end = i;
    if (stopAt.size && stopsAt(source, stopAt)) break;
    const between = takeSpaces(source);
    if (between === undefined) {
      brokeLine = true;
      break;
    }
    spaces = between.text;
    brokeLine = between.brokeLine;
    if (!spaces || source.peek() === 0x23 || (!inFlow && source.column < indent)) break;
  }
  return { text: result, end, brokeLine };
}

function stopsAt(source: Source, stopAt: ReadonlySet<number>): boolean {
  let at = source.pos;
  while (source.text.charCodeAt(at) === SPACE) at++;
  return stopAt.has(at);
}

/** The white space after a piece of a plain scalar, folded; undefined where a document mark ends it. */
function takeSpaces(source: Source): { text: string; brokeLine: boolean } | undefined {
  const from = source.pos;
  source.skipSpaces();
  if (!isBreak(source.peek())) return { text: source.text.slice(from, source.pos), brokeLine: false };
  const first = source.takeBreak();
  if (source.atDocumentMark()) return undefined;
  let breaks = '';
  for (;;) {
    if (source.peek() === SPACE) {
      source.pos++;
      continue;
    }
    const kept = source.takeBreak();
    if (!kept) break;
    breaks += kept;
    if (source.atDocumentMark()) return undefined;
  }
  return { text: (first !== '\n' ? first : breaks ? '' : ' ') + breaks, brokeLine: true };
}
