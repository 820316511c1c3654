import type { CompletionContext, Entry, Frame, PathStep } from './context.ts';
import { FlowScan } from './flowScan.ts';
import { endOfLine, keyAt, quotedEnd, skipBlanks } from './tokens.ts';

/** Reads block lines from the start of a document and stops to look around at the cursor; reads on behind it for the keys that follow. */
export class LineScan {
  private stack: Frame[] = [];
  private found: CompletionContext | undefined;
  private passed = false;

  constructor(
    private readonly text: string,
    private readonly cursor: number,
  ) {}

  run(): CompletionContext | undefined {
    let at = this.text.startsWith('\ufeff') ? 1 : 0;
    while (at <= this.text.length) {
      const next = this.readLine(at);
      // What follows the cursor counts only while the collection around it is open.
      if (this.passed && (!this.found?.frame || !this.stack.includes(outermostBlock(this.found.frame)))) break;
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
          this.found = this.atEmptyLine(this.cursor - start, this.cursor, this.cursor, end);
      }
      return this.after(end);
    }
    const head = this.text.slice(start, start + 3);
    if (at === start && (head === '---' || head === '...') && /^\s*$/.test(this.text.slice(start + 3, start + 4))) {
      this.stack = [];
      if (here) this.passed = true;
      return this.after(end);
    }
    const next = this.readNode(at, at - start, end, undefined);
    if (here) this.passed = true;
    return this.after(next);
  }

  /** Reads what stands at a column: a dash, a key, a flow collection or a scalar. Gives an offset on the line on which it ends. */
  private readNode(at: number, column: number, end: number, item: Frame | undefined): number {
    const text = this.text;
    if (text[at] === '-' && (at + 1 === end || text[at + 1] === ' ' || text[at + 1] === '\t')) {
      const seq = this.enterSeq(column);
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
    const map = this.enterMap(column);
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
        prefix: text.slice(key.start + key.quote.length, this.cursor),
        quote: key.quote,
        lead: '',
        column,
        colonFollows: true,
        ownLine: skipBlanks(text, key.colon + 1, end) === end,
        undecided: false,
      };
      // Its value still decides how deep the next lines belong, but it is none of the keys already there.
      const aside: Frame = { ...map, entries: [entry] };
      this.stack.splice(-1, 1, map);
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
    const value = (start: number, stop: number, quote: '"' | "'" | '', lead: string, ownLine: boolean) => {
      this.found = {
        at: 'value',
        path,
        frame: map,
        keys: map.entries,
        range: { start, end: stop },
        prefix: text.slice(start + quote.length, this.cursor),
        quote,
        lead,
        column: start - entry.place.start + map.indent,
        colonFollows: false,
        ownLine,
        undecided: false,
      };
    };
    const sign = text[at];
    if (at >= end || sign === '#') {
      if (this.cursorIn(colon + 1, at >= end ? end : at - 1))
        value(this.cursor, this.cursor, '', this.cursor === colon + 1 ? ' ' : '', at >= end);
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
      if (this.cursorIn(at, stop) && this.cursor > at) value(at, stop, sign, '', false);
      return stop;
    }
    if ((sign === '|' || sign === '>') && /^[|>][-+0-9]*[ \t]*(#.*)?$/.test(text.slice(at, end))) {
      entry.text = sign;
      return this.skipBlockScalar(map.indent, end);
    }
    const stop = plainEnd(text, at, end);
    if (this.cursorIn(at, stop)) value(at, stop, '', '', false);
    entry.text = text.slice(at, stop);
    return end;
  }

  /** A line (or list item) that is no key: a scalar, or a key whose colon is not typed yet. */
  private readScalarLine(at: number, column: number, end: number, item: Frame | undefined): number {
    const text = this.text;
    const sign = text[at];
    const quote = sign === '"' || sign === "'" ? sign : '';
    const stop = quote ? quotedEnd(text, at, end, this.cursor) : plainEnd(text, at, end);
    if (item) {
      item.items[item.items.length - 1] = text.slice(at + quote.length, stop - quote.length);
      if (this.cursorIn(at, stop))
        this.found = {
          ...this.item(item, at, stop, '', column, true),
          prefix: text.slice(at + quote.length, this.cursor),
          quote,
        };
      return Math.max(stop, endOfLine(text, stop));
    }
    if (this.cursorIn(at, stop)) {
      const slot = this.atEmptyLine(column, at, stop, end);
      this.found = slot && { ...slot, prefix: text.slice(at + quote.length, this.cursor), quote };
    }
    return Math.max(stop, endOfLine(text, stop));
  }

  private readFlow(at: number, column: number, item: Frame | undefined): number {
    const owner = item ?? this.openOwner(column);
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
    for (let start = this.after(end); start < this.text.length; start = this.after(last)) {
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
  private atEmptyLine(column: number, start: number, stop: number, end: number): CompletionContext | undefined {
    const following = this.nextContent(end);
    const wanted =
      this.columnOfChild(column, following) ?? Math.max(column, this.columnOfSplit(column, following) ?? column);
    const lead = ' '.repeat(Math.max(0, wanted - column));
    // Blanks that are too many are replaced together with the word.
    const range = { start: start - Math.max(0, column - wanted), end: stop };
    const base = {
      range,
      prefix: this.text.slice(start, this.cursor),
      quote: '' as const,
      lead,
      column: wanted,
      colonFollows: false,
      ownLine: true,
    };
    const dash = following?.dash === true && following.column === wanted;
    if (!this.stack.length) {
      if (dash) return undefined;
      const frame: Frame = {
        kind: 'map',
        indent: wanted,
        flow: false,
        path: [],
        parent: undefined,
        entries: [],
        items: [],
      };
      this.stack.push(frame);
      return { ...base, at: 'key', path: [], frame, keys: frame.entries, undecided: false };
    }
    const top = this.stack.at(-1);
    const opened = this.openOwner(Infinity);
    const owner = dash && opened && following && this.holdsList(opened, following) ? opened : this.openOwner(wanted);
    if (top && owner === top) {
      const entry = top.entries.at(-1);
      const path = top.kind === 'seq' ? [...top.path, top.items.length - 1] : [...top.path, entry?.key ?? ''];
      const frame: Frame = {
        kind: dash ? 'seq' : 'map',
        indent: wanted,
        flow: false,
        path,
        parent: top,
        entries: [],
        items: [],
      };
      this.stack.push(frame);
      if (entry) entry.child = frame;
      if (dash)
        return {
          ...base,
          at: 'item',
          lead: `${lead}- `,
          column: wanted + 2,
          path: [...path, 0],
          frame,
          keys: [],
          undecided: true,
        };
      const children = following !== undefined && following.column === wanted;
      return { ...base, at: 'key', path, frame, keys: frame.entries, undecided: !children };
    }
    const map = this.stack.findLast(frame => frame.kind === 'map' && frame.indent === wanted);
    if (map && !dash) return { ...base, at: 'key', path: map.path, frame: map, keys: map.entries, undecided: false };
    const list = this.stack.findLast(frame => frame.kind === 'seq' && frame.indent === wanted);
    return (
      list && {
        ...base,
        at: 'item',
        lead: `${lead}- `,
        column: wanted + 2,
        path: [...list.path, list.items.length],
        frame: list,
        keys: [],
        undecided: true,
      }
    );
  }

  /** The column of the block that follows, where it is what the open key holds (or the whole document) and the cursor stands further right: there a line would end that block. */
  private columnOfChild(column: number, following: { column: number; dash: boolean } | undefined): number | undefined {
    const opened = this.openOwner(Infinity);
    if (!following || following.column >= column) return undefined;
    if (
      opened
        ? (following.column > opened.indent || this.holdsList(opened, following)) && column > opened.indent
        : !this.stack.length
    )
      return following.column;
    return undefined;
  }

  /** A list may stand at its key's own column. */
  private holdsList(opened: Frame, following: { column: number; dash: boolean }): boolean {
    return opened.kind === 'map' && following.dash && following.column === opened.indent;
  }

  /**
   * A key written further left than the open blocks would cut them in two, or fit no block at all:
   * the column at which it fits. Undefined where it stands well already.
   */
  private columnOfSplit(column: number, following: { column: number } | undefined): number | undefined {
    const opened = this.openOwner(Infinity);
    if (following && following.column > column) {
      const known = this.stack.some(frame => frame.indent === following.column);
      const child = opened !== undefined && following.column > opened.indent;
      if (known || child) return following.column;
    }
    if (opened && column > opened.indent) return undefined;
    if (this.stack.some(frame => frame.indent === column)) return undefined;
    return this.stack.find(frame => frame.kind === 'map' && frame.indent > column)?.indent;
  }

  private nextContent(end: number): { column: number; dash: boolean } | undefined {
    for (let start = this.after(end); start < this.text.length;) {
      const stop = endOfLine(this.text, start);
      const at = skipSpaces(this.text, start, stop);
      if (skipBlanks(this.text, at, stop) < stop && this.text[at] !== '#') {
        return { column: at - start, dash: this.text[at] === '-' && (at + 1 === stop || this.text[at + 1] === ' ') };
      }
      start = this.after(stop);
    }
    return undefined;
  }

  /** The innermost collection, where its last key or item still waits for a value that may stand at this column. */
  private openOwner(column: number): Frame | undefined {
    const top = this.stack.at(-1);
    if (!top || column <= top.indent) return undefined;
    if (top.kind === 'seq') return top.items.length && top.items.at(-1) === '' ? top : undefined;
    const entry = top.entries.at(-1);
    return entry && !entry.text && !entry.quoted && !entry.child ? top : undefined;
  }

  private enterSeq(column: number): Frame {
    this.pop(frame => frame.indent > column);
    const top = this.stack.at(-1);
    if (top?.kind === 'seq' && top.indent === column) return top;
    return this.push('seq', column);
  }

  private enterMap(column: number): Frame {
    this.pop(frame => frame.indent > column || (frame.indent === column && frame.kind === 'seq'));
    const top = this.stack.at(-1);
    if (top?.kind === 'map' && top.indent === column) return top;
    return this.push('map', column);
  }

  private push(kind: 'map' | 'seq', indent: number): Frame {
    const parent = this.stack.at(-1);
    const entry = parent?.entries.at(-1);
    const path = !parent
      ? []
      : parent.kind === 'seq'
        ? [...parent.path, Math.max(0, parent.items.length - 1)]
        : [...parent.path, entry?.key ?? ''];
    const frame: Frame = { kind, indent, flow: false, path, parent, entries: [], items: [] };
    if (entry) entry.child = frame;
    this.stack.push(frame);
    return frame;
  }

  private pop(leaves: (frame: Frame) => boolean): void {
    for (let top = this.stack.at(-1); top && leaves(top); top = this.stack.at(-1)) this.stack.pop();
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
    if (ownLine) this.stack.push(inner);
    return {
      at: 'item',
      path,
      frame: seq,
      keys: inner.entries,
      range: { start, end: stop },
      prefix: this.text.slice(start, this.cursor),
      quote: '',
      lead,
      column,
      colonFollows: false,
      ownLine,
      undecided: true,
    };
  }

  private holdsCursor(start: number, end: number): boolean {
    return !this.passed && this.cursor >= start && this.cursor <= end;
  }

  private cursorIn(start: number, end: number): boolean {
    return this.cursor >= start && this.cursor <= end;
  }

  /** The start of the line behind the one that holds `at`. */
  private after(at: number): number {
    const end = endOfLine(this.text, at);
    return end >= this.text.length ? this.text.length + 1 : end + (this.text.startsWith('\r\n', end) ? 2 : 1);
  }
}

function outermostBlock(frame: Frame): Frame {
  let at = frame;
  while (at.flow && at.parent) at = at.parent;
  return at;
}

function skipSpaces(text: string, at: number, end: number): number {
  while (at < end && text[at] === ' ') at++;
  return at;
}

/** The end of a plain scalar on its line: before a comment, without trailing blanks. */
function plainEnd(text: string, at: number, end: number): number {
  const comment = /[ \t]#/.exec(text.slice(at, end));
  let stop = comment ? at + comment.index : end;
  while (stop > at && (text[stop - 1] === ' ' || text[stop - 1] === '\t')) stop--;
  return stop;
}
