import * as vscode from 'vscode';

/**
 * Writes files of a template into a new folder that the person names, and opens the first. Nothing that is there already is overwritten.
 * Gives the folder; undefined = the person left.
 */
export async function newProject(options: {
  readonly context: vscode.ExtensionContext;
  readonly template: string;
  readonly files: readonly string[];
  readonly title: string;
  readonly name: string;
}): Promise<vscode.Uri | undefined> {
  const { context, template, files, title, name } = options;
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!root) {
    void vscode.window.showWarningMessage(vscode.l10n.t('Open a folder first: the files are written into it.'));
    return undefined;
  }
  const answer = await vscode.window.showInputBox({
    title,
    value: name,
    prompt: vscode.l10n.t('Folder for the new files, below that of the workspace'),
    ignoreFocusOut: true,
    validateInput: async text => {
      if (!/^[\w.-]+(\/[\w.-]+)*$/.test(text) || text.split('/').includes('..'))
        return vscode.l10n.t('Enter a folder below the workspace, such as {0}.', name);
      const taken = await Promise.all(files.map(file => exists(vscode.Uri.joinPath(root, text, file))));
      const first = files[taken.indexOf(true)];
      return first === undefined
        ? undefined
        : vscode.l10n.t('{0} is there already; choose another folder.', `${text}/${first}`);
    },
  });
  if (!answer) return undefined;
  const folder = vscode.Uri.joinPath(root, answer);
  for (const file of files) {
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(folder, file),
      await vscode.workspace.fs.readFile(
        vscode.Uri.joinPath(context.extensionUri, 'media', 'templates', template, file),
      ),
    );
  }
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, files[0] ?? ''));
  return folder;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
