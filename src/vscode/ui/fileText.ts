import * as vscode from 'vscode';
import { openDocument } from './openDocument.ts';

/** The text of a file, also one that is not saved; undefined = it cannot be read, or has more bytes than `most`. */
export async function fileText(uri: vscode.Uri, most = Infinity): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open) return open.getText();
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0 || size > most) return undefined;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
