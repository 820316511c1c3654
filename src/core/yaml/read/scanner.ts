import { CR, isBlankOrEnd, isBreakOrEnd, LF, SPACE, TAB } from './charClasses.ts';
import type { Place, YamlProblem } from './node.ts';
import { scanBlock } from './scanBlock.ts';
import { atPlain, scanPlain } from './scanPlain.ts';
import { scanName, scanTag } from './scanProperty.ts';
import { scanQuoted } from './scanQuoted.ts';
import { Source } from './source.ts';
import type { Token, TokenKind } from './tokens.ts';

/** A place where a key may have begun, until its `:` is seen or it is out of reach. */
interface KeyPlace {
  readonly token: number;
  readonly required: boolean;
  readonly pos: number;
  readonly line: number;
  readonly column: number;
  readonly end: number;
}

/** The longest key that needs no `?` before it, in characters (YAML 1.1; PyYAML scanner). */
const LONGEST_KEY = 1024;

/** A line that PyYAML's scan_directive takes: YAML with a version, TAG with a handle and a prefix, or another name with anything behind it. */
const DIRECTIVE =
  /^%(?:YAML +\d+\.\d+(?: +(?:#.*)?)?|TAG +!(?:[\w-]*!)? +(?:[\w\-;/?:@&=+$,.!~*'()[\]]|%[0-9A-Fa-f]{2})+(?: +(?:#.*)?)?|(?!(?:YAML|TAG)(?![\w-]))[\w-]+(?: .*)?)$/;

export interface Scan {
  readonly tokens: readonly Token[];
  readonly problems: YamlProblem[];
  readonly comments: Place[];
  readonly openFlow: readonly number[];
}

/**
 * Cuts a text into PyYAML's tokens. It never stops: what PyYAML refuses is noted as a problem, and read as well as can be.
 * `closeAt`: offsets at which flow collections that nobody closed are taken for closed (recovery).
 */
export function scan(text: string, closeAt: ReadonlySet<number>): Scan {
  return new Scanner(text, closeAt).run();
}

class Scanner {
  private readonly source: Source;
  private readonly tokens: Token[] = [];
  private readonly problems: YamlProblem[] = [];
  private readonly comments: Place[] = [];
  private indent = -1;
  private readonly indents: number[] = [];
  /** Where the open flow collections begin, and whether each is a mapping. */
  private readonly flow: { readonly start: number; readonly map: boolean }[] = [];
  private allowKey = true;
  private readonly keys: (KeyPlace | undefined)[] = [];
  private readonly inserted: { at: number; tokens: Token[] }[] = [];

  constructor(
    text: string,
    private readonly closeAt: ReadonlySet<number>,
  ) {
    this.source = new Source(text);
  }

  run(): Scan {
    while (this.step());
    const openFlow = this.flow.map(f => f.start);
    return { tokens: this.merged(), problems: this.problems, comments: this.comments, openFlow };
  }

  private readonly complain = (message: string, start: number, end: number, onlyPyYaml = false): void => {
    this.problems.push({ step: 'scanner', message, start, end: Math.max(end, start + 1), onlyPyYaml });
  };

  private add(kind: Exclude<TokenKind, 'alias' | 'anchor' | 'tag' | 'scalar'>, length: number): void {
    this.tokens.push({ kind, start: this.source.pos, end: this.source.pos + length });
    this.source.pos += length;
  }

  /** One token, or what stands between two. False at the end. */
  private step(): boolean {
    const { source } = this;
    this.toNextToken();
    this.dropStaleKeys();
    if (this.closeAt.has(source.pos)) while (this.flow.length) this.closeFlow(0);
    const inFlow = this.flow.length > 0;
    if (!inFlow) this.unwind(source.column);
    if (source.atEnd) return this.end();
    const code = source.peek();
    const atStart = source.pos === source.lineStart;
    if (atStart && code === 0x25) return this.directive();
    if (atStart && source.atDocumentMark()) return this.documentMark(code);
    switch (code) {
      case 0x5b:
      case 0x7b:
        return this.openFlowAt(code === 0x7b);
      case 0x5d:
      case 0x7d:
        if (inFlow) this.closeFlow(1);
        else {
          this.complain(
            `There is no ${code === 0x5d ? '[' : '{'} for this ${source.text[source.pos] ?? ''} to close; take it out or quote the value.`,
            source.pos,
            source.pos + 1,
          );
          source.pos++;
        }
        return true;
      case 0x2c:
        this.allowKey = true;
        this.dropKey();
        if (inFlow) this.add('flowEntry', 1);
        else {
          this.complain(
            'A value cannot begin with a comma; take it out or quote the value.',
            source.pos,
            source.pos + 1,
          );
          source.pos++;
        }
        return true;
      case 0x2d:
        if (isBlankOrEnd(source.peek(1))) return this.blockEntry();
        break;
      case 0x3f:
        if (inFlow || isBlankOrEnd(source.peek(1))) return this.explicitKey();
        break;
      case 0x3a:
        if (inFlow || isBlankOrEnd(source.peek(1))) return this.value();
        break;
      case 0x2a:
      case 0x26:
        this.saveKey();
        this.allowKey = false;
        this.tokens.push(scanName(source, this.complain));
        return true;
      case 0x21:
        this.saveKey();
        this.allowKey = false;
        this.tokens.push(scanTag(source, this.complain));
        return true;
      case 0x7c:
      case 0x3e:
        if (!inFlow) return this.block(code);
        break;
      case 0x22:
      case 0x27:
        return this.quoted(code);
    }
    if (atPlain(source, inFlow)) this.plain();
    else this.cannotStart(code);
    return true;
  }

  private toNextToken(): void {
    const { source } = this;
    for (;;) {
      source.skipSpaces();
      if (source.peek() === 0x23) {
        const start = source.pos;
        while (!isBreakOrEnd(source.peek())) source.pos++;
        this.comments.push({ start, end: source.pos });
      }
      if (this.flow.length && this.closeAt.has(source.pos)) return;
      if (!source.takeBreak()) return;
      if (!this.flow.length) this.allowKey = true;
    }
  }

  private unwind(column: number): void {
    while (this.indent > column) {
      this.indent = this.indents.pop() ?? -1;
      this.add('blockEnd', 0);
    }
  }

  private addIndent(column: number): boolean {
    if (this.indent >= column) return false;
    this.indents.push(this.indent);
    this.indent = column;
    return true;
  }

  private saveKey(): void {
    if (!this.allowKey) return;
    const { source } = this;
    const column = source.column;
    this.dropKey();
    this.keys[this.flow.length] = {
      token: this.tokens.length,
      required: !this.flow.length && this.indent === column,
      pos: source.pos,
      line: source.line,
      column,
      end: source.pos,
    };
  }

  private dropKey(): void {
    const key = this.keys[this.flow.length];
    this.keys[this.flow.length] = undefined;
    if (key?.required) this.keyWithoutColon(key);
  }

  private dropStaleKeys(): void {
    const { source } = this;
    for (let level = 0; level < this.keys.length; level++) {
      const key = this.keys[level];
      if (!key || (key.line === source.line && source.distance(key.pos, source.pos) <= LONGEST_KEY)) continue;
      this.keys[level] = undefined;
      if (key.required) this.keyWithoutColon(key);
    }
  }

  /** A line that must be a key has no `:`. For recovery it is read as a key without a value. */
  private keyWithoutColon(key: KeyPlace): void {
    const last = this.tokens[this.tokens.length - 1];
    const end = last && last.start >= key.pos ? last.end : key.pos + 1;
    const word = this.source.text.slice(key.pos, Math.min(end, key.pos + 40)).split('\n')[0] ?? '';
    this.complain(`“${word}” stands where a key must: add a colon and a space behind it.`, key.pos, end);
    this.inserted.push({ at: key.token, tokens: [{ kind: 'key', start: key.pos, end: key.pos }] });
  }

  private end(): false {
    this.unwind(-1);
    this.dropKey();
    this.unwind(-1);
    this.add('streamEnd', 0);
    return false;
  }

  private leaveBlocks(): void {
    this.unwind(-1);
    this.dropKey();
    this.allowKey = false;
  }

  private directive(): true {
    const { source } = this;
    this.leaveBlocks();
    const start = source.pos;
    while (!isBreakOrEnd(source.peek())) source.pos++;
    const body = source.text.slice(start, source.pos);
    if (!DIRECTIVE.test(body))
      this.complain('This is no directive; a line cannot begin with %, quote the value.', start, source.pos);
    this.tokens.push({ kind: 'directive', start, end: source.pos });
    return true;
  }

  private documentMark(code: number): true {
    this.leaveBlocks();
    this.add(code === 0x2d ? 'documentStart' : 'documentEnd', 3);
    return true;
  }

  private openFlowAt(map: boolean): true {
    this.saveKey();
    this.flow.push({ start: this.source.pos, map });
    this.keys[this.flow.length] = undefined;
    this.allowKey = true;
    this.add(map ? 'flowMapStart' : 'flowSeqStart', 1);
    return true;
  }

  /** `length` 0 closes what nobody closed. */
  private closeFlow(length: 0 | 1): void {
    this.dropKey();
    const open = this.flow.pop();
    this.allowKey = false;
    const map = length ? this.source.peek() === 0x7d : open?.map === true;
    this.add(map ? 'flowMapEnd' : 'flowSeqEnd', length);
  }

  private blockEntry(): true {
    const { source } = this;
    if (!this.flow.length) {
      if (!this.allowKey) {
        this.complain(
          'A list item cannot begin here; put the dash on a line of its own, or quote the value.',
          source.pos,
          source.pos + 1,
        );
        source.pos++;
        return true;
      }
      if (this.addIndent(source.column)) this.add('blockSeqStart', 0);
    }
    this.allowKey = true;
    this.dropKey();
    this.add('blockEntry', 1);
    return true;
  }

  private explicitKey(): true {
    const { source } = this;
    if (!this.flow.length) {
      if (!this.allowKey) {
        this.complain(
          'A key cannot begin here; put the question mark on a line of its own, or quote the value.',
          source.pos,
          source.pos + 1,
        );
        source.pos++;
        return true;
      }
      if (this.addIndent(source.column)) this.add('blockMapStart', 0);
    }
    this.allowKey = !this.flow.length;
    this.dropKey();
    this.add('key', 1);
    return true;
  }

  private value(): true {
    const { source } = this;
    const inFlow = this.flow.length > 0;
    const key = this.keys[this.flow.length];
    if (key) {
      this.keys[this.flow.length] = undefined;
      const tokens: Token[] = [{ kind: 'key', start: key.pos, end: key.pos }];
      if (!inFlow && this.addIndent(key.column))
        tokens.unshift({ kind: 'blockMapStart', start: key.pos, end: key.pos });
      this.inserted.push({ at: key.token, tokens });
      this.allowKey = false;
    } else {
      if (!inFlow) {
        if (!this.allowKey) {
          this.complain(
            'A value cannot hold a colon and a space; quote it, or put the key on a line of its own.',
            source.pos,
            source.pos + 1,
          );
          source.pos++;
          return true;
        }
        if (this.addIndent(source.column)) this.add('blockMapStart', 0);
      }
      this.allowKey = !inFlow;
      this.dropKey();
    }
    this.add('value', 1);
    return true;
  }

  private block(code: number): true {
    const { source } = this;
    this.allowKey = true;
    this.dropKey();
    const start = source.pos;
    const read = scanBlock(source, this.indent);
    if (read.problem) this.complain(read.problem.message, read.problem.start, read.problem.end);
    if (read.comment) this.comments.push(read.comment);
    this.tokens.push({
      kind: 'scalar',
      style: code === 0x7c ? 'literal' : 'folded',
      text: read.text,
      start,
      end: read.end,
    });
    return true;
  }

  private quoted(code: number): true {
    this.saveKey();
    this.allowKey = false;
    const start = this.source.pos;
    const read = scanQuoted(this.source);
    if (read.problem) this.complain(read.problem.message, read.problem.start, read.problem.end);
    this.tokens.push({
      kind: 'scalar',
      style: code === 0x22 ? 'double' : 'single',
      text: read.text,
      start,
      end: read.end,
    });
    return true;
  }

  private plain(): void {
    this.saveKey();
    const start = this.source.pos;
    const read = scanPlain(this.source, this.indent + 1, this.flow.length > 0, this.closeAt);
    this.allowKey = read.brokeLine;
    this.tokens.push({ kind: 'scalar', style: 'plain', text: read.text, start, end: read.end });
  }

  private cannotStart(code: number): void {
    const { source } = this;
    const start = source.pos;
    if (code === TAB) {
      while (source.peek() === TAB || source.peek() === SPACE) source.pos++;
      const next = source.peek();
      // A tab that only trails a line or stands before a comment is refused by PyYAML all the same; YAML 1.2 allows it.
      const harmless = next === LF || next === CR || next === 0x23 || isBreakOrEnd(next) || !this.allowKey;
      this.complain('PyYAML takes no tab between values; put spaces instead.', start, source.pos, harmless);
      return;
    }
    this.complain(`A value cannot begin with ${source.text[start] ?? ''}; quote it.`, start, start + 1);
    while (!isBreakOrEnd(source.peek()) && !(this.flow.length && source.peek() === 0x2c)) source.pos++;
    this.tokens.push({
      kind: 'scalar',
      style: 'plain',
      text: source.text.slice(start, source.pos).trimEnd(),
      start,
      end: source.pos,
    });
  }

  /** The tokens, with the key marks put in where their colon told that they belong. */
  private merged(): Token[] {
    if (!this.inserted.length) return this.tokens;
    this.inserted.sort((a, b) => a.at - b.at);
    const result: Token[] = [];
    let next = 0;
    for (let i = 0; i <= this.tokens.length; i++) {
      for (let insertion = this.inserted[next]; insertion && insertion.at === i; insertion = this.inserted[++next])
        result.push(...insertion.tokens);
      const token = this.tokens[i];
      if (token) result.push(token);
    }
    return result;
  }
}
