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
  if (!name)
    complain(
      `${kind === 'alias' ? '*' : '&'} wants a name of letters, digits, - and _ behind it; quote the value if it begins with ${kind === 'alias' ? '*' : '&'}.`,
      start,
      source.pos,
    );
  else if (!isBlankOrEnd(next) && !AFTER_NAME.includes(String.fromCharCode(next))) {
    complain(
      `The name of the ${kind} “${name}” may hold only letters, digits, - and _; quote the value if it is a text.`,
      start,
      source.pos + 1,
    );
    while (!isBlankOrEnd(source.peek())) source.pos++;
  }
  return { kind, name, start, end: source.pos };
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
    if (!raw) complain('A tag wants a name behind the !; quote the value if it begins with !.', start, source.pos);
    try {
      return decodeURIComponent(raw);
    } catch {
      complain('The tag has a % that is no character code; write %25.', from, source.pos);
      return raw;
    }
  };
  let handle: string | undefined;
  let suffix: string;
  if (source.peek(1) === 0x3c) {
    source.pos += 2;
    suffix = uri();
    if (source.peek() === 0x3e) source.pos++;
    else complain('The tag !<… is not closed; add the >.', start, source.pos);
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
        complain('The handle of a tag (between two !) may hold only letters, digits, - and _.', start, i + 1);
      source.pos = i + 1;
      handle = `!${text.slice(from, i)}!`;
    }
    suffix = uri();
  }
  const next = source.peek();
  if (next !== SPACE && !isBreakOrEnd(next)) {
    complain('A tag wants a space behind it; add one, or quote the value if it begins with !.', start, source.pos + 1);
    while (!isBlankOrEnd(source.peek())) source.pos++;
  }
  return { kind: 'tag', handle, suffix, start, end: source.pos };
}
