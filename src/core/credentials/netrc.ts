import * as l10n from '@vscode/l10n';
import { pyRepr } from '../python/values/repr.ts';

/** A netrc file as Python's `netrc` reads it: passwords by machine; or why Python refuses the whole file. */
export type NetrcFile =
  | { readonly passwords: ReadonlyMap<string, string> }
  | { readonly line: number; readonly problem: string };

/** The name under which Python keeps the `default` entry, which answers for every host. */
const DEFAULT_ENTRY = 'default';

/**
 * Reads a netrc file as Python does, and so the client: quotes and backslashes, comments, macros, two entries of one
 * name (the last counts), and its line numbers, which do not count lines of macros and comments.
 */
export function parseNetrc(text: string): NetrcFile {
  const words = new Words(text.replace(/\r\n?/g, '\n'));
  const passwords = new Map<string, string>();
  for (;;) {
    const before = words.line;
    const word = words.next();
    if (word === '') return { passwords };
    if (word.startsWith('#')) {
      if (words.line === before && word === '#') words.restOfLine();
    } else if (word === 'macdef') {
      words.next();
      if (!skipMacro(words)) return refused(words, l10n.t('Macro definition missing null line terminator.'));
    } else if (word === 'machine' || word === DEFAULT_ENTRY) {
      const name = word === 'machine' ? words.next() : DEFAULT_ENTRY;
      if (name === '') return refused(words, l10n.t('missing {0} name', pyText(word)));
      const entry = readEntry(words);
      if ('unknown' in entry) return refused(words, l10n.t('bad follower token {0}', pyText(entry.unknown)));
      passwords.set(name, entry.password);
    } else return refused(words, l10n.t('bad toplevel token {0}', pyText(word)));
  }
}

/**
 * The password that Python gives for a host by name, port and user name as typed: that of its machine, else of the
 * `default` entry. '' = an entry without a password; undefined = no entry.
 */
export function netrcPassword(passwords: ReadonlyMap<string, string>, netloc: string): string | undefined {
  return passwords.get(netloc) ?? passwords.get(DEFAULT_ENTRY);
}

function readEntry(words: Words): { readonly password: string } | { readonly unknown: string } {
  let password = '';
  for (;;) {
    const before = words.line;
    const word = words.next();
    if (word.startsWith('#')) {
      if (words.line === before) words.restOfLine();
    } else if (['', 'machine', DEFAULT_ENTRY, 'macdef'].includes(word)) {
      words.giveBack(word);
      return { password };
    } else if (word === 'password') password = words.next();
    else if (['login', 'user', 'account'].includes(word)) words.next();
    else return { unknown: word };
  }
}

/** A macro ends at an empty line; false = at the end of the file. */
function skipMacro(words: Words): boolean {
  for (;;) {
    const line = words.restOfLine();
    if (line === '') return false;
    if (line === '\n') return true;
  }
}

function refused({ line }: Words, problem: string): NetrcFile {
  return { line, problem };
}

/** As Python prints a word. A long one may be a password: it is not repeated. */
function pyText(word: string): string {
  return pyRepr({ type: 'str', value: word.length > 16 ? '…' : word });
}

const BLANK = /[\n\t\r ]/;

/** The words of a file, in the way of Python's lexer. */
class Words {
  /** The line that the lexer believes to be in. */
  line = 1;
  private at = 0;
  private readonly returned: string[] = [];

  constructor(private readonly text: string) {}

  /** '' at the end of the file. */
  next(): string {
    const returned = this.returned.shift();
    if (returned !== undefined) return returned;
    let char = this.read();
    while (char !== '' && BLANK.test(char)) char = this.read();
    if (char === '"') return this.until(/"/, this.read());
    // A word begins with whatever is not a blank, also with what a backslash protects.
    return char === '' ? '' : this.until(BLANK, char);
  }

  giveBack(word: string): void {
    this.returned.push(word);
  }

  /** Reads on to the end of the line, without counting it. */
  restOfLine(): string {
    const end = this.text.indexOf('\n', this.at);
    const line = this.text.slice(this.at, end < 0 ? undefined : end + 1);
    this.at += line.length;
    return line;
  }

  private until(end: RegExp, first: string): string {
    let word = '';
    for (let char = first; char !== '' && !end.test(char); char = this.read())
      word += char === '\\' ? this.read() : char;
    return word;
  }

  private read(): string {
    const char = this.text.charAt(this.at);
    if (char !== '') this.at++;
    if (char === '\n') this.line++;
    return char;
  }
}
