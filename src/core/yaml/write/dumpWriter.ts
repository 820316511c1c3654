/** Collects the text of a dump and knows what PyYAML's emitter asks of the line that is being written. */
export class DumpWriter {
  readonly width = 80;
  column = 0;
  private text = '';
  /** The last thing written lets the next one follow without a space. */
  private spaced = true;
  /** Only indentation and the marks `-`, `?`, `:` are on the line so far. */
  private onlyMarks = true;

  /** True while nothing but indentation and marks is on the line: a nested collection starts right here then. */
  get atStart(): boolean {
    return this.onlyMarks;
  }

  /** Writes the text unchanged; `text` holds no line break. */
  write(text: string): void {
    this.text += text;
    this.column += text.length;
  }

  /** Writes the space that separates a plain scalar from what is before it. */
  space(): void {
    if (!this.spaced) this.write(' ');
    this.spaced = false;
    this.onlyMarks = false;
  }

  /** Writes a mark or quote, after a space if `parted`; `mark` is for `-`, `?` and `:` at the start of a line. */
  indicator(sign: string, parted: boolean, mark = false): void {
    if (parted && !this.spaced) this.write(' ');
    this.write(sign);
    this.spaced = false;
    this.onlyMarks = this.onlyMarks && mark;
  }

  /** Starts a line at the indentation, unless this one holds only marks and has room before it. */
  indentTo(indent: number): void {
    if (!this.onlyMarks || this.column > indent || (this.column === indent && !this.spaced)) this.lineBreaks(1);
    this.pad(indent);
  }

  /** Breaks the line within a scalar. */
  fold(indent: number): void {
    this.lineBreaks(1);
    this.pad(indent);
    this.spaced = false;
    this.onlyMarks = false;
  }

  lineBreaks(count: number): void {
    this.text += '\n'.repeat(count);
    this.column = 0;
    this.spaced = true;
    this.onlyMarks = true;
  }

  /** Spaces up to the indentation. */
  pad(indent: number): void {
    if (this.column >= indent) return;
    this.write(' '.repeat(indent - this.column));
    this.spaced = true;
  }

  /** True past the width: the next single space may become a line break. */
  isFull(): boolean {
    return this.column > this.width;
  }

  result(): string {
    return this.text;
  }
}
