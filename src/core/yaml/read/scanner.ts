import * as l10n from '@vscode/l10n';
import { cannotStart } from './cannotStart.ts';
import { isBlankOrEnd, isBreakOrEnd } from './charClasses.ts';
import { isDirective } from './directive.ts';
import { Indents } from './indents.ts';
import { KeyPlaces } from './keyPlaces.ts';
import type { Place, ScalarStyle, YamlProblem } from './node.ts';
import { scanBlock, type BlockScalar } from './scanBlock.ts';
import { atPlain, PlainScanner } from './scanPlain.ts';
import { scanName, scanTag } from './scanProperty.ts';
import { scanQuoted } from './scanQuoted.ts';
import { Source } from './source.ts';
import { packMark, type MarkKind, type PackedToken } from './tokens.ts';

export interface Scan {
  /** Undefined is room for the mark of a key that did not come. The last one is streamEnd. */
  readonly tokens: readonly PackedToken[];
  readonly problems: YamlProblem[];
  readonly comments: Place[];
  readonly openFlow: readonly number[];
}

/**
 * Cuts YAML into PyYAML's tokens. It never stops: what PyYAML refuses becomes a problem, and is read as well as
 * possible. `closeAt`: offsets at which unclosed brackets count as closed (recovery).
 */
export function scan(text: string, closeAt: ReadonlySet<number>): Scan {
  return new Scanner(text, closeAt).run();
}

class Scanner {
  private readonly source: Source;
  private readonly plainScanner: PlainScanner;
  /** With room before each possible key for the tokens that mark it, filled when its colon is seen. */
  private readonly tokens: PackedToken[] = [];
  private readonly problems: YamlProblem[] = [];
  private readonly comments: Place[] = [];
  private readonly indents = new Indents();
  /** Where the open brackets are, and whether each is a mapping's. */
  private readonly flow: { readonly start: number; readonly map: boolean }[] = [];
  private allowKey = true;
  private readonly keys: KeyPlaces;

  constructor(
    text: string,
    private readonly closeAt: ReadonlySet<number>,
  ) {
    this.source = new Source(text);
    this.plainScanner = new PlainScanner(this.source, closeAt);
    this.keys = new KeyPlaces(this.source, this.tokens, this.complain);
  }

  run(): Scan {
    while (this.step());
    const openFlow = this.flow.map(f => f.start);
    return { tokens: this.tokens, problems: this.problems, comments: this.comments, openFlow };
  }

  private readonly complain = (message: string, start: number, end: number, onlyPyYaml = false): void => {
    this.problems.push({ step: 'scanner', message, start, end: Math.max(end, start + 1), onlyPyYaml });
  };

  /** A problem with the character here, which is skipped. */
  private skip(message: string): true {
    const { source } = this;
    this.complain(message, source.pos, source.pos + 1);
    source.pos++;
    return true;
  }

  private add(kind: MarkKind, length: number): void {
    const start = this.source.pos;
    this.tokens.push(packMark(kind, start, length));
    this.source.pos = start + length;
  }

  /** One token, or what is between two. False at the end. */
  private step(): boolean {
    const { source } = this;
    this.toNextToken();
    this.keys.dropStale();
    if (this.closeAt.has(source.pos)) while (this.flow.length) this.closeFlow(0);
    const inFlow = this.flow.length > 0;
    if (!inFlow) this.unwind(source.column);
    if (source.atEnd) return this.end();
    const code = source.peek();
    if (source.pos === source.lineStart) {
      if (code === 0x25) return this.directive();
      if (source.atDocumentMark()) return this.documentMark(code);
    }
    switch (code) {
      case 0x5b:
      case 0x7b:
        return this.openFlowAt(code === 0x7b);
      case 0x5d:
      case 0x7d:
        if (inFlow) this.closeFlow(1);
        else
          this.skip(l10n.t('This `{0}` closes nothing. Remove it, or quote the value.', source.text[source.pos] ?? ''));
        return true;
      case 0x2c:
        return this.comma(inFlow);
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
    if (atPlain(source, inFlow)) this.plain(inFlow);
    else {
      const read = cannotStart(source, inFlow, !this.allowKey, this.complain);
      if (read) this.tokens.push(read);
    }
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
    while (this.indents.leave(column)) this.add('blockEnd', 0);
  }

  private saveKey(): void {
    if (this.allowKey) this.keys.save(this.flow.length, this.indents.current);
  }

  private dropKey(): void {
    this.keys.drop(this.flow.length);
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
    if (!isDirective(source.text.slice(start, source.pos)))
      this.complain(l10n.t('A line that starts with `%` must be a directive. Quote the value.'), start, source.pos);
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
    this.keys.forget(this.flow.length);
    this.allowKey = true;
    this.add(map ? 'flowMapStart' : 'flowSeqStart', 1);
    return true;
  }

  /** `length` 0 closes an unclosed bracket. */
  private closeFlow(length: 0 | 1): void {
    this.dropKey();
    const open = this.flow.pop();
    this.allowKey = false;
    const map = length ? this.source.peek() === 0x7d : open?.map === true;
    this.add(map ? 'flowMapEnd' : 'flowSeqEnd', length);
  }

  private comma(inFlow: boolean): true {
    this.allowKey = true;
    this.dropKey();
    if (!inFlow)
      return this.skip(l10n.t('A value cannot start with a comma. Put a list in brackets, or quote the value.'));
    this.add('flowEntry', 1);
    return true;
  }

  private blockEntry(): true {
    const { source } = this;
    if (!this.flow.length) {
      if (!this.allowKey)
        return this.skip(l10n.t('A list item cannot start here. Put the dash on its own line, or quote the value.'));
      if (this.indents.enter(source.column)) this.add('blockSeqStart', 0);
    }
    this.allowKey = true;
    this.dropKey();
    this.add('blockEntry', 1);
    return true;
  }

  private explicitKey(): true {
    const { source } = this;
    if (!this.flow.length) {
      if (!this.allowKey)
        return this.skip(l10n.t('A key cannot start here. Put the question mark on its own line, or quote the value.'));
      if (this.indents.enter(source.column)) this.add('blockMapStart', 0);
    }
    this.allowKey = !this.flow.length;
    this.dropKey();
    this.add('key', 1);
    return true;
  }

  private value(): true {
    const { source } = this;
    const inFlow = this.flow.length > 0;
    if (this.keys.mark(this.flow.length, this.indents.enter)) this.allowKey = false;
    else {
      if (!inFlow) {
        if (!this.allowKey)
          return this.skip(
            l10n.t('An unquoted value cannot contain a colon and a space. Quote it, or put the key on its own line.'),
          );
        if (this.indents.enter(source.column)) this.add('blockMapStart', 0);
      }
      this.allowKey = !inFlow;
      this.dropKey();
    }
    this.add('value', 1);
    return true;
  }

  private block(code: number): true {
    this.allowKey = true;
    this.dropKey();
    const start = this.source.pos;
    return this.scalar(code === 0x7c ? 'literal' : 'folded', start, scanBlock(this.source, this.indents.current));
  }

  private quoted(code: number): true {
    this.saveKey();
    this.allowKey = false;
    const start = this.source.pos;
    return this.scalar(code === 0x22 ? 'double' : 'single', start, scanQuoted(this.source));
  }

  private scalar(style: ScalarStyle, start: number, { text, end, problem, comment }: BlockScalar): true {
    if (problem) this.complain(problem.message, problem.start, problem.end);
    if (comment) this.comments.push(comment);
    this.tokens.push({ kind: 'scalar', style, text, start, end });
    return true;
  }

  private plain(inFlow: boolean): void {
    this.saveKey();
    const start = this.source.pos;
    const { plainScanner } = this;
    const text = plainScanner.scan(this.indents.current + 1, inFlow);
    this.allowKey = plainScanner.brokeLine;
    this.tokens.push({ kind: 'scalar', style: 'plain', text, start, end: plainScanner.end });
  }
}
