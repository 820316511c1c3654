import { stringOf } from './stringOf.ts';
import { endOfLine, endOfString } from './mask.ts';

/** The strings that stand one after the other in a source, which Python joins; undefined where it is anything else. */
export function stringsIn(source: string): readonly string[] | undefined {
  const pieces: string[] = [];
  for (let at = 0; at < source.length;) {
    const sign = source[at] ?? '';
    if (sign === '#') at = endOfLine(source, at);
    else if (/[\s\\]/.test(sign)) at++;
    else {
      const [prefix = ''] = /^[rRuU]{0,2}/.exec(source.slice(at)) ?? [];
      const quote = at + prefix.length;
      if (!/['"]/.test(source[quote] ?? '')) return undefined;
      const { end } = endOfString(source, quote);
      const piece = stringOf(source.slice(at, end));
      if (piece === undefined) return undefined;
      pieces.push(piece);
      at = end;
    }
  }
  return pieces;
}
