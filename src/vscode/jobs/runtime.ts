import * as vscode from 'vscode';

const FALLBACK = '3.11';

/** The minor version of Python that a folder asks for (`runtime.txt`, `.python-version`, as the client looks), else a current one. */
export async function runtimeOf(folder: vscode.Uri | undefined): Promise<string> {
  if (!folder) return FALLBACK;
  for (const name of ['runtime.txt', '.python-version']) {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)).then(
      read => read,
      () => undefined,
    );
    const version = /3\.\d+/.exec(bytes ? new TextDecoder().decode(bytes) : '')?.[0];
    if (version) return version;
  }
  return FALLBACK;
}
