import * as l10n from '@vscode/l10n';
import { FilterError } from './filterError.ts';

/** A word of a filter, or one of its signs. `start` and `end` are offsets into its text. */
export interface Token {
  readonly kind: 'word' | 'operator' | 'open' | 'close' | 'comma' | 'end';
  /** Without its quotes. */
  readonly text: string;
  readonly quoted: boolean;
  readonly start: number;
  readonly end: number;
}

const PART = /^(?:\s+|(?<operator>==|!=|<=|>=|=|<|>|!~|~)|(?<sign>[(),])|(?<word>[^\s"'`()=!<>~,]+))/;
const SIGNS: Readonly<Record<string, Token['kind']>> = { '(': 'open', ')': 'close', ',': 'comma' };

/** The words and signs of a filter, the last of kind `end`. Throws FilterError for what is none of these. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length;) {
    const token = quotedWord(text, start) ?? plainToken(text, start);
    if (token.kind !== 'end') tokens.push(token);
    start = token.end;
  }
  return [...tokens, { kind: 'end', text: '', quoted: false, start: text.length, end: text.length }];
}

/** A word in quotes of any kind; a backslash keeps the next letter as it is. */
function quotedWord(text: string, start: number): Token | undefined {
  const quote = text.charAt(start);
  if (!['"', "'", '`'].includes(quote)) return undefined;
  let word = '';
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === quote) return { kind: 'word', text: word, quoted: true, start, end: i + 1 };
    if (text[i] === '\\' && i + 1 < text.length) i++;
    word += text.charAt(i);
  }
  throw new FilterError(l10n.t('The quote is not closed. Add {0} at the end.', quote), start, text.length);
}

/** Anything else; a token of kind `end` for spaces. */
function plainToken(text: string, start: number): Token {
  const found = PART.exec(text.slice(start));
  if (!found) throw new FilterError(l10n.t('A single `!` says nothing. Use `!=`, or `not`.'), start, start + 1);
  const { operator, sign, word } = found.groups ?? {};
  const kind = operator !== undefined ? 'operator' : word !== undefined ? 'word' : (SIGNS[sign ?? ''] ?? 'end');
  return { kind, text: found[0], quoted: false, start, end: start + found[0].length };
}
