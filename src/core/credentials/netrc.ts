/** One machine of a netrc file. */
export interface NetrcEntry {
  readonly machine: string;
  readonly login?: string;
  readonly password?: string;
}

/** Words, quoted words (backslash escapes), and `#` up to the end of its line where a word would begin. */
const TOKEN = /"((?:[^"\\]|\\.)*)"|#[^\n]*|(\S+)/g;

function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let inPassword = false;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, quoted, bare] = match;
    // A password may begin with "#".
    const word: string | undefined =
      quoted === undefined
        ? (bare ?? (inPassword ? (whole.split(/\s/)[0] ?? '') : undefined))
        : quoted.replace(/\\(.)/g, '$1');
    if (word === undefined) continue;
    words.push(word);
    inPassword = word === 'password' && !inPassword;
  }
  return words;
}

/**
 * Machines of a netrc file, in their order. Macros are skipped to their empty line; the `default` entry is left out, so
 * that its password is never offered to a host that the file does not name. Never throws.
 */
export function parseNetrc(text: string): readonly NetrcEntry[] {
  const words = wordsOf(text.replace(/^[ \t]*macdef\b[\s\S]*?(?:\n[ \t]*\r?\n|$(?![\s\S]))/gm, '\n'));
  const entries: { machine: string; login?: string; password?: string }[] = [];
  let current: { machine: string; login?: string; password?: string } | undefined;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === 'machine') {
      const machine = words[++i];
      current = machine === undefined ? undefined : { machine };
      if (current !== undefined) entries.push(current);
    } else if (word === 'default') current = undefined;
    else if (word === 'login' || word === 'user' || word === 'password' || word === 'account') {
      const value = words[++i];
      if (current === undefined || value === undefined) continue;
      if (word === 'password') current.password = value;
      else if (word !== 'account') current.login = value;
    }
  }
  return entries;
}

/**
 * The password for a host by name and port, as the client looks it up; undefined = none. The last entry of that name
 * counts, as in Python.
 */
export function netrcPassword(entries: readonly NetrcEntry[], netloc: string): string | undefined {
  return entries.findLast(entry => entry.machine === netloc && entry.password !== undefined)?.password;
}
