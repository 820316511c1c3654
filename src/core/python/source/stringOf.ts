const ESCAPE = /\\(\r?\n|[0-7]{1,3}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|N\{[^}]*\}|[\s\S])/g;
const SHORT: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

/** The string that a literal is; undefined for bytes and for what is not a complete literal. */
export function stringOf(source: string): string | undefined {
  const match = /^([a-zA-Z]*)("""|'''|"|')([\s\S]*)\2$/.exec(source);
  if (!match || /b/i.test(match[1] ?? '')) return undefined;
  return unescaped(match[3] ?? '', /r/i.test(match[1] ?? ''));
}

/** A literal's text with its escapes read; undefined for one that nobody knows. */
export function unescaped(text: string, isRaw: boolean): string | undefined {
  const plain = text.replaceAll('\r\n', '\n');
  if (isRaw) return plain;
  const missing: string[] = [];
  const unclear = (sign: string) => {
    missing.push(sign);
    return '';
  };
  const result = plain.replace(ESCAPE, (whole, sign: string) => {
    if (/^\r?\n$/.test(sign)) return '';
    if (/^[xuU][\da-f]+$/i.test(sign)) return pointOf(Number.parseInt(sign.slice(1), 16)) ?? unclear(whole);
    if (/^[0-7]+$/.test(sign)) return String.fromCodePoint(Number.parseInt(sign, 8));
    if (sign.startsWith('N{')) return unclear(whole);
    return SHORT[sign] ?? whole;
  });
  return missing.length === 0 ? result : undefined;
}

function pointOf(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
