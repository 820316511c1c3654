import * as vscode from 'vscode';
import type { ProjectPath } from '../../core/wandb/projectPath.ts';
import type { Services } from '../services.ts';
import { entriesOf } from '../ui/entriesOf.ts';
import { gitState, type GitState } from './gitState.ts';
import { runtimeOf } from './runtime.ts';

/** Where a job is created, and what the workspace offers for it. */
export interface JobWorkspace {
  readonly entity: string;
  readonly project: string;
  /** The folder that a job can be made from; undefined = none is open, trusted and on this machine. */
  readonly root: vscode.Uri | undefined;
  /** What git says of the folder. */
  readonly git: GitState | undefined;
  /**
   * Folders that could be uploaded, as paths in the workspace folder, the most likely first. Empty without a folder.
   */
  readonly folders: readonly string[];
  /** The program that a sweep or the open editor names. */
  readonly program: string | undefined;
  /** Python files that may be started, as paths in the workspace folder. */
  readonly programs: readonly string[];
  /** Dockerfiles, as paths in the workspace folder, those of the folder itself first. */
  readonly dockerfiles: readonly string[];
  /** `3.11`, as the workspace says or as its Python is. */
  readonly runtime: string;
}

/** Not for programs of one's own: environments, what runs left, what tools keep. */
const PASSED_OVER = /^(\.|wandb$|node_modules$|__pycache__$|venv$|env$)/;

/** Reads what a job can be made from: the folder of the sweep that it is for, or the first one. */
export async function readWorkspace(
  { readings }: Pick<Services, 'readings'>,
  place: ProjectPath,
  sweep: vscode.TextDocument | undefined,
): Promise<JobWorkspace> {
  const folder = (sweep && vscode.workspace.getWorkspaceFolder(sweep.uri)) ?? vscode.workspace.workspaceFolders?.[0];
  const open = vscode.window.activeTextEditor?.document;
  const named = sweep && readings.of(sweep).sweep.root.get('program')?.text;
  const program =
    named ?? (open?.languageId === 'python' ? vscode.workspace.asRelativePath(open.uri, false) : undefined);
  const root = folder?.uri.scheme === 'file' && vscode.workspace.isTrusted ? folder.uri : undefined;
  const [git, runtime, dockerfiles, { folders, programs }] = await Promise.all([
    root && gitState(root.fsPath),
    runtimeOf(root),
    root ? dockerfilesIn(root) : [],
    root ? programsIn(root, program) : { folders: [], programs: [] },
  ]);
  return { ...place, root, git, runtime, dockerfiles, program, programs, folders };
}

/**
 * The Python files of a folder and of the folders directly in it (deeper ones are seldom started), and the folders that
 * have some; the folder itself is `.`. First is the inner folder that holds the program and requirements of its own, as
 * a new scheduler project does.
 */
async function programsIn(
  root: vscode.Uri,
  program: string | undefined,
): Promise<{ readonly folders: readonly string[]; readonly programs: readonly string[] }> {
  const entries = await vscode.workspace.fs.readDirectory(root);
  const inner = entries
    .filter(([name, type]) => (type & vscode.FileType.Directory) !== 0 && !PASSED_OVER.test(name))
    .map(([name]) => name)
    .sort();
  const inside = await Promise.all(
    inner.map(async name => {
      const found = await entriesOf(vscode.Uri.joinPath(root, name));
      const isProject = found.some(([file]) => file === 'requirements.txt') && program?.startsWith(`${name}/`) === true;
      return { name, isProject, files: pythonFiles(found).map(file => `${name}/${file}`) };
    }),
  );
  const likely = inside.filter(({ files }) => files.length > 0);
  return {
    folders: [
      ...likely.filter(({ isProject }) => isProject).map(({ name }) => name),
      '.',
      ...likely.filter(({ isProject }) => !isProject).map(({ name }) => name),
    ],
    programs: [...pythonFiles(entries), ...inside.flatMap(({ files }) => files)],
  };
}

/** At most this many Dockerfiles are offered. */
const MANY = 50;

async function dockerfilesIn(root: vscode.Uri): Promise<readonly string[]> {
  const pattern = new vscode.RelativePattern(root, '**/{Dockerfile,Dockerfile.*,*.Dockerfile,*.dockerfile}');
  const left = new vscode.RelativePattern(root, '**/{node_modules,.venv,venv,env,wandb}/**');
  const found = await vscode.workspace.findFiles(pattern, left, MANY);
  const depth = (path: string): number => path.split('/').length;
  return found
    .map(file => file.path.slice(root.path.length).replace(/^\//, ''))
    .sort((one, other) => depth(one) - depth(other) || one.localeCompare(other));
}

function pythonFiles(entries: readonly [string, vscode.FileType][]): readonly string[] {
  return entries
    .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && name.endsWith('.py'))
    .map(([name]) => name)
    .sort();
}
