// The translations beside the English sentences, and what is wrong with them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The languages whose sentences are all translated. Of the others labels are, and the most frequent sentences. */
const WHOLE = ['ja'];

/** The English files, and how those of a language beside them are named. */
const SOURCES = [
  ['package.nls.json', /^package\.nls\.([\w-]+)\.json$/],
  ['l10n/bundle.l10n.json', /^bundle\.l10n\.([\w-]+)\.json$/],
];

/** What a translation keeps: code in backticks, placeholders, targets of links, icons, addresses. */
export const KEPT = /`[^`]+`|\{\w+\}|\]\([^)]*\)|\$\([\w~-]+\)|https?:\/\/[\w/:%#?=&-]+(?:\.[\w/:%#?=&-]+)*/g;

const read = file => JSON.parse(readFileSync(file, 'utf8'));
const keptBy = text => [...new Set(text.match(KEPT))].sort();

/** Every translation: its file, its language, and the sentences by key, English and translated. */
export function translations(root) {
  return SOURCES.flatMap(([source, form]) => {
    const folder = join(root, source, '..');
    const english = read(join(root, source));
    return readdirSync(folder).flatMap(name => {
      const language = form.exec(name)?.[1];
      return language === undefined ? [] : [{ file: name, language, english, translated: read(join(folder, name)) }];
    });
  });
}

/** Whether a release needs all of a translation. */
export const isWhole = ({ file, language }) => file.startsWith('package.') || WHOLE.includes(language);

/** What is wrong with a translation of a sentence, as a sentence; undefined where nothing is. */
export function faultOf(english, translated) {
  if (typeof translated !== 'string' || translated.trim() === '') return 'it is empty.';
  const [wanted, given] = [keptBy(english), keptBy(translated)];
  const missing = wanted.filter(each => !given.includes(each));
  const added = given.filter(each => !wanted.includes(each));
  if (missing.length > 0) return `it lacks ${missing.join(', ')}.`;
  return added.length > 0 ? `it adds ${added.join(', ')}.` : undefined;
}

/**
 * A translation beside its English. `faults`: sentences that would be shown wrong. `missing`: shown in English.
 * `stale`: translations of sentences that the code no longer has.
 */
export function compare({ english, translated }) {
  const keys = Object.keys(translated);
  return {
    faults: keys.flatMap(key => {
      const fault = key in english ? faultOf(english[key], translated[key]) : undefined;
      return fault === undefined ? [] : [`${JSON.stringify(key)}: ${fault}`];
    }),
    missing: Object.keys(english).filter(key => !(key in translated)),
    stale: keys.filter(key => !(key in english)),
  };
}
