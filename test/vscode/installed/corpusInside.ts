// What VS Code loads as extensionTestsPath: opens each file of the workspace, and writes down what is said of it.
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';

/** What is said of a file, as places and words. */
export interface SaidInEditor {
  readonly file: string;
  readonly diagnostics: readonly {
    readonly code: string;
    /** From 0: start line and column, end line and column. */
    readonly place: readonly [number, number, number, number];
    /** Of a notebook: among all its cells, from 0. */
    readonly cell?: number;
    readonly severity: number;
    readonly message: string;
  }[];
}

const OWN = 'launch-sweeps';
/** So many files are open at a time: the editor closes those that nobody shows. */
const AT_ONCE = 40;
/** What is said is complete once nothing has changed for this long: programs are looked for in the whole workspace. */
const QUIET_MS = 4000;

/** Waits until diagnostics stop changing. */
function settled(): Promise<void> {
  return new Promise(done => {
    const end = (): void => {
      listening.dispose();
      done();
    };
    let timer = setTimeout(end, QUIET_MS);
    const listening = vscode.languages.onDidChangeDiagnostics(() => {
      clearTimeout(timer);
      timer = setTimeout(end, QUIET_MS);
    });
  });
}

/** A file that is open, as its text or its cells. */
interface Opened {
  readonly file: string;
  readonly documents: readonly { readonly uri: vscode.Uri; readonly cell?: number }[];
}

/** Undefined for a notebook that the editor cannot open. */
async function open(uri: vscode.Uri): Promise<Opened | undefined> {
  const file = vscode.workspace.asRelativePath(uri);
  if (!uri.path.endsWith('.ipynb')) {
    await vscode.workspace.openTextDocument(uri);
    return { file, documents: [{ uri }] };
  }
  const notebook = await Promise.resolve(vscode.workspace.openNotebookDocument(uri)).catch(() => undefined);
  return (
    notebook && { file, documents: notebook.getCells().map(cell => ({ uri: cell.document.uri, cell: cell.index })) }
  );
}

function saidOf({ uri, cell }: Opened['documents'][number]): SaidInEditor['diagnostics'] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === OWN)
    .map(({ code, message, severity, range: { start, end } }) => ({
      code: String(typeof code === 'object' ? code.value : code),
      place: [start.line, start.character, end.line, end.character],
      ...(cell !== undefined && { cell }),
      severity,
      message,
    }));
}

export async function run(): Promise<void> {
  const { CORPUS_SAID: said = '', SUITE_RESULT: result = '' } = process.env;
  const files = await vscode.workspace.findFiles('**/*.{yaml,yml,json,py,ipynb}');
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const found: SaidInEditor[] = [];
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const now: Opened[] = [];
    for (const uri of files.slice(at, at + AT_ONCE)) {
      const opened = await open(uri);
      if (opened) now.push(opened);
    }
    await settled();
    found.push(...now.map(({ file, documents }) => ({ file, diagnostics: documents.flatMap(saidOf) })));
  }
  writeFileSync(said, JSON.stringify(found));
  writeFileSync(result, JSON.stringify({ failures: 0 }));
}
