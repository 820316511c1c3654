import * as l10n from '@vscode/l10n';
import { isBlankOrEnd, isBreakOrEnd, isWord, SPACE } from './charClasses.ts';
import type { Source } from './source.ts';
import type { Token } from './tokens.ts';

export type Complain = (message: string, start: number, end: number) => void;

const AFTER_NAME = '?:,]}%@`';

/** Reads `&name` or `*name` (PyYAML scanner, scan_anchor). */
export function scanName(source: Source, complain: Complain): Token {
  const start = source.pos;
  const kind = source.peek() === 0x2a ? 'alias' : 'anchor';
  source.pos++;
  while (isWord(source.peek())) source.pos++;
  const name = source.text.slice(start + 1, source.pos);
  const next = source.peek();
  if (!name) complain(kind === 'alias' ? aliasWithoutName() : anchorWithoutName(), start, source.pos);
  else if (!isBlankOrEnd(next) && !AFTER_NAME.includes(String.fromCharCode(next))) {
    complain(kind === 'alias' ? oddAlias(name) : oddAnchor(name), start, source.pos + 1);
    while (!isBlankOrEnd(source.peek())) source.pos++;
  }
  return { kind, name, start, end: source.pos };
}

function aliasWithoutName(): string {
  return l10n.t('An alias needs a name after `*`. Quote the value if it starts with `*`.');
}

function anchorWithoutName(): string {
  return l10n.t('An anchor needs a name after `&`. Quote the value if it starts with `&`.');
}

function oddAlias(name: string): string {
  return l10n.t(
    'The alias `*{0}` can contain only letters, digits, `-` and `_`. Quote the value if it is a string.',
    name,
  );
}

function oddAnchor(name: string): string {
  return l10n.t(
    'The anchor `&{0}` can contain only letters, digits, `-` and `_`. Quote the value if it is a string.',
    name,
  );
}

const URI = /[0-9A-Za-z\-;/?:@&=+$,_.!~*'()[\]%]/;

/** Reads `!tag`, `!!tag`, `!handle!tag` or `!<uri>` (PyYAML scanner, scan_tag). */
export function scanTag(source: Source, complain: Complain): Token {
  const start = source.pos;
  const { text } = source;
  const uri = (): string => {
    const from = source.pos;
    while (URI.test(text[source.pos] ?? '')) source.pos++;
    const raw = text.slice(from, source.pos);
    if (!raw)
      complain(l10n.t('A tag needs a name after `!`. Quote the value if it starts with `!`.'), start, source.pos);
    try {
      return decodeURIComponent(raw);
    } catch {
      complain(l10n.t('This tag has a `%` without a character code. Write `%25`.'), from, source.pos);
      return raw;
    }
  };
  let handle: string | undefined;
  let suffix: string;
  if (source.peek(1) === 0x3c) {
    source.pos += 2;
    suffix = uri();
    if (source.peek() === 0x3e) source.pos++;
    else complain(l10n.t('The tag `!<…` is not closed. Add `>`.'), start, source.pos);
  } else if (isBlankOrEnd(source.peek(1))) {
    source.pos++;
    suffix = '!';
  } else {
    let i = source.pos + 1;
    while (i < text.length && text[i] !== '!' && text.charCodeAt(i) !== SPACE && !isBreakOrEnd(text.charCodeAt(i))) i++;
    handle = '!';
    source.pos++;
    if (text[i] === '!') {
      const from = source.pos;
      while (isWord(source.peek())) source.pos++;
      if (source.pos !== i)
        complain(
          l10n.t('The handle between the two `!` of a tag can contain only letters, digits, `-` and `_`. Rename it.'),
          start,
          i + 1,
        );
      source.pos = i + 1;
      handle = `!${text.slice(from, i)}!`;
    }
    suffix = uri();
  }
  const next = source.peek();
  if (next !== SPACE && !isBreakOrEnd(next)) {
    complain(
      l10n.t('A tag needs a space after it. Add one, or quote the value if it starts with `!`.'),
      start,
      source.pos + 1,
    );
    while (!isBlankOrEnd(source.peek())) source.pos++;
  }
  return { kind: 'tag', handle, suffix, start, end: source.pos };
}
