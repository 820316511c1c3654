/** A Python text whose strings and comments are blanks, with the same offsets. */
export interface MaskedPython {
  readonly code: string;
  /** True where a string or a bracket is never closed, or a bracket closes another kind: Python refuses the file. */
  readonly isBroken: boolean;
}

const CLOSED_BY: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Blanks what is in strings and comments, so that only code is left; the quotes stay. */
export function maskPython(text: string): MaskedPython {
  let code = '';
  let isBroken = false;
  const open: string[] = [];
  for (let at = 0; at < text.length;) {
    const sign = text[at] ?? '';
    if (sign === '#') {
      const end = endOfLine(text, at);
      code += ' '.repeat(end - at);
      at = end;
    } else if (sign === '"' || sign === "'") {
      const { end, quotes, isClosed } = stringEnd(text, at, sign);
      isBroken ||= !isClosed;
      code += isClosed ? `${sign}${' '.repeat(Math.max(0, end - at - 2))}${sign}` : ' '.repeat(end - at);
      at = Math.max(end, at + quotes);
    } else {
      if (sign in CLOSED_BY) open.push(CLOSED_BY[sign] ?? '');
      else if (')]}'.includes(sign) && open.pop() !== sign) isBroken = true;
      code += sign;
      at++;
    }
  }
  return { code, isBroken: isBroken || open.length > 0 };
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function stringEnd(text: string, at: number, sign: string): { end: number; quotes: number; isClosed: boolean } {
  const isTriple = text.startsWith(sign.repeat(3), at);
  const quote = isTriple ? sign.repeat(3) : sign;
  for (let i = at + quote.length; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text.startsWith(quote, i)) return { end: i + quote.length, quotes: quote.length, isClosed: true };
    else if (!isTriple && text[i] === '\n') return { end: i, quotes: quote.length, isClosed: false };
  }
  return { end: text.length, quotes: quote.length, isClosed: false };
}
