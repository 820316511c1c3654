import * as vscode from 'vscode';
import { exists } from '../ui/exists.ts';
import { askForFolder, firstFolder, foldersWith, type StartFolder } from './startFolder.ts';

/**
 * The folder that an engine's `source` is relative to: found in the workspace, or chosen by the person; undefined = the
 * person left. Without a source any folder does.
 */
export async function schedulerFolder(source: string | undefined): Promise<StartFolder | undefined> {
  if (source === undefined) return firstFolder();
  const folders = await foldersWith(source);
  const [only, ...others] = folders;
  if (only && others.length === 0) return only;
  if (only) return askForFolder(folders, vscode.l10n.t('Choose where to start the scheduler'), source);
  return chosenFolder(source);
}

async function chosenFolder(source: string): Promise<StartFolder | undefined> {
  const choose = vscode.l10n.t('Choose Folder');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      '`scheduler.source` is {0}, which was not found in this workspace. Choose the folder that it is relative to.',
      source,
    ),
    choose,
  );
  if (answer !== choose) return undefined;
  const [uri] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      openLabel: vscode.l10n.t('Start Here'),
    })) ?? [];
  if (!uri) return undefined;
  const there = await exists(vscode.Uri.joinPath(uri, source)).catch(() => true);
  if (!there) return chosenFolder(source);
  return { folder: vscode.workspace.getWorkspaceFolder(uri), cwd: uri.fsPath };
}
