import * as l10n from '@vscode/l10n';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The part of the environment that names the person's language. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The person's language, as POSIX has it (`ja_JP.UTF-8`): messages go by LC_ALL, then LC_MESSAGES, then LANG. Where
 * none is set, as on Windows, that of the system.
 */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: Environment): string {
  return [LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? Intl.DateTimeFormat().resolvedOptions().locale;
}

/** The names that a translation for a language may have, the closest first: `zh_TW.UTF-8` is `zh-tw`, then `zh`. */
export function translationsFor(language: string): readonly string[] {
  const [tag = ''] = language.toLowerCase().replaceAll('_', '-').split(/[.@]/);
  if (/^zh(-hans|-sg)?$|^zh-hans-/.test(tag)) return ['zh-cn'];
  return tag === '' ? [] : [...new Set([tag, tag.split('-')[0] ?? ''])];
}

/**
 * Says everything in a language from now on, if the package has its translation; in English otherwise.
 *
 * @param folder where the translations are; it ends with a slash
 */
export function speakLanguage(language: string, folder: URL): void {
  const file = translationsFor(language)
    .map(name => fileURLToPath(new URL(`bundle.l10n.${name}.json`, folder)))
    .find(each => existsSync(each));
  if (file === undefined) l10n.config({ contents: {} });
  else l10n.config({ fsPath: file });
}
