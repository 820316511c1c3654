// The pseudo-language: English in letters with marks, so that what is not translated is seen at once. Its
// files are made beside a copy of the extension, for a measure and for `npm run demo`, and never shipped.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEPT } from './translations.mjs';

/** Its name, as Windows and VS Code have it. */
export const PSEUDO = 'qps-ploc';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MARKED = 'ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ';
/** The marked letters, each with the one that it stands for. */
export const LETTERS = [...MARKED].map((letter, index) => [letter, PLAIN[index]]);

const marked = new Map(LETTERS.map(([letter, plain]) => [plain, letter]));
const mark = text => text.replace(/[a-zA-Z]/g, letter => marked.get(letter));

/** A sentence in the pseudo-language; what a translation keeps stays as it is. */
export function pseudo(sentence) {
  let done = 0;
  let out = '';
  for (const kept of sentence.matchAll(KEPT)) {
    out += mark(sentence.slice(done, kept.index)) + kept[0];
    done = kept.index + kept[0].length;
  }
  return out + mark(sentence.slice(done));
}

/** Writes the labels and sentences of an extension's folder in the pseudo-language. */
export function writePseudo(folder) {
  for (const [source, target] of [
    ['package.nls.json', `package.nls.${PSEUDO}.json`],
    ['l10n/bundle.l10n.json', `l10n/bundle.l10n.${PSEUDO}.json`],
  ]) {
    const english = Object.entries(JSON.parse(readFileSync(join(folder, source), 'utf8')));
    writeFileSync(
      join(folder, target),
      JSON.stringify(Object.fromEntries(english.map(([key, text]) => [key, pseudo(text)]))),
    );
  }
}
