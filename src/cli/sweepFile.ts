import * as l10n from '@vscode/l10n';
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nothingKnown } from '../core/language/accountKnowledge.ts';
import type { LanguageService } from '../core/language/service.ts';
import type { Diagnostic } from '../core/language/types.ts';
import { errorsOf } from '../core/tools/fileOf.ts';
import type { ToolFile } from '../core/tools/tool.ts';
import { positionAt } from '../core/yaml/read/position.ts';
import { besideFile } from './besideFile.ts';
import { siblingFiles } from './check/siblingFiles.ts';
import { textFormat } from './check/textFormat.ts';
import { toSaid } from './check/toSaid.ts';
import { CommandFailure } from './commandFailure.ts';
import { programAt } from './programAt.ts';
import { notUtf8, readText, unreadable } from './readText.ts';

/**
 * A file on the disk, read; `path` is from `folder`. Throws CommandFailure where it is not UTF-8, and what reading
 * throws.
 */
export function readToolFile(language: LanguageService, folder: string, path: string): ToolFile {
  const real = realpathSync(resolve(folder, path));
  const { text, encoding } = readText(real);
  if (encoding === 'unknown') throw new CommandFailure(notUtf8());
  return {
    path,
    text,
    reading: language.read({ text, fileName: path, source: besideFile(real) }),
    source: pathToFileURL(real).href,
    isUnsaved: false,
  };
}

/** The sweep file that a person names. Throws CommandFailure where it cannot be read, or is not a sweep. */
export function openSweepFile(language: LanguageService, folder: string, path: string): ToolFile {
  let file: ToolFile;
  try {
    file = readToolFile(language, folder, path);
  } catch (error) {
    throw new CommandFailure(`${path}: ${error instanceof CommandFailure ? error.message : unreadable(error)}`);
  }
  if (file.reading.claim.kind === null) throw new CommandFailure(l10n.t('{0}: not a W&B sweep', path));
  return file;
}

/** What the editor says of a file, where nothing is known of the account. */
export const diagnosticsOf = (language: LanguageService, folder: string, { reading, path }: ToolFile) =>
  language.validate(reading, nothingKnown, siblingFiles(resolve(folder, path), folder, programAt));

/** The errors among diagnostics as lines, as `check` prints them. */
export function errorLines({ path, reading }: ToolFile, found: readonly Diagnostic[], colored: boolean): string[] {
  const { kind } = reading.claim;
  const placeOf = (offset: number) => positionAt(reading.tree.lineStarts, offset);
  const diagnostics = errorsOf(found).map(each => toSaid(each, placeOf));
  return textFormat({ file: path, claimed: true, kind, diagnostics }, colored);
}
