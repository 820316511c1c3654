import * as vscode from 'vscode';
import type { LaunchFile } from '../../core/launch/plan/types.ts';
import type { Claim } from '../../core/sweep/claim.ts';
import type { SweepReading, SweepText } from '../../core/sweep/reading.ts';
import type { SweepFile } from '../../core/sweep/sweepFile.ts';
import { columnOf } from '../ui/columns.ts';
import { CommandError } from '../ui/commandError.ts';
import { fileName } from '../ui/fileName.ts';
import { COMMANDS } from '../ids.ts';
import { maySweep } from '../language/documents.ts';
import type { Services } from '../services.ts';
import { findSweepFiles, pickSweepFile } from '../sweeps/findSweepFiles.ts';

/** A sweep file as the editor has it, saved or not: this is what is launched. */
export interface SweepSource {
  readonly document: vscode.TextDocument;
  /** What the journal of launches calls it. */
  readonly key: string;
  readonly file: LaunchFile;
  /** What the person calls it. */
  readonly name: string;
  readonly kind: 'sweep' | 'launch-sweep';
  readonly sweep: SweepFile;
  /** Of Python: the sweep that is created, of those in the file, with what the person said of what is unknown. */
  readonly python?: SweepReading;
  /** It differs from what is on disk. */
  readonly unsaved: boolean;
}

/**
 * The sweep file that a command is about: the one named, else the active editor's, else one that the person picks.
 * undefined = they declined.
 */
export async function findSource(services: Services, argument: unknown): Promise<SweepSource | undefined> {
  if (argument instanceof vscode.Uri) return toSource(services, await vscode.workspace.openTextDocument(argument));
  const active = vscode.window.activeTextEditor?.document;
  if (active && maySweep(active) && services.readings.of(active).claim.kind !== null) return toSource(services, active);
  const files = await findSweepFiles(services);
  if (files.length === 0)
    throw new CommandError(noneHere(services, active), [
      { title: vscode.l10n.t('New Sweep File'), run: COMMANDS.newFile },
    ]);
  const chosen = await pickSweepFile(files, {
    title: vscode.l10n.t('Choose a sweep file'),
    placeHolder: vscode.l10n.t('The active editor does not contain a sweep'),
  });
  if (!chosen) return undefined;
  const document = await vscode.workspace.openTextDocument(chosen);
  await vscode.window.showTextDocument(document, { viewColumn: columnOf(chosen) });
  return toSource(services, document);
}

function noneHere({ readings }: Services, active: vscode.TextDocument | undefined): string {
  return active && maySweep(active)
    ? notASweep(active, readings.of(active).claim)
    : vscode.l10n.t('No sweep file is open, and the workspace does not contain one.');
}

function notASweep({ uri }: vscode.TextDocument, { why }: Claim): string {
  return vscode.l10n.t(
    '{0} is not recognized as a sweep. {1} The comment “# launch-sweeps: sweep” makes it one.',
    fileName(uri),
    why.replaceAll('`', ''),
  );
}

function toSource({ readings }: Services, document: vscode.TextDocument): SweepSource {
  const { claim, sweep } = readings.of(document);
  const { kind } = claim;
  if (kind === null) throw new CommandError(notASweep(document, claim));
  const name = fileName(document.uri);
  const ending = document.languageId === 'json' ? '.json' : '.yaml';
  return {
    document,
    key: document.uri.toString(),
    name,
    kind,
    sweep,
    unsaved: document.isDirty || document.isUntitled,
    file: { text: document.getText(), name: /\.(ya?ml|json)$/i.test(name) ? name : name + ending },
  };
}

/** The text of a sweep file, for those who read it. */
export function textOf({ file }: SweepSource): SweepText {
  return { text: file.text, fileName: file.name };
}
