import * as l10n from '@vscode/l10n';
import { FilterError } from './filterError.ts';
import { type Token, tokensOf } from './tokens.ts';

/** How a value is compared; `~` is "contains", `in` is "equals one of". */
export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | '~' | '!~' | 'in';

/** What a filter asks of a run. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | {
      readonly kind: 'comparison';
      readonly column: Token;
      readonly operator: Operator;
      /** One, or for `in` at least one. */
      readonly values: readonly Token[];
    }
  /** A word alone: any value contains it. */
  | { readonly kind: 'word'; readonly word: Token };

/**
 * Reads a filter such as `lr < 0.01 and (state = finished or not optimizer in (adam, sgd))`; undefined for an empty
 * one. `and` binds closer than `or`; `==`, `&&`, `||` are taken, too. Throws FilterError.
 */
export function parseFilter(text: string): Condition | undefined {
  const parser = new FilterParser(tokensOf(text));
  return parser.next.kind === 'end' ? undefined : parser.whole();
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['&&', 'and'],
  ['||', 'or'],
]);

class FilterParser {
  private place = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get next(): Token {
    return this.tokens[this.place] ?? { kind: 'end', text: '', quoted: false, start: 0, end: 0 };
  }

  whole(): Condition {
    const condition = this.either();
    if (this.next.kind === 'close') this.fail(l10n.t('No parenthesis is open here. Remove `)`.'));
    if (this.next.kind !== 'end') this.fail(l10n.t('Expected `and` or `or` before {0}.', this.next.text));
    return condition;
  }

  private either(): Condition {
    return this.chain('or', () => this.chain('and', () => this.single()));
  }

  /** Conditions joined by a word. */
  private chain(kind: 'and' | 'or', part: () => Condition): Condition {
    const parts = [part()];
    while (this.takeWord(kind)) parts.push(part());
    const [first] = parts;
    return parts.length === 1 && first ? first : { kind, parts };
  }

  private single(): Condition {
    if (this.takeWord('not')) return { kind: 'not', part: this.single() };
    if (this.next.kind === 'open') {
      const { start } = this.take();
      const condition = this.either();
      if (this.takeIf('close')) return condition;
      throw new FilterError(l10n.t('The parenthesis is not closed. Add `)`.'), start, this.next.end);
    }
    if (!this.isValue()) this.fail(l10n.t('Expected a column, such as `lr < 0.01`.'));
    return this.comparison(this.take());
  }

  private comparison(column: Token): Condition {
    if (this.takeWord('in')) return { kind: 'comparison', column, operator: 'in', values: this.list() };
    if (this.next.kind !== 'operator') return { kind: 'word', word: column };
    const sign = this.take();
    if (!this.isValue()) this.fail(l10n.t('Expected a value after `{0}`.', sign.text));
    const operator = (sign.text === '==' ? '=' : sign.text) as Operator;
    return { kind: 'comparison', column, operator, values: [this.take()] };
  }

  /** The values after `in`, in parentheses and with commas between them. */
  private list(): Token[] {
    if (!this.takeIf('open')) this.fail(l10n.t('Expected a list after `in`, such as `(adam, sgd)`.'));
    const values: Token[] = [];
    do {
      if (this.next.kind !== 'word') this.fail(l10n.t('Expected a value of the list.'));
      values.push(this.take());
    } while (this.takeIf('comma'));
    if (!this.takeIf('close')) this.fail(l10n.t('The list is not closed. Add `)`.'));
    return values;
  }

  /** Whether a column or a value comes next: a word that joins nothing, or one in quotes. */
  private isValue(): boolean {
    return this.next.kind === 'word' && !['and', 'or', 'not', 'in'].some(word => this.isWord(word));
  }

  private isWord(word: string): boolean {
    const { kind, text, quoted } = this.next;
    return kind === 'word' && !quoted && (WORDS.get(text) ?? text.toLowerCase()) === word;
  }

  private takeWord(word: string): boolean {
    const found = this.isWord(word);
    if (found) this.take();
    return found;
  }

  private takeIf(kind: Token['kind']): boolean {
    const found = this.next.kind === kind;
    if (found) this.take();
    return found;
  }

  private take(): Token {
    const token = this.next;
    this.place++;
    return token;
  }

  private fail(message: string): never {
    throw new FilterError(message, this.next.start, this.next.end);
  }
}
