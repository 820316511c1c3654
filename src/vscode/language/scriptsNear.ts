import * as vscode from 'vscode';
import { isScript, MOST_FOLDERS } from '../../core/sweep/scripts.ts';
import { entriesOf } from '../ui/entriesOf.ts';

/**
 * The scripts in some folders and, one level down, in their own folders, as paths from the folder that they are in.
 * What cannot be read is left out.
 */
export async function scriptsNear(folders: readonly vscode.Uri[]): Promise<string[]> {
  const unique = [...new Map(folders.map(folder => [folder.toString(), folder])).values()];
  const lists = await Promise.all(unique.map(inFolder));
  return [...new Set(lists.flat())];
}

async function inFolder(folder: vscode.Uri): Promise<string[]> {
  const entries = await entriesOf(folder);
  const inner = entries
    .filter(([name, type]) => (type & vscode.FileType.Directory) !== 0 && !name.startsWith('.'))
    .slice(0, MOST_FOLDERS);
  const deeper = await Promise.all(
    inner.map(async ([within]) =>
      scriptsOf(await entriesOf(vscode.Uri.joinPath(folder, within))).map(name => `${within}/${name}`),
    ),
  );
  return [...scriptsOf(entries), ...deeper.flat()];
}

function scriptsOf(entries: readonly [string, vscode.FileType][]): string[] {
  return entries.filter(([name, type]) => (type & vscode.FileType.File) !== 0 && isScript(name)).map(([name]) => name);
}
