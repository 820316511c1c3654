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

/** Reads plain scalars (PyYAML, scanner.py, scan_plain). One for each file: most of its values are plain. */
export class PlainScanner {
  /** Where the last scalar ends. */
  end = 0;
  /** Whether the last scalar was left over a line break, so that a key may follow. */
  brokeLine = false;

  /** `stopAt`: offsets that no scalar goes beyond (recovery). */
  constructor(
    private readonly source: Source,
    private readonly stopAt: ReadonlySet<number>,
  ) {}

  /** The text of the scalar that starts here. `indent` is one more than that of the block around it. */
  scan(indent: number, inFlow: boolean): string {
    const { source } = this;
    const { text } = source;
    let result = '';
    let spaces = '';
    this.end = source.pos;
    this.brokeLine = false;
    for (;;) {
      if (source.peek() === 0x23) break;
      const from = source.pos;
      const to = endOfPiece(text, from, inFlow);
      if (to === from) break;
      result += spaces + text.slice(from, to);
      source.pos = this.end = to;
      if (this.stopAt.size && this.stops()) break;
      const code = source.peek();
      if (code !== SPACE && !isBreak(code)) {
        this.brokeLine = false;
        break;
      }
      const between = this.spaces();
      if (between === undefined) break;
      spaces = between;
      if (!spaces || source.peek() === 0x23 || (!inFlow && source.column < indent)) break;
    }
    return result;
  }

  private stops(): boolean {
    let at = this.source.pos;
    while (this.source.text.charCodeAt(at) === SPACE) at++;
    return this.stopAt.has(at);
  }

  /** The white space after a piece, folded; undefined where a document mark ends the scalar. */
  private spaces(): string | undefined {
    const { source } = this;
    const from = source.pos;
    source.skipSpaces();
    this.brokeLine = false;
    if (!isBreak(source.peek())) return source.text.slice(from, source.pos);
    this.brokeLine = true;
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
    return (first !== '\n' ? first : breaks ? '' : ' ') + breaks;
  }
}

/** Where the characters end that are part of a plain scalar whatever follows. */
function endOfPiece(text: string, from: number, inFlow: boolean): number {
  for (let i = from; ; i++) {
    const code = text.charCodeAt(i);
    // Letters, digits and most signs are the most common case.
    if ((code > 0x60 && code < 0x7b) || (code > 0x3f && code < 0x5b) || (code > 0x2f && code < 0x3a)) continue;
    if (code === SPACE || code === TAB || isBreakOrEnd(code)) return i;
    if (code === 0x3a) {
      const next = text.charCodeAt(i + 1);
      if (isBlankOrEnd(next) || (inFlow && isFlowIndicator(next))) return i;
    } else if (inFlow && (isFlowIndicator(code) || code === 0x3f)) return i;
  }
}
