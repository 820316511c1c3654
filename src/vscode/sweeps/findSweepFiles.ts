import * as vscode from 'vscode';
import { readDocument, type SweepReading } from '../../core/sweep/reading.ts';
import type { SchedulerKind } from '../../core/sweep/sweepFile.ts';
import { maySweep } from '../language/documents.ts';
import type { Services } from '../services.ts';
import { fileText } from '../ui/fileText.ts';

/** Of each kind of file so many are read, none larger than this, in bytes, and none in folders that tools fill. */
export const MOST_FILES = 400;
export const LARGEST = 200_000;
export const SKIPPED = '**/{node_modules,.git,.venv,venv,wandb,site-packages,dist,out}/**';

export interface FoundSweepFile {
  readonly uri: vscode.Uri;
  readonly kind: 'sweep' | 'launch-sweep';
  readonly schedulerKind: SchedulerKind;
  readonly reading: SweepReading;
}

/**
 * Sweep files of the workspace and of open editors, told by their content; launch sweeps first. Looks at some hundred
 * files at most.
 */
export async function findSweepFiles({ readings }: Services): Promise<readonly FoundSweepFile[]> {
  const open = vscode.workspace.textDocuments.filter(
    document => maySweep(document) && ['file', 'untitled', 'vscode-remote', 'vscode-vfs'].includes(document.uri.scheme),
  );
  const found = new Map<string, FoundSweepFile>();
  const add = (uri: vscode.Uri, reading: SweepReading): void => {
    const { kind } = reading.claim;
    if (kind !== null) found.set(uri.toString(), { uri, kind, schedulerKind: reading.sweep.schedulerKind, reading });
  };
  open.forEach(document => add(document.uri, readings.of(document)));
  const uris = (await vscode.workspace.findFiles('**/*.{yaml,yml,json}', SKIPPED, MOST_FILES)).filter(
    uri => !open.some(d => d.uri.toString() === uri.toString()),
  );
  await Promise.all(
    uris.map(async uri => {
      // A file that cannot be read is not offered.
      const text = (await fileText(uri, LARGEST)) ?? '';
      if (/\b(parameters|method)\b/.test(text)) add(uri, readDocument({ text, fileName: uri.path }));
    }),
  );
  return [...found.values()].sort((a, b) => a.kind.localeCompare(b.kind) || a.uri.path.localeCompare(b.uri.path));
}

/** Asks which of some sweep files; undefined = the person left. */
export async function pickSweepFile(
  files: readonly FoundSweepFile[],
  words: { readonly title: string; readonly placeHolder: string },
): Promise<vscode.Uri | undefined> {
  const items = files.map(({ uri, kind }) => ({
    label: vscode.workspace.asRelativePath(uri),
    description: kind === 'launch-sweep' ? vscode.l10n.t('launch sweep') : vscode.l10n.t('sweep'),
    uri,
  }));
  return (await vscode.window.showQuickPick(items, words))?.uri;
}
