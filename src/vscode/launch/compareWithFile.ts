import * as vscode from 'vscode';
import type { Sweep } from '../../core/api/types.ts';
import { sweepNameAndId } from '../../core/live/sweepName.ts';
import type { ProjectPath } from '../../core/wandb/projectPath.ts';
import { chosenNodes } from '../explorer/chosenNodes.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { inBackground } from '../ui/background.ts';
import { CommandError } from '../ui/commandError.ts';
import { fileName } from '../ui/fileName.ts';
import { findSweepFiles, pickSweepFile, type FoundSweepFile } from '../sweeps/findSweepFiles.ts';
import { fileOfLaunch } from './fileOfLaunch.ts';

/** The kind of the documents that show what a sweep was launched with. */
const KIND = 'launched';

/** A sweep and where it is. */
interface Compared extends ProjectPath {
  readonly sweep: Sweep;
}

/**
 * Compare with File: what a sweep was launched with on the left; on the right the file on disk, which can be edited.
 */
export async function compareWithFile(services: Services, args: readonly unknown[]): Promise<void> {
  const [node] = chosenNodes(args, 'sweeps', 'sweep');
  if (node === undefined) return;
  const { entity, project } = node.list.address;
  const sweep = node.value;
  const uri = await chooseFile(services, { entity, project, sweep });
  if (uri === undefined) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const { besideFile } = await import('../../core/launch/resume/besideFile.ts');
  const { connection, documents, readings } = services;
  const { text, raw } = besideFile({ text: document.getText(), name: uri.path }, readings.of(document).tree, sweep, {
    entity,
    project,
    author: connection.viewer?.username,
  });
  const file = fileName(uri);
  const name = sweepNameAndId(sweep);
  const left = documents.put(KIND, `${sweep.name} ${file}`, text);
  await vscode.commands.executeCommand('vscode.diff', left, uri, vscode.l10n.t('{0} as launched ↔ {1}', name, file));
  const note =
    raw !== undefined
      ? vscode.l10n.t("The left side is W&B's own text, because {0} cannot be launched as it is: {1}", file, raw)
      : text === document.getText()
        ? vscode.l10n.t('{0} would launch what {1} was launched with: nothing that matters differs.', file, name)
        : undefined;
  if (note === undefined) return;
  inBackground(services, COMMANDS.compareWithFile, () => vscode.window.showInformationMessage(note));
}

/**
 * The file that launched the sweep from this machine; else the sweep file in the editor, else one that the person
 * picks.
 */
async function chooseFile(services: Services, compared: Compared): Promise<vscode.Uri | undefined> {
  const files = await findSweepFiles(services);
  if (files.length === 0)
    throw new CommandError(vscode.l10n.t('Could not compare: the workspace does not contain a sweep file.'), [
      { title: vscode.l10n.t('New Sweep File'), run: COMMANDS.newFile },
    ]);
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const known =
    (await fileOfLaunch(services, { ...compared, sweep: compared.sweep.name }, files)) ??
    files.find(({ uri }) => uri.toString() === active)?.uri ??
    (files.length === 1 ? files[0]?.uri : undefined);
  return known ?? pickFile(compared.sweep, files);
}

/** Files of the sweep's own kind first. */
function pickFile(sweep: Sweep, files: readonly FoundSweepFile[]): Promise<vscode.Uri | undefined> {
  const kind = sweep.launchedAs === undefined ? 'sweep' : 'launch-sweep';
  const sorted = [...files].sort((a, b) => Number(b.kind === kind) - Number(a.kind === kind));
  return pickSweepFile(sorted, {
    title: vscode.l10n.t('Compare {0} with a file', sweepNameAndId(sweep)),
    placeHolder: vscode.l10n.t('The file that it was launched from'),
  });
}
