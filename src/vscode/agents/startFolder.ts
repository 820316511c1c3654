import * as vscode from 'vscode';
import { folderOf, isAbsolute } from '../../core/agents/folderOf.ts';
import { exists } from '../ui/exists.ts';
import { pickText, type TextItem } from '../ui/wizard/pickText.ts';

/** Where a process is started. */
export interface StartFolder {
  /** The workspace folder that it belongs to; undefined = none is open. */
  readonly folder: vscode.WorkspaceFolder | undefined;
  /** The folder itself. */
  readonly cwd: string | undefined;
}

const NOT_SEARCHED = '**/{node_modules,.venv,venv,env,.git,wandb,site-packages}/**';
const MOST = 30;

/** The first workspace folder: where nothing says another. */
export function firstFolder(): StartFolder {
  const folder = vscode.workspace.workspaceFolders?.[0];
  return { folder, cwd: folder?.uri.fsPath };
}

/**
 * The folders of the workspace that a path of a sweep's configuration is relative to: workspace folders that have the
 * file there, else whatever folders in them have it.
 */
export async function foldersWith(relative: string): Promise<readonly StartFolder[]> {
  if (isAbsolute(relative)) return [firstFolder()];
  const roots = vscode.workspace.workspaceFolders ?? [];
  const there = await Promise.all(
    roots.map(async folder => {
      const has = await exists(vscode.Uri.joinPath(folder.uri, relative)).catch(() => false);
      return has ? [{ folder, cwd: folder.uri.fsPath }] : [];
    }),
  );
  if (there.flat().length > 0) return there.flat();
  const found = await vscode.workspace.findFiles(`**/${relative.replace(/^\.\//, '')}`, NOT_SEARCHED, MOST);
  const folders = found.flatMap((uri): StartFolder[] => {
    const path = folderOf(relative, uri.path);
    return path === undefined
      ? []
      : [{ folder: vscode.workspace.getWorkspaceFolder(uri), cwd: uri.with({ path }).fsPath }];
  });
  return folders.filter(({ cwd }, index) => folders.findIndex(each => each.cwd === cwd) === index);
}

/** One of several folders; undefined = the person left. */
export async function askForFolder(
  folders: readonly StartFolder[],
  title: string,
  relative: string,
): Promise<StartFolder | undefined> {
  const chosen = await pickText({
    title,
    placeholder: vscode.l10n.t('The folder whose {0} is meant', relative),
    items: folders.flatMap(({ cwd }): TextItem[] =>
      cwd === undefined ? [] : [{ label: vscode.workspace.asRelativePath(cwd), description: cwd, value: cwd }],
    ),
    check: () => vscode.l10n.t('Choose one of these folders.'),
  });
  return typeof chosen === 'object' ? folders.find(({ cwd }) => cwd === chosen.value) : undefined;
}
