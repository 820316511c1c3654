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
      const { end, isClosed } = endOfString(text, at);
      isBroken ||= !isClosed;
      code += isClosed ? `${sign}${' '.repeat(Math.max(0, end - at - 2))}${sign}` : ' '.repeat(end - at);
      at = end;
    } else {
      if (sign in CLOSED_BY) open.push(CLOSED_BY[sign] ?? '');
      else if (')]}'.includes(sign) && open.pop() !== sign) isBroken = true;
      code += sign;
      at++;
    }
  }
  return { code, isBroken: isBroken || open.length > 0 };
}

/** Where the line of an offset ends. */
export function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Where the string whose quote is at an offset ends; one that is not closed ends with its line, or with the text. */
export function endOfString(text: string, at: number): { readonly end: number; readonly isClosed: boolean } {
  const sign = text[at] ?? '';
  const isTriple = text.startsWith(sign.repeat(3), at);
  const quote = isTriple ? sign.repeat(3) : sign;
  for (let i = at + quote.length; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text.startsWith(quote, i)) return { end: i + quote.length, isClosed: true };
    else if (!isTriple && text[i] === '\n') return { end: i, isClosed: false };
  }
  return { end: text.length, isClosed: false };
}
