import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { isScript, MOST_FOLDERS } from '../core/sweep/scripts.ts';

/** The scripts in some folders and, one level down, in their own folders, as paths from the folder that they are in. */
export function scriptsNear(folders: readonly string[]): string[] {
  const found = new Set<string>();
  for (const folder of new Set(folders)) {
    const entries = entriesOf(folder);
    for (const { name } of entries.filter(entry => entry.isFile())) if (isScript(name)) found.add(name);
    const inner = entries.filter(entry => entry.isDirectory() && !entry.name.startsWith('.')).slice(0, MOST_FOLDERS);
    for (const { name: within } of inner)
      for (const { name } of entriesOf(join(folder, within))) if (isScript(name)) found.add(`${within}/${name}`);
  }
  return [...found];
}

/** Nothing where the folder cannot be read. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
