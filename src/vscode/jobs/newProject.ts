import * as vscode from 'vscode';
import { CommandError } from '../ui/commandError.ts';
import { exists } from '../ui/exists.ts';
import { enterText } from '../ui/wizard/enterText.ts';

export interface NewProject {
  readonly extensionUri: vscode.Uri;
  /** The folder of the files under media/templates. */
  readonly template: string;
  /** The files; the first is opened. */
  readonly files: readonly string[];
  readonly title: string;
  /** The folder that is offered. */
  readonly name: string;
}

/**
 * Writes the files of a template into a new folder that the person names, and opens the first. Overwrites nothing.
 * Gives the folder; undefined = the person left. Throws `CommandError` if no folder is open.
 */
export async function newProject({
  extensionUri,
  template,
  files,
  title,
  name,
}: NewProject): Promise<vscode.Uri | undefined> {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!root)
    throw new CommandError(
      vscode.l10n.t('Could not create the files: no folder is open. Open the folder that they are written into.'),
    );
  const answer = await enterText({
    title,
    value: name,
    prompt: vscode.l10n.t('Folder for the new files, inside the workspace folder'),
    check: async typed => {
      if (!/^[\w.-]+(\/[\w.-]+)*$/.test(typed) || typed.split('/').includes('..'))
        return vscode.l10n.t('Enter a folder inside the workspace, such as {0}.', name);
      for (const file of files) {
        const path = `${typed}/${file}`;
        try {
          if (await exists(vscode.Uri.joinPath(root, path)))
            return vscode.l10n.t('{0} already exists. Choose another folder.', path);
        } catch {
          return vscode.l10n.t('Could not find out whether {0} exists. Choose another folder.', path);
        }
      }
      return undefined;
    },
  });
  if (typeof answer !== 'object') return undefined;
  const folder = vscode.Uri.joinPath(root, answer.value);
  const source = vscode.Uri.joinPath(extensionUri, 'media', 'templates', template);
  for (const file of files) {
    const content = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(source, file));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, file), content);
  }
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, files[0] ?? ''));
  return folder;
}
