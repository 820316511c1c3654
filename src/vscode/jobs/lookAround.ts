import * as vscode from 'vscode';
import type { JobSurroundings } from './askJob.ts';
import { gitState } from './gitState.ts';
import { runtimeOf } from './runtime.ts';

/** No place for a program of one's own: environments, what runs left, what tools keep. */
const PASSED_OVER = /^(\.|wandb$|node_modules$|__pycache__$|venv$|env$)/;

/** What is here to make a job of, beside the sweep that it is for: of the sweep's folder where several are open. */
export async function lookAround(
  place: { readonly entity: string; readonly project: string },
  sweep: vscode.TextDocument | undefined,
): Promise<JobSurroundings & { readonly root: vscode.Uri | undefined }> {
  const folder = (sweep && vscode.workspace.getWorkspaceFolder(sweep.uri)) ?? vscode.workspace.workspaceFolders?.[0];
  const open = vscode.window.activeTextEditor?.document;
  const named = sweep && /^program:\s*["']?([^"'\s#]+)/m.exec(sweep.getText())?.[1];
  const program =
    named ?? (open?.languageId === 'python' ? vscode.workspace.asRelativePath(open.uri, false) : undefined);
  const root = folder?.uri.scheme === 'file' && vscode.workspace.isTrusted ? folder.uri : undefined;
  const [git, runtime, { folders, programs }] = await Promise.all([
    root && gitState(root.fsPath),
    runtimeOf(root),
    root ? programsBelow(root) : { folders: [], programs: [] },
  ]);
  return { ...place, root, git, runtime, program, programs, folders };
}

/** The Python files of a folder and of those right below it (deeper ones are seldom started), and the folders that hold one; the folder itself is `.`. */
async function programsBelow(
  root: vscode.Uri,
): Promise<{ readonly folders: readonly string[]; readonly programs: readonly string[] }> {
  const entries = await vscode.workspace.fs.readDirectory(root);
  const python = (found: readonly [string, vscode.FileType][]): string[] =>
    found
      .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && name.endsWith('.py'))
      .map(([name]) => name)
      .sort();
  const below = entries
    .filter(([name, type]) => (type & vscode.FileType.Directory) !== 0 && !PASSED_OVER.test(name))
    .map(([name]) => name)
    .sort();
  // What may not be read offers nothing.
  const inside = await Promise.all(
    below.map(async name =>
      python(
        await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, name)).then(
          found => found,
          () => [],
        ),
      ).map(file => `${name}/${file}`),
    ),
  );
  return {
    folders: ['.', ...below.filter((_, index) => inside[index]?.length)],
    programs: [...python(entries), ...inside.flat()],
  };
}
