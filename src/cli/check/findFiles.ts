import ignore, { type Ignore } from 'ignore';
import { existsSync, readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** Lists of paths in gitignore's syntax that are left out. */
const LISTS = ['.gitignore', '.launch-sweeps-ignore'];
/** The client's folder of runs: what is in it was written by runs, not by people. */
const NEVER = ['.*', 'node_modules', '__pycache__', 'wandb'];
const CHECKED = /\.(ya?ml|json|py|ipynb)$/i;

/** A file that is to be checked. */
export interface FoundFile {
  /** From the folder of the call where it is below it, with slashes. */
  readonly file: string;
  /** It was named itself, so it is worth a word if it is not a sweep. */
  readonly named: boolean;
}

/**
 * The files that words name: files as they are, folders with all YAML, JSON, Python and notebook files below them, in
 * order of their paths. In folders, hidden entries, virtual environments, `wandb`, and what a .gitignore or a
 * .launch-sweeps-ignore lists are left out.
 */
export function findFiles(words: readonly string[], folder: string): FoundFile[] {
  const found = new Map<string, FoundFile>();
  const add = (path: string, named: boolean, shown: string): void => {
    if (!found.has(path)) found.set(path, { file: shown, named });
  };
  for (const word of words) {
    const path = resolve(folder, word);
    // An empty word is what a shell makes of a variable that is not set, and does not mean every file.
    if (word === '' || !isFolder(path)) {
      add(path, true, word === '' ? "''" : word);
      continue;
    }
    for (const below of filesBelow(path, listsAbove(path, folder)))
      add(below, false, relative(folder, below).split(sep).join('/'));
  }
  return [...found.values()];
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    // What is wrong with it is said where it is read.
    return false;
  }
}

/** What is in a folder, by name; undefined where it cannot be read. */
function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

interface IgnoreList {
  readonly folder: string;
  readonly list: Ignore;
}

/** The lists of a folder itself. */
function listsOf(folder: string): IgnoreList[] {
  return LISTS.map(name => join(folder, name))
    .filter(path => existsSync(path))
    .map(path => ({ folder, list: ignore().add(readFileSync(path, 'utf8')) }));
}

/** The lists of the folders from the one of the call down to, and without, another. */
function listsAbove(path: string, folder: string): IgnoreList[] {
  const parts = relative(folder, path).split(sep).filter(Boolean);
  if (parts[0] === '..') return [];
  return parts.flatMap((_, index) => listsOf(join(folder, ...parts.slice(0, index))));
}

function filesBelow(folder: string, above: readonly IgnoreList[]): string[] {
  const lists = [...above, ...listsOf(folder), { folder, list: ignore().add(NEVER) }];
  const leftOut = (path: string, isFolder: boolean): boolean =>
    lists.some(each => each.list.ignores(relative(each.folder, path).split(sep).join('/') + (isFolder ? '/' : '')));
  const entries = entriesOf(folder);
  // The folder in place of what is in it: reading it says why that is not known.
  if (entries === undefined) return [folder];
  return entries.flatMap(entry => {
    const path = join(folder, entry.name);
    if (leftOut(path, entry.isDirectory())) return [];
    if (!entry.isDirectory()) return entry.isFile() && CHECKED.test(entry.name) ? [path] : [];
    return existsSync(join(path, 'pyvenv.cfg')) ? [] : filesBelow(path, lists);
  });
}
