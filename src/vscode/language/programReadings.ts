import * as vscode from 'vscode';
import { codeCells } from './notebooks.ts';
import type { Program } from '../../core/python/program/readProgram.ts';
import { fileText } from '../ui/fileText.ts';
import { openDocument } from '../ui/openDocument.ts';

/** Files larger than this are not read, in bytes. */
const LARGEST = 1_000_000;
/** The files that a program imports are looked for in so many rounds: what one imports is known when it is read. */
const MOST_ROUNDS = 6;
const MOST_FILES = 400;

/** A program as it was read, with the files that it was read from. */
interface Read {
  readonly program: Program;
  readonly stamps: ReadonlyMap<string, number>;
}

/** Reads programs with the files of the workspace that they import; again only when one of them has changed. */
export class ProgramReadings {
  private readonly known = new Map<string, Read>();

  /** The program at the first of some paths where there is a file. An open, unsaved one counts as it is. */
  async read(folders: readonly vscode.Uri[], paths: readonly string[]): Promise<Program | undefined> {
    for (const folder of folders)
      for (const path of paths) {
        const uri = vscode.Uri.joinPath(folder, path);
        if ((await stampOf(uri)) !== undefined) return this.readAt(folder, path);
      }
    return undefined;
  }

  clear(): void {
    this.known.clear();
  }

  private async readAt(folder: vscode.Uri, path: string): Promise<Program | undefined> {
    const key = vscode.Uri.joinPath(folder, path).toString();
    const before = this.known.get(key);
    if (before && (await isUnchanged(before.stamps))) return before.program;
    const stamps = new Map<string, number>();
    const texts = new Map<string, string | undefined>();
    const fetch = async (file: string) => {
      const uri = vscode.Uri.joinPath(folder, file);
      const stamp = await stampOf(uri);
      texts.set(file, stamp === undefined ? undefined : await (textOfCells(openNotebook(uri)) ?? fileText(uri)));
      if (stamp !== undefined) stamps.set(uri.toString(), stamp);
    };
    const folders = new Map<string, readonly string[] | undefined>();
    const list = async (name: string) => {
      const uri = vscode.Uri.joinPath(folder, name);
      const stamp = await stampOf(uri, vscode.FileType.Directory);
      folders.set(name, stamp === undefined ? undefined : await namesIn(uri));
      if (stamp !== undefined) stamps.set(uri.toString(), stamp);
    };
    await fetch(path);
    const written = texts.get(path);
    if (written === undefined) return undefined;
    const [{ readProgram }, { yamlValue }, { readNotebook }] = await Promise.all([
      import('../../core/python/program/readProgram.ts'),
      import('../../core/yaml/read/yamlValue.ts'),
      import('../../core/python/notebook/readNotebook.ts'),
    ]);
    const text = path.endsWith('.ipynb') ? (readNotebook(written)?.text ?? '') : written;
    for (let round = 0; ; round++) {
      const asked = new Set<string>();
      const source = (file: string) => {
        if (!texts.has(file)) asked.add(file);
        return texts.get(file);
      };
      const listed = new Set<string>();
      const names = (name: string) => {
        if (!folders.has(name)) listed.add(name);
        return folders.get(name);
      };
      const program = readProgram({ path, text }, { source, names, yaml: yamlValue });
      if (asked.size + listed.size === 0 || round === MOST_ROUNDS || texts.size > MOST_FILES) {
        this.known.set(key, { program, stamps });
        return program;
      }
      await Promise.all([...[...asked].map(fetch), ...[...listed].map(list)]);
    }
  }
}

async function isUnchanged(stamps: ReadonlyMap<string, number>): Promise<boolean> {
  const now = await Promise.all(
    [...stamps.keys()].map(async key => {
      const uri = vscode.Uri.parse(key);
      return (await stampOf(uri)) ?? stampOf(uri, vscode.FileType.Directory);
    }),
  );
  return [...stamps.values()].every((stamp, index) => now[index] === stamp);
}

function openNotebook(uri: vscode.Uri): vscode.NotebookDocument | undefined {
  return vscode.workspace.notebookDocuments.find(notebook => notebook.uri.toString() === uri.toString());
}

/** A notebook as its file would be: what is not saved counts. */
function textOfCells(notebook: vscode.NotebookDocument | undefined): string | undefined {
  return (
    notebook &&
    JSON.stringify({
      cells: codeCells(notebook).map(cell => ({ cell_type: 'code', source: cell.getText() })),
    })
  );
}

/** The names in a folder, those of folders with a slash at their ends. */
async function namesIn(uri: vscode.Uri): Promise<string[] | undefined> {
  try {
    const found = await vscode.workspace.fs.readDirectory(uri);
    return found.map(([name, type]) => ((type & vscode.FileType.Directory) === 0 ? name : `${name}/`));
  } catch {
    return undefined;
  }
}

/** What changes with a file's text, or a folder's names; undefined where there is none that can be read. */
async function stampOf(uri: vscode.Uri, kind = vscode.FileType.File): Promise<number | undefined> {
  const open = openDocument(uri) ?? openNotebook(uri);
  if (open) return open.version;
  try {
    const { type, size, mtime } = await vscode.workspace.fs.stat(uri);
    return (type & kind) !== 0 && (type !== vscode.FileType.File || size <= LARGEST) ? mtime : undefined;
  } catch {
    return undefined;
  }
}
