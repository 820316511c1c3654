import * as vscode from 'vscode';
import { isPythonFile } from '../../core/sweep/python/isPythonFile.ts';
import type { WorkspaceFiles } from '../../core/language/types.ts';
import type { PythonModule } from '../../core/python/source/module.ts';
import type { ProgramFacts } from '../../core/python/program/programFacts.ts';
import type { Program } from '../../core/python/program/readProgram.ts';
import type { Services } from '../services.ts';
import { inBackground } from '../ui/background.ts';
import { isNotFound } from '../ui/exists.ts';
import { openDocument } from '../ui/openDocument.ts';
import { ProgramReadings } from './programReadings.ts';
import { uriOf } from './notebooks.ts';
import { scriptsNear } from './scriptsNear.ts';

/** Programs larger than this are not read for their options. */
const LARGEST = 1_000_000;
/** A file is looked for again after this long, in milliseconds. */
const FRESH_MS = 10_000;

/** What the text of a program tells. */
interface Told {
  readonly endsRun: boolean | undefined;
  readonly module: PythonModule;
}
interface Looked extends Partial<Told> {
  readonly exists: boolean | undefined;
  /** The scripts near the sweep file, of which one may be meant; only for a program that was not found. */
  readonly scripts: readonly string[] | undefined;
  readonly at: number;
}
interface Listed {
  readonly scripts: readonly string[];
  readonly at: number;
}
/** The files that completion asks about. */
export type CompletionFiles = Required<Pick<WorkspaceFiles, 'scripts' | 'pythonModule'>>;
/** What was made of a document or file. */
interface Made<T> {
  /** The version of its document, or when its file was written. */
  readonly stamp: number;
  readonly value: T;
}

/**
 * The files that sweeps name: whether a program is there, and what its text tells. Beside the sweep file, else at the
 * workspace's root.
 */
export class ProgramFiles implements vscode.Disposable {
  private readonly looked = new Map<string, Looked>();
  private readonly looking = new Set<string>();
  private readonly readings = new ProgramReadings();
  private readonly programs = new Map<string, { readonly program: Program | undefined; readonly at: number }>();
  private readonly told = new Map<string, Made<Told>>();
  private readonly listed = new Map<string, Listed>();
  private readonly found = new vscode.EventEmitter<vscode.Uri>();
  /** Fires with the sweep file's address when more is known of a program that it names. */
  readonly onDidLook = this.found.event;
  private readonly closing = vscode.workspace.onDidCloseTextDocument(document => this.forget(document));

  constructor(private readonly services: Services) {}

  /** What the rules may ask of the files around a document; unknown until looked up, and then `onDidLook` fires. */
  around(document: vscode.TextDocument): WorkspaceFiles {
    return {
      programExists: path => this.known(document, path)?.exists,
      scripts: path => this.known(document, path)?.scripts,
      programEndsRun: path => this.known(document, path)?.endsRun,
      pythonModule: path => this.known(document, path)?.module,
      program: paths => this.knownProgram(document, paths),
    };
  }

  /**
   * What completion may ask of the files around a document: the scripts near it, and what the Python file of a local
   * engine shows. Scripts are listed anew after some seconds.
   */
  async near(document: vscode.TextDocument, source: string | undefined): Promise<CompletionFiles> {
    const [scripts, module] = await Promise.all([this.scriptsAround(document), this.moduleOf(document, source)]);
    return {
      scripts: () => scripts,
      pythonModule: path => (path === source ? module : undefined),
    };
  }

  /**
   * The address of a program that a sweep file names; undefined = not found. Rejects where that cannot be found out.
   */
  async locate(document: vscode.TextDocument, path: string): Promise<vscode.Uri | undefined> {
    for (const uri of placesOf(document, path)) {
      const stat = await statOf(uri);
      if (stat && (stat.type & vscode.FileType.File) !== 0) return uri;
    }
    return undefined;
  }

  /** What a program's text tells; undefined = it was not found. An open, unsaved program counts as it is. */
  async facts(document: vscode.TextDocument, path: string): Promise<ProgramFacts | undefined> {
    if (!isPythonFile(path)) return undefined;
    const uri = await this.locate(document, path);
    if (!uri) return undefined;
    const [program, { factsOf }] = await Promise.all([
      this.readings.read(programFolders(uriOf(document)), [path]),
      import('../../core/python/program/programFacts.ts'),
    ]);
    return program && factsOf(program);
  }

  private async scriptsAround(document: vscode.TextDocument): Promise<readonly string[] | undefined> {
    if (document.isUntitled) return undefined;
    const key = document.uri.toString();
    const known = this.listed.get(key);
    if (known && Date.now() - known.at <= FRESH_MS) return known.scripts;
    const scripts = await scriptsNear(programFolders(uriOf(document)));
    this.listed.set(key, { scripts, at: Date.now() });
    return scripts;
  }

  private async moduleOf(document: vscode.TextDocument, path: string | undefined): Promise<PythonModule | undefined> {
    const uri = path?.endsWith('.py') ? await this.locate(document, path).catch(() => undefined) : undefined;
    return uri && (await this.tell(uri).catch(() => undefined))?.module;
  }

  dispose(): void {
    this.closing.dispose();
    this.listed.clear();
    this.found.dispose();
    this.looked.clear();
    this.readings.clear();
    this.programs.clear();
    this.told.clear();
  }

  /** A closed document asks nothing: the programs that were read for it need not stay. */
  private forget(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    for (const memory of [this.looked, this.programs, this.listed])
      for (const key of memory.keys()) if (key.split(' ').includes(uri)) memory.delete(key);
  }

  private known(document: vscode.TextDocument, path: string): Looked | undefined {
    if (placesOf(document, path).length === 0) return undefined;
    const key = `${document.uri.toString()} ${path}`;
    const known = this.looked.get(key);
    if (!known || Date.now() - known.at > FRESH_MS)
      inBackground(this.services, 'looking for a program', () => this.look(document, path, key), { quiet: true });
    return known;
  }

  private knownProgram(document: vscode.TextDocument, paths: readonly string[]): Program | undefined {
    if (document.isUntitled) return undefined;
    // Not the key of `known`: a program is looked for and read at the same time.
    const key = ['read', document.uri.toString(), ...paths].join(' ');
    const known = this.programs.get(key);
    if (!known || Date.now() - known.at > FRESH_MS)
      inBackground(this.services, 'reading a program', () => this.readProgram(document, paths, key), { quiet: true });
    return known?.program;
  }

  private async readProgram(document: vscode.TextDocument, paths: readonly string[], key: string): Promise<void> {
    if (this.looking.has(key)) return;
    this.looking.add(key);
    const program = await this.readings.read(programFolders(uriOf(document)), paths).catch(() => undefined);
    this.looking.delete(key);
    const before = this.programs.get(key);
    this.programs.set(key, { program, at: Date.now() });
    if (before?.program !== program) this.found.fire(document.uri);
  }

  private async look(document: vscode.TextDocument, path: string, key: string): Promise<void> {
    if (this.looking.has(key)) return;
    this.looking.add(key);
    const uri = await this.locate(document, path).catch(() => null);
    const told = uri ? await this.tell(uri).catch(() => undefined) : undefined;
    const scripts = uri === undefined ? await scriptsNear(programFolders(uriOf(document))) : undefined;
    this.looking.delete(key);
    const before = this.looked.get(key);
    const exists = uri === null ? undefined : uri !== undefined;
    const now: Looked = { exists, ...told, scripts, at: Date.now() };
    this.looked.set(key, now);
    const isOther = before?.module?.code !== now.module?.code;
    const hasChanged = before?.exists !== now.exists || before?.endsRun !== now.endsRun || isOther;
    if (hasChanged || before?.scripts?.join() !== now.scripts?.join()) this.found.fire(document.uri);
  }

  private async tell(uri: vscode.Uri): Promise<Told | undefined> {
    if (!/\.pyw?$/.test(uri.path)) return undefined;
    return made(uri, this.told, async text => {
      const [{ endsItsRun }, { readModule }] = await Promise.all([
        import('../../core/python/source/endsItsRun.ts'),
        import('../../core/python/source/module.ts'),
      ]);
      return { endsRun: endsItsRun(text), module: readModule(text) };
    });
  }
}

/**
 * What is made of a program's text, made again only when that has changed: as it is in the editor where it is open.
 * Undefined for a program that is gone or too large.
 */
async function made<T>(
  uri: vscode.Uri,
  memory: Map<string, Made<T>>,
  make: (text: string) => Promise<T>,
): Promise<T | undefined> {
  const key = uri.toString();
  const open = openDocument(uri);
  const stat = open ? undefined : await statOf(uri);
  if (!open && (!stat || stat.size > LARGEST)) return undefined;
  const stamp = open?.version ?? stat?.mtime ?? 0;
  const known = memory.get(key);
  if (known?.stamp === stamp) return known.value;
  const text = open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const value = await make(text);
  memory.set(key, { stamp, value });
  return value;
}

function placesOf(document: vscode.TextDocument, path: string): vscode.Uri[] {
  if (document.isUntitled || path === '' || path.includes('${')) return [];
  if (path.startsWith('/') || /^[a-z]:[\\/]/i.test(path))
    return [uriOf(document).with({ path: path.replaceAll('\\', '/').replace(/^([a-z]:)/i, '/$1') })];
  return programFolders(uriOf(document)).map(folder => vscode.Uri.joinPath(folder, path));
}

/** Where the programs of a sweep file are: beside it, and at the workspace's root. */
export function programFolders(file: vscode.Uri): vscode.Uri[] {
  const root = vscode.workspace.getWorkspaceFolder(file)?.uri;
  const own = vscode.Uri.joinPath(file, '..');
  return root && root.toString() !== own.toString() ? [own, root] : [own];
}

/** What the file system says of a file; undefined = it does not exist. Rejects where that cannot be found out. */
async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
