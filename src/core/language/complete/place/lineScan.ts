import type { CompletionContext, Entry, Frame, PathStep } from './context.ts';
import { FlowScan } from './flowScan.ts';
import { emptyLineContext } from './emptyLine.ts';
import { OpenFrames, outermostBlock, type Following } from './openFrames.ts';
import { endOfLine, keyAt, nextLine, plainEnd, quotedEnd, skipBlanks, skipSpaces } from './tokens.ts';

/**
 * Where the cursor is in text that may be incomplete: block and flow style, half-typed lines, empty values, CRLF.
 * Read line by line from the text itself, because the line being typed is usually what breaks the tree
 * (docs/decisions/completion-reader.md). Undefined inside comments, block scalars and wherever nothing can be written.
 * `below`: how far what an empty key right above the cursor holds is indented, where that is asked for.
 */
export function completionContext(text: string, offset: number, below = 0): CompletionContext | undefined {
  return new LineScan(text, offset, below).run();
}

/** Reads block lines from the start of a document up to the cursor, then on for the keys that follow. */
class LineScan {
  private readonly frames = new OpenFrames();
  private found: CompletionContext | undefined;
  private passed = false;

  constructor(
    private readonly text: string,
    private readonly cursor: number,
    private readonly below: number,
  ) {}

  run(): CompletionContext | undefined {
    let at = this.text.startsWith('\ufeff') ? 1 : 0;
    while (at <= this.text.length) {
      const next = this.readLine(at);
      // What follows the cursor counts only while the collection around it is open.
      if (this.passed && (!this.found?.frame || !this.frames.includes(outermostBlock(this.found.frame)))) break;
      if (next <= at) break;
      at = next;
    }
    return this.found;
  }

  /** Reads the line (and what its value goes on with) and gives the start of the next. */
  private readLine(start: number): number {
    const end = endOfLine(this.text, start);
    let at = start;
    while (this.text[at] === ' ') at++;
    const first = skipBlanks(this.text, at, end);
    const here = this.holdsCursor(start, end);
    if (first === end || this.text[first] === '#') {
      if (here) {
        this.passed = true;
        if (first === end || this.cursor <= first)
          this.found = this.onEmptyLine(this.cursor - start, this.cursor, this.cursor, end);
      }
      return nextLine(this.text, end);
    }
    const head = this.text.slice(start, start + 3);
    if (at === start && (head === '---' || head === '...') && /^\s*$/.test(this.text.slice(start + 3, start + 4))) {
      this.frames.clear();
      if (here) this.passed = true;
      return nextLine(this.text, end);
    }
    const next = this.readNode(at, at - start, end, undefined);
    if (here) this.passed = true;
    return nextLine(this.text, next);
  }

  /**
   * Reads what is at a column: a dash, a key, a flow collection or a scalar. Gives an offset on the line on which it
   * ends.
   */
  private readNode(at: number, column: number, end: number, item: Frame | undefined): number {
    const text = this.text;
    if (text[at] === '-' && (at + 1 === end || text[at + 1] === ' ' || text[at + 1] === '\t')) {
      const seq = this.frames.enterSeq(column);
      seq.items.push('');
      const content = skipBlanks(text, at + 1, end);
      if (content === end || text[content] === '#') {
        if (this.cursorIn(at + 1, Math.min(content, end)))
          this.found = this.item(
            seq,
            this.cursor,
            this.cursor,
            this.cursor === at + 1 ? ' ' : '',
            column + Math.max(2, this.cursor - at),
            content === end,
          );
        return end;
      }
      return this.readNode(content, column + (content - at), end, seq);
    }
    if (text[at] === '{' || text[at] === '[') return this.readFlow(at, column, item);
    const key = keyAt(text, at, end);
    if (!key) return this.readScalarLine(at, column, end, item);
    const map = this.frames.enterMap(column);
    const entry: Entry = {
      key: key.name,
      place: { start: key.start, end: key.end },
      text: '',
      quoted: false,
      child: undefined,
    };
    if (this.cursorIn(key.start, key.end)) {
      this.found = {
        at: 'key',
        path: map.path,
        frame: map,
        keys: map.entries,
        range: entry.place,
        quote: key.quote,
        lead: '',
        column,
        colonFollows: true,
        undecided: false,
      };
      // Its value still decides how deep the next lines belong, but it is none of the keys already there.
      const aside: Frame = { ...map, entries: [entry] };
      return this.readValue(entry, aside, key.colon, end);
    }
    map.entries.push(entry);
    return this.readValue(entry, map, key.colon, end);
  }

  private readValue(entry: Entry, map: Frame, colon: number, end: number): number {
    const text = this.text;
    let at = skipBlanks(text, colon + 1, end);
    while (text[at] === '&' || text[at] === '!') {
      while (at < end && !/\s/.test(text[at] ?? '')) at++;
      at = skipBlanks(text, at, end);
    }
    const path = [...map.path, entry.key];
    const value = (start: number, stop: number, quote: '"' | "'" | '', lead: string) => {
      this.found = {
        at: 'value',
        path,
        frame: map,
        keys: map.entries,
        range: { start, end: stop },
        quote,
        lead,
        column: start - entry.place.start + map.indent,
        colonFollows: false,
        undecided: false,
      };
    };
    const sign = text[at];
    if (at >= end || sign === '#') {
      if (this.cursorIn(colon + 1, at >= end ? end : at - 1))
        value(this.cursor, this.cursor, '', this.cursor === colon + 1 ? ' ' : '');
      return end;
    }
    if (sign === '{' || sign === '[') {
      const flow = this.flow(at, map.indent, path, map);
      entry.child = flow.frame;
      return flow.end;
    }
    if (sign === '"' || sign === "'") {
      const stop = quotedEnd(text, at, end, this.cursor);
      entry.text = text.slice(at + 1, stop - (text[stop - 1] === sign && stop > at + 1 ? 1 : 0));
      entry.quoted = true;
      if (this.cursorIn(at, stop) && this.cursor > at) value(at, stop, sign, '');
      return stop;
    }
    if ((sign === '|' || sign === '>') && /^[|>][-+0-9]*[ \t]*(#.*)?$/.test(text.slice(at, end))) {
      entry.text = sign;
      return this.skipBlockScalar(map.indent, end);
    }
    const stop = plainEnd(text, at, end);
    if (this.cursorIn(at, stop)) value(at, stop, '', '');
    entry.text = text.slice(at, stop);
    return end;
  }

  /** A line (or list item) without a key: a scalar, or a key whose colon is not typed yet. */
  private readScalarLine(at: number, column: number, end: number, item: Frame | undefined): number {
    const text = this.text;
    const sign = text[at];
    const quote = sign === '"' || sign === "'" ? sign : '';
    const stop = quote ? quotedEnd(text, at, end, this.cursor) : plainEnd(text, at, end);
    if (item) {
      item.items[item.items.length - 1] = text.slice(at + quote.length, stop - quote.length);
      if (this.cursorIn(at, stop)) this.found = { ...this.item(item, at, stop, '', column, true), quote };
      return Math.max(stop, endOfLine(text, stop));
    }
    if (this.cursorIn(at, stop)) {
      const slot = this.onEmptyLine(column, at, stop, end);
      this.found = slot && { ...slot, quote };
    }
    return Math.max(stop, endOfLine(text, stop));
  }

  private readFlow(at: number, column: number, item: Frame | undefined): number {
    const owner = item ?? this.frames.waiting(column);
    const path = item
      ? [...item.path, item.items.length - 1]
      : owner
        ? [...owner.path, owner.entries.at(-1)?.key ?? '']
        : [];
    const flow = this.flow(at, item || owner ? column : -1, path, owner);
    const entry = item ? undefined : owner?.entries.at(-1);
    if (entry) entry.child = flow.frame;
    return flow.end;
  }

  private flow(
    at: number,
    indent: number,
    path: readonly PathStep[],
    parent: Frame | undefined,
  ): { end: number; frame: Frame } {
    const scan = new FlowScan(this.text, this.cursor, indent);
    const frame = scan.read(at, path, parent);
    if (scan.found) this.found = scan.found;
    if (scan.passed) this.passed = true;
    return { end: scan.at, frame };
  }

  private skipBlockScalar(indent: number, end: number): number {
    let last = end;
    for (let start = nextLine(this.text, end); start < this.text.length; start = nextLine(this.text, last)) {
      const stop = endOfLine(this.text, start);
      const column = skipSpaces(this.text, start, stop) - start;
      const blank = start + column === stop;
      if (blank ? this.holdsCursor(start, stop) && this.cursor - start <= indent : column <= indent) break;
      if (this.holdsCursor(start, stop)) this.passed = true;
      last = stop;
    }
    return last;
  }

  /** The context on a line that holds nothing (else). `column` is where the word starts. */
  private onEmptyLine(column: number, start: number, stop: number, end: number): CompletionContext | undefined {
    return emptyLineContext(this.frames, { start, stop, column, following: this.following(end), below: this.below });
  }

  /** The next line that is neither empty nor a comment. */
  private following(end: number): Following | undefined {
    for (let start = nextLine(this.text, end); start < this.text.length;) {
      const stop = endOfLine(this.text, start);
      const at = skipSpaces(this.text, start, stop);
      if (skipBlanks(this.text, at, stop) < stop && this.text[at] !== '#')
        return { column: at - start, dash: this.text[at] === '-' && (at + 1 === stop || this.text[at + 1] === ' ') };
      start = nextLine(this.text, stop);
    }
    return undefined;
  }

  private item(
    seq: Frame,
    start: number,
    stop: number,
    lead: string,
    column: number,
    ownLine: boolean,
  ): CompletionContext {
    const path = [...seq.path, Math.max(0, seq.items.length - 1)];
    // Keys on the next lines, at the column of the word, belong to the same item.
    const inner: Frame = { kind: 'map', indent: column, flow: false, path, parent: seq, entries: [], items: [] };
    if (ownLine) this.frames.add(inner);
    return {
      at: 'item',
      path,
      frame: seq,
      keys: inner.entries,
      range: { start, end: stop },
      quote: '',
      lead,
      column,
      colonFollows: false,
      undecided: true,
    };
  }

  private holdsCursor(start: number, end: number): boolean {
    return !this.passed && this.cursor >= start && this.cursor <= end;
  }

  private cursorIn(start: number, end: number): boolean {
    return this.cursor >= start && this.cursor <= end;
  }
}
