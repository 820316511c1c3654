import * as vscode from 'vscode';
import type { PythonPlace } from '../../core/agents/agentProcess.ts';
import { distinct, interpreter, type Candidate, type Interpreter } from '../../core/agents/choosePython.ts';
import type { PythonUse } from '../../core/agents/pythonNeeds.ts';
import { exists } from '../ui/exists.ts';
import { probePython } from './probePython.ts';

const WINDOWS = /^[a-z]:\\/i;

/** The interpreters found for a workspace folder, the most likely first, each once, with what it says of its wandb. */
export async function findInterpreters(
  use: PythonUse,
  folder: vscode.Uri | undefined,
): Promise<readonly Interpreter[]> {
  const found = await pythonCandidates(folder);
  return distinct(await Promise.all(found.map(candidate => askInterpreter(candidate, use, folder))));
}

/** Asks one interpreter. */
export async function askInterpreter(
  candidate: Candidate,
  use: PythonUse,
  folder: vscode.Uri | undefined,
): Promise<Interpreter> {
  return interpreter(candidate, await probePython(candidate.python, folder?.fsPath), use, path =>
    vscode.workspace.asRelativePath(path),
  );
}

/**
 * The interpreters to try for a workspace folder, the most likely first: the one chosen in the Python extension, an
 * environment in the folder, the path.
 */
async function pythonCandidates(folder: vscode.Uri | undefined): Promise<readonly Candidate[]> {
  const windows = folder !== undefined && WINDOWS.test(folder.fsPath);
  const program = windows ? 'Scripts\\python.exe' : 'bin/python';
  const inFolder =
    folder?.scheme === 'file'
      ? ['.venv', 'venv', 'env'].map(name => vscode.Uri.joinPath(folder, name, ...program.split(/[/\\]/)))
      : [];
  // One that could not be looked for is still worth a try: its interpreter is asked before it is used.
  const there = await Promise.all(
    inFolder.map(async uri => ((await exists(uri).catch(() => true)) ? [uri.fsPath] : [])),
  );
  const chosen = await chosenByPythonExtension(folder);
  const all: readonly Candidate[] = [
    ...(chosen === undefined ? [] : [{ python: chosen, from: 'editor' as const }]),
    ...there.flat().map(python => ({ python, from: 'folder' as const })),
    ...(windows ? ['python', 'py'] : ['python3', 'python']).map(python => ({ python, from: 'path' as const })),
  ];
  return all.filter(({ python }, index) => all.findIndex(each => each.python === python) === index);
}

/**
 * An interpreter and the folder of its programs; '' for one that is found on the path, whose programs are there too.
 */
export function placeOf(python: string): PythonPlace {
  const cut = Math.max(python.lastIndexOf('/'), python.lastIndexOf('\\'));
  return { python, bin: cut < 0 ? '' : python.slice(0, cut) };
}

/** Asks Microsoft's Python extension, if it is installed. It may have any version, so its answer is read with care. */
async function chosenByPythonExtension(folder: vscode.Uri | undefined): Promise<string | undefined> {
  const extension = vscode.extensions.getExtension('ms-python.python');
  if (!extension) return undefined;
  try {
    const api: unknown = await extension.activate();
    const environments: unknown = Reflect.get(Object(api), 'environments');
    const active: unknown = Reflect.get(Object(environments), 'getActiveEnvironmentPath');
    if (typeof active !== 'function') return undefined;
    const path: unknown = Reflect.get(Object(active.call(environments, folder)), 'path');
    return typeof path === 'string' && path !== '' ? path : undefined;
  } catch {
    return undefined;
  }
}
