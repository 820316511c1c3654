import { expectation, type Expected } from './expectation.ts';
import type { Place, YamlProblem } from './node.ts';
import { unpackMark, type PackedToken, type Token, type TokenKind } from './tokens.ts';

/** The tokens and the place in them, with the problems found so far. */
export class TokenCursor {
  readonly problems: YamlProblem[] = [];
  /** Where the parser has complained: lines of JSON, which are not YAML together, have as many places as words. */
  private readonly unexpectedAt = new Set<number>();
  private next = -1;
  private current: Token;

  constructor(
    private readonly tokens: readonly PackedToken[],
    private readonly text: string,
  ) {
    this.current = { kind: 'streamEnd', start: text.length, end: text.length };
    this.step();
  }

  get token(): Token {
    return this.current;
  }

  get kind(): TokenKind {
    return this.current.kind;
  }

  is(kind: TokenKind): boolean {
    return this.current.kind === kind;
  }

  /** To the next token; the last is always streamEnd, and nothing steps over it. */
  step(): void {
    const { tokens } = this;
    for (;;) {
      if (this.next >= tokens.length - 1) return;
      const token = tokens[++this.next];
      if (token === undefined) continue;
      this.current = typeof token === 'number' ? unpackMark(token) : token;
      return;
    }
  }

  /** Gives up on everything but the end of the text. */
  toEnd(): void {
    this.next = this.tokens.length - 2;
    this.step();
  }

  at(...kinds: readonly TokenKind[]): boolean {
    return kinds.includes(this.kind);
  }

  /** Nothing of this document follows. */
  atDocumentEnd(): boolean {
    const { kind } = this;
    return kind === 'streamEnd' || kind === 'documentStart' || kind === 'documentEnd' || kind === 'directive';
  }

  complain(step: YamlProblem['step'], message: string, { start, end }: Place): void {
    if (step === 'parser') this.unexpectedAt.add(start);
    this.problems.push({ step, message, start, end: Math.max(end, start + 1), onlyPyYaml: false });
  }

  /** Says once for a place that something else is expected than the token here. */
  unexpected(expected: Expected): void {
    const { token } = this;
    if (this.unexpectedAt.has(token.start)) return;
    const word = this.text.slice(token.start, Math.max(token.end, token.start + 1)).split(/\r?\n/)[0] ?? '';
    const ends = token.kind === 'streamEnd' || token.kind === 'blockEnd';
    this.complain('parser', expectation(expected, ends ? undefined : word), token);
  }
}
