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
    readonly severity: number;
    readonly message: string;
  }[];
}

const OWN = 'launch-sweeps';
/** So many files are open at a time: the editor closes those that nobody shows. */
const AT_ONCE = 20;
/** What is said is complete once nothing has changed for this long. */
const QUIET_MS = 1500;

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

function saidOf(uri: vscode.Uri): SaidInEditor['diagnostics'] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === OWN)
    .map(({ code, message, severity, range: { start, end } }) => ({
      code: String(typeof code === 'object' ? code.value : code),
      place: [start.line, start.character, end.line, end.character],
      severity,
      message,
    }));
}

export async function run(): Promise<void> {
  const { CORPUS_SAID: said = '', SUITE_RESULT: result = '' } = process.env;
  const files = await vscode.workspace.findFiles('**/*.{yaml,yml,json,py}');
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const found: SaidInEditor[] = [];
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const now = files.slice(at, at + AT_ONCE);
    for (const uri of now) await vscode.workspace.openTextDocument(uri);
    await settled();
    found.push(...now.map(uri => ({ file: vscode.workspace.asRelativePath(uri), diagnostics: saidOf(uri) })));
  }
  writeFileSync(said, JSON.stringify(found));
  writeFileSync(result, JSON.stringify({ failures: 0 }));
}
