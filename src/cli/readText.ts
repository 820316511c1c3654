import * as l10n from '@vscode/l10n';
import { readFileSync } from 'node:fs';
import { isPythonFile } from '../core/sweep/python/isPythonFile.ts';

/** What is in a file. */
export interface FileText {
  /** Where it is not UTF-8, what can be made of it. */
  readonly text: string;
  /** `declared`: Python reads it, as the file says what it is; `unknown`: W&B's client fails on it. */
  readonly encoding: 'utf-8' | 'declared' | 'unknown';
}

/** Python's declaration of an encoding, in the first or second line (PEP 263). */
const DECLARATION = /^(?:[^\n]*\n)?[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;

/** Reads a file. Throws what reading throws. */
export const readText = (path: string): FileText => textOf(readFileSync(path), path);

/** Reads what is in a file. */
export function textOf(bytes: Buffer, path: string): FileText {
  const text = bytes.toString('utf8');
  // What is not UTF-8 is read as this character, which a file can also have.
  if (!text.includes('\uFFFD') || Buffer.from(text).equals(bytes)) return { text, encoding: 'utf-8' };
  const declared = isPythonFile(path) ? DECLARATION.exec(bytes.toString('latin1'))?.[1] : undefined;
  if (declared !== undefined) return { text: decoded(bytes, declared), encoding: 'declared' };
  return { text: bytes[0] === 0xff && bytes[1] === 0xfe ? decoded(bytes, 'utf-16le') : text, encoding: 'unknown' };
}

function decoded(bytes: Buffer, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    // Python knows more encodings than we do; what we look for is ASCII in nearly all of them.
    return bytes.toString('latin1');
  }
}

/** Says of a file that it is not UTF-8, and what to do. */
export const notUtf8 = (): string => l10n.t("The file is not UTF-8, so W&B's client cannot read it. Save it as UTF-8.");

/** Why a file or folder could not be read, as a sentence. */
export function unreadable(error: unknown): string {
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { message: String(error) };
  if (code === 'ENOENT') return l10n.t('The file or folder was not found.');
  if (code === 'EISDIR') return l10n.t('This is a folder; name a file.');
  if (code === 'EACCES') return l10n.t('You are not allowed to read it.');
  return l10n.t('The file cannot be read: {0}', message);
}
