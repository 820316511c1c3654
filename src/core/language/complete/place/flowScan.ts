import type { CompletionContext, Entry, Frame, PathStep } from './context.ts';
import { endOfLine, quotedEnd } from './tokens.ts';

/** Reads one `{…}` or `[…]`, on one line or more, whole or still being typed. */
export class FlowScan {
  at = 0;
  passed = false;
  found: CompletionContext | undefined;
  private broken = false;
  /** Characters that never end a plain scalar: most of a document, so they are passed over at once. */
  private readonly ordinary = /[^,{}[\]\n\r#:]*/y;
  /** Where the line that is being read starts. */
  private lineStart = -1;

  /**
   * @param indent column of the block that holds it; a line no deeper that looks like a block key ends an unclosed
   * bracket. -1 for a whole document (JSON).
   */
  constructor(
    private readonly text: string,
    private readonly cursor: number,
    private readonly indent: number,
  ) {}

  /** Reads from the bracket at `start`; afterward `at` is after the closing bracket, or where reading had to stop. */
  read(start: number, path: readonly PathStep[], parent: Frame | undefined): Frame {
    const map = this.text[start] === '{';
    const frame: Frame = {
      kind: map ? 'map' : 'seq',
      indent: this.columnOf(start),
      flow: true,
      path,
      parent,
      entries: [],
      items: [],
    };
    this.at = start + 1;
    while (!this.isBroken()) {
      const gap = this.at;
      this.skipGap();
      const sign = this.text[this.at];
      if (this.isBroken() || sign === undefined || sign === '}' || sign === ']' || sign === ',') {
        if (this.isHere(gap, Math.min(this.at, this.text.length)))
          this.slot(frame, map ? 'key' : 'item', this.cursor, this.cursor, '');
        if (this.isBroken() || sign === undefined) break;
        this.at++;
        if (sign !== ',') break;
        continue;
      }
      if (this.isHere(gap, this.at - 1)) this.slot(frame, map ? 'key' : 'item', this.cursor, this.cursor, '');
      if (map) this.readPair(frame);
      else this.readItem(frame);
      this.skipToComma();
    }
    if (this.cursor < this.at) this.passed = true;
    return frame;
  }

  private isBroken(): boolean {
    return this.broken;
  }

  private readItem(frame: Frame): void {
    const sign = this.text[this.at];
    const path = [...frame.path, frame.items.length];
    if (sign === '{' || sign === '[') {
      frame.items.push('');
      this.read(this.at, path, frame);
      return;
    }
    const word = this.word(false);
    if (this.isHere(word.start, word.end)) this.slot(frame, 'item', word.start, word.end, word.quote);
    frame.items.push(word.text);
  }

  private readPair(frame: Frame): void {
    const word = this.word(true);
    const entry: Entry = {
      key: word.text,
      place: { start: word.start, end: word.end },
      text: '',
      quoted: false,
      child: undefined,
    };
    const beforeColon = this.at;
    this.skipGap();
    const colon = this.text[this.at] === ':';
    if (!colon) this.at = beforeColon;
    const here = this.isHere(word.start, word.end);
    // Right before a complete key another one begins; to overwrite it, the cursor must be inside it.
    const before = here && colon && this.cursor === word.start;
    if (before) this.slot(frame, 'key', this.cursor, this.cursor, '');
    else if (here) this.slot(frame, 'key', word.start, word.end, word.quote, colon);
    if (!here || before) frame.entries.push(entry);
    if (!colon) return;
    this.at++;
    const gap = this.at;
    this.skipGap();
    const sign = this.text[this.at];
    const path = [...frame.path, entry.key];
    const nothing = this.broken || sign === undefined || sign === ',' || sign === '}' || sign === ']';
    if (this.isHere(gap, nothing ? this.at : this.at - 1))
      this.slot(
        frame,
        'value',
        this.cursor,
        this.cursor,
        '',
        false,
        path,
        this.cursor === gap && this.text[gap - 1] === ':' ? ' ' : '',
      );
    if (nothing) return;
    if (sign === '{' || sign === '[') {
      entry.child = this.read(this.at, path, frame);
      return;
    }
    const value = this.word(false);
    entry.text = value.text;
    entry.quoted = value.quote !== '';
    if (this.isHere(value.start, value.end))
      this.slot(frame, 'value', value.start, value.end, value.quote, false, path);
  }

  /** A quoted or plain scalar; a key ends at its colon. Always moves on by one character at least. */
  private word(key: boolean): { text: string; start: number; end: number; quote: '"' | "'" | '' } {
    const start = this.at;
    const sign = this.text[start];
    if (sign === '"' || sign === "'") {
      const line = endOfLine(this.text, start);
      this.at = quotedEnd(this.text, start, line, this.cursor);
      const closed = this.at > start + 1 && this.text[this.at - 1] === sign;
      return { text: this.text.slice(start + 1, this.at - (closed ? 1 : 0)), start, end: this.at, quote: sign };
    }
    let at = start + 1;
    for (; at < this.text.length; at++) {
      this.ordinary.lastIndex = at;
      this.ordinary.test(this.text);
      at = this.ordinary.lastIndex;
      const next = this.text[at] ?? '';
      if (',{}[]\n\r'.includes(next)) break;
      if (next === '#' && /\s/.test(this.text[at - 1] ?? '')) break;
      if (next === ':' && (key || /\s/.test(this.text[at + 1] ?? ' '))) {
        if (!key || /[\s,{}[\]]/.test(this.text[at + 1] ?? ' ')) break;
      }
    }
    let end = at;
    while (end > start + 1 && /[ \t]/.test(this.text[end - 1] ?? '')) end--;
    this.at = Math.max(end, start + 1);
    return { text: this.text.slice(start, end), start, end, quote: '' };
  }

  /**
   * Skips blanks, comments and line breaks; stops (`broken`) where the block around goes on, so the bracket was never
   * closed.
   */
  private skipGap(): void {
    for (;;) {
      const sign = this.text[this.at];
      if (sign === '#' && (this.at === 0 || /\s/.test(this.text[this.at - 1] ?? ''))) {
        const end = endOfLine(this.text, this.at);
        if (this.cursor > this.at && this.cursor <= end) this.passed = true;
        this.at = end;
      } else if (sign === '\n' || sign === '\r') {
        const next = sign === '\r' && this.text[this.at + 1] === '\n' ? this.at + 2 : this.at + 1;
        if (this.indent >= 0 && this.blockGoesOn(next)) {
          this.broken = true;
          return;
        }
        this.at = next;
        this.lineStart = next;
      } else if (sign === ' ' || sign === '\t') this.at++;
      else return;
    }
  }

  private blockGoesOn(start: number): boolean {
    const line = this.text.slice(start, endOfLine(this.text, start));
    const match = /^( *)(?:- |[\w."'$/-][^:]*:(?=\s|$))/.exec(line);
    return match !== null && (match[1]?.length ?? 0) <= this.indent;
  }

  /** Behind a finished entry: on to the comma or bracket, over what does not belong there. */
  private skipToComma(): void {
    this.skipGap();
    while (!this.broken && this.at < this.text.length && !',}]'.includes(this.text[this.at] ?? '')) {
      this.at++;
      this.skipGap();
    }
  }

  private isHere(start: number, end: number): boolean {
    return !this.found && !this.passed && this.cursor >= start && this.cursor <= end;
  }

  private slot(
    frame: Frame,
    at: CompletionContext['at'],
    start: number,
    end: number,
    quote: '"' | "'" | '',
    colonFollows = false,
    path: readonly PathStep[] = at === 'item' ? [...frame.path, frame.items.length] : frame.path,
    lead = '',
  ): void {
    this.found = {
      at,
      path,
      frame,
      keys: at === 'item' ? [] : frame.entries,
      range: { start, end },
      quote,
      lead,
      column: this.columnOf(start),
      colonFollows,
      undecided: at === 'key' && !frame.entries.length,
    };
  }

  /** The column of an offset; looked up once, then counted on from line to line: a line may be very long. */
  private columnOf(at: number): number {
    if (this.lineStart < 0) this.lineStart = lineStartOf(this.text, at);
    return at >= this.lineStart ? at - this.lineStart : at - lineStartOf(this.text, at);
  }
}

function lineStartOf(text: string, at: number): number {
  // Backwards by hand: searching for a break that the text does not use would go through all of it, for each bracket.
  for (let i = at - 1; i >= 0; i--) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i + 1;
  }
  return 0;
}
