import { isBreak, isBlankOrEnd, isEnd, CR, LF, SPACE } from './charClasses.ts';

/** The text and the place in it, counted as PyYAML's reader counts lines and columns. */
export class Source {
  pos = 0;
  line = 0;
  lineStart = 0;
  /** Line starts seen so far; PyYAML's line breaks (also NEL, LS, PS). */
  private readonly astral: boolean;

  constructor(readonly text: string) {
    this.astral = /[\ud800-\udfff\ufeff]/.test(text);
    if (text.charCodeAt(0) === 0xfeff) {
      this.pos = 1;
      this.lineStart = 1;
    }
  }

  /** The code of the character `ahead` places on; NaN past the end. */
  peek(ahead = 0): number {
    return this.text.charCodeAt(this.pos + ahead);
  }

  get atEnd(): boolean {
    return isEnd(this.peek());
  }

  /** Python's column: code points since the line's start, byte order marks not counted. */
  get column(): number {
    return this.distance(this.lineStart, this.pos);
  }

  /** Code points between two offsets of one line. */
  distance(from: number, to: number): number {
    if (!this.astral) return to - from;
    let count = 0;
    for (let i = from; i < to; i++) {
      const code = this.text.charCodeAt(i);
      if (code !== 0xfeff && (code & 0xfc00) !== 0xdc00) count++;
    }
    return count;
  }

  /** Steps over a line break. Gives what PyYAML keeps of it: "\n", LS or PS; "" where there is none. */
  takeBreak(): string {
    const code = this.peek();
    if (!isBreak(code)) return '';
    this.pos += code === CR && this.peek(1) === LF ? 2 : 1;
    this.line++;
    this.lineStart = this.pos;
    return code === 0x2028 ? '\u2028' : code === 0x2029 ? '\u2029' : '\n';
  }

  skipSpaces(): void {
    while (this.peek() === SPACE) this.pos++;
  }

  /** Whether `---` or `...` is here, alone. */
  atDocumentMark(): boolean {
    const code = this.peek();
    return (
      (code === 0x2d || code === 0x2e) && this.peek(1) === code && this.peek(2) === code && isBlankOrEnd(this.peek(3))
    );
  }
}
