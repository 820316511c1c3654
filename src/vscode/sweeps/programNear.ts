import * as vscode from 'vscode';
import type { NewSweepFacts } from '../../core/language/types.ts';
import { ProgramReadings } from '../language/programReadings.ts';
import { scriptsNear } from '../language/scriptsNear.ts';
import { fileText } from '../ui/fileText.ts';
import { programRank } from './programRank.ts';

/** This many programs are read to find the one that trains. */
const MOST_READ = 12;
/** Programs larger than this are not read, in bytes. */
const LARGEST = 1_000_000;

/** The Python file that is open, with the files that it imports, and what can be set in it. */
export async function programOpen(): Promise<NewSweepFacts['program']> {
  const open = vscode.window.activeTextEditor?.document;
  if (open?.languageId !== 'python' || open.isUntitled) return undefined;
  const name = open.uri.path.split('/').at(-1) ?? '';
  const [program, { factsOf }] = await Promise.all([
    new ProgramReadings().read([vscode.Uri.joinPath(open.uri, '..')], [name]),
    import('../../core/python/program/programFacts.ts'),
  ]);
  return { path: vscode.workspace.asRelativePath(open.uri, false), facts: program && factsOf(program) };
}

/**
 * The program that a new sweep file is most likely for: the open one, else of the scripts near the workspace's root
 * one that uses W&B and takes parameters. Nothing is run.
 */
export async function programNear(): Promise<NewSweepFacts['program']> {
  const open = await programOpen();
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (open || !root) return open;
  const [{ factsOf }, { readProgram }] = await Promise.all([
    import('../../core/python/program/programFacts.ts'),
    import('../../core/python/program/readProgram.ts'),
  ]);
  const found = (await scriptsNear([root]))
    .filter(path => path.endsWith('.py'))
    .sort((a, b) => programRank(a) - programRank(b));
  const programs = await Promise.all(
    found.slice(0, MOST_READ).map(async path => {
      const text = (await fileText(vscode.Uri.joinPath(root, path), LARGEST)) ?? '';
      return { path, usesWandb: /\bwandb\b/.test(text), facts: factsOf(readProgram({ path, text })) };
    }),
  );
  return programs.find(({ usesWandb, facts }) => usesWandb && facts.parameters.length > 0) ?? programs[0];
}
