import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import { jobNameProblem, safeArtifactName } from '../../core/jobs/jobName.ts';
import type { SearchSpaceFile, UploadedSearchSpace } from '../../core/jobs/uploadSearchSpace.ts';
import { isOptuna } from '../../core/sweep/sweepFile.ts';
import { artifactUrl } from '../../core/wandb/appUrl.ts';
import { writeEntries } from '../../core/yaml/edit/writeEntries.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { findSweepFiles, pickSweepFile } from '../sweeps/findSweepFiles.ts';
import { actionFailed } from '../ui/actionFailed.ts';
import { applyEdits } from '../ui/applyEdits.ts';
import { inBackground } from '../ui/background.ts';
import { CommandError } from '../ui/commandError.ts';
import { fileName } from '../ui/fileName.ts';
import { openDocument } from '../ui/openDocument.ts';
import { runTold } from '../ui/registerCommand.ts';
import { showMessage } from '../ui/showMessage.ts';
import { enterText } from '../ui/wizard/enterText.ts';
import { uploading } from './uploading.ts';

/**
 * Upload Optuna Search Space: makes the open Python file, or the one that `argument` names, an artifact that Optuna's
 * scheduler reads; then a sweep file can name it: `sweepFile` where that is known.
 */
export async function uploadSearchSpace(services: Services, argument: unknown, sweepFile?: unknown): Promise<void> {
  const uri = await savedFile(argument);
  const { connection } = services;
  const client = await connection.signedIn();
  const place = client && (await connection.place());
  if (!client || !place) return;
  const answer = await enterText({
    title: vscode.l10n.t('Upload Optuna search space'),
    prompt: vscode.l10n.t('Name of the artifact in {0}/{1}', place.entity, place.project),
    value: safeArtifactName(fileName(uri).replace(/\.py$/, '').replaceAll('_', '-')),
    check: jobNameProblem,
  });
  if (typeof answer !== 'object') return;
  const bytes = await vscode.workspace.fs.readFile(uri);
  const file = { path: fileName(uri), size: bytes.length, read: () => Promise.resolve(bytes) };
  const into = sweepFile instanceof vscode.Uri ? sweepFile : undefined;
  await upload(services, client, { ...place, name: answer.value, file }, into);
}

/** The Python file that is meant, with all that was typed in it. Throws `CommandError` if there is none. */
async function savedFile(argument: unknown): Promise<vscode.Uri> {
  const open = vscode.window.activeTextEditor?.document;
  const uri = argument instanceof vscode.Uri ? argument : open?.languageId === 'python' ? open.uri : undefined;
  if (!uri)
    throw new CommandError(
      vscode.l10n.t(
        'Could not upload a search space: the active editor does not contain a Python file. Open the file first.',
      ),
    );
  const document = openDocument(uri);
  if (document && (document.isUntitled || document.isDirty) && !(await document.save()))
    throw new CommandError(vscode.l10n.t('Could not upload the search space: its file is not saved. Save it first.'));
  return document?.uri ?? uri;
}

async function upload(services: Services, client: ApiClient, space: SearchSpaceFile, into?: vscode.Uri): Promise<void> {
  const [{ uploadSearchSpace: send }, { perhapsCommitted }] = await Promise.all([
    import('../../core/jobs/uploadSearchSpace.ts'),
    import('../../core/jobs/uploadArtifact.ts'),
  ]);
  const title = vscode.l10n.t('Uploading a search space to {0}/{1}…', space.entity, space.project);
  try {
    showUploaded(
      services,
      space,
      await uploading(services, title, (tools, signal) => send(client, space, tools, { signal })),
      into,
    );
  } catch (error) {
    throw actionFailed(error, {
      notDone: reason => vscode.l10n.t('Could not upload the search space: {0}', reason),
      unknown: reason =>
        vscode.l10n.t(
          'The search space may have been uploaded: {0} Upload it again to be sure; it is kept only once.',
          reason,
        ),
      again: () => runTold(services, COMMANDS.uploadSearchSpace, () => upload(services, client, space, into)),
      perhapsDone: perhapsCommitted,
    });
  }
}

function showUploaded(
  services: Services,
  space: SearchSpaceFile,
  { outcome, source }: UploadedSearchSpace,
  into: vscode.Uri | undefined,
): void {
  const { path } = space.file;
  const sentences = {
    created: vscode.l10n.t('Uploaded {0} as {1}.', path, source),
    updated: vscode.l10n.t('Uploaded {0} as a new version of {1}.', path, source),
    unchanged: vscode.l10n.t('{0} already has this content; nothing was changed.', source),
  };
  const page = artifactUrl(services.connection.app, { ...space, type: 'optuna' });
  const message = {
    severity: 'info',
    sentence: sentences[outcome],
    buttons: [
      { title: vscode.l10n.t('Use in Sweep File'), run: () => useInSweepFile(services, source, path, into) },
      { title: vscode.l10n.t('Open in W&B'), run: () => vscode.env.openExternal(vscode.Uri.parse(page)) },
      { title: vscode.l10n.t('Copy Name'), run: () => vscode.env.clipboard.writeText(source) },
    ],
    what: COMMANDS.uploadSearchSpace,
  } as const;
  inBackground(services, message.what, () => showMessage(services, message));
}

/** Names the search space in a sweep file with Optuna's scheduler. */
async function useInSweepFile(services: Services, source: string, path: string, into?: vscode.Uri): Promise<void> {
  const uri = into ?? (await chooseSweepFile(services));
  if (!uri) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const edits = writeEntries(document.getText(), document.fileName, [
    [['scheduler', 'settings', 'optuna_source'], source],
    [['scheduler', 'settings', 'optuna_source_filename'], path],
  ]);
  await applyEdits(document, edits);
  await vscode.window.showTextDocument(document);
}

/** The sweep file with Optuna's scheduler; of several the one that the person chooses, undefined = none. */
async function chooseSweepFile(services: Services): Promise<vscode.Uri | undefined> {
  const files = (await findSweepFiles(services)).filter(({ schedulerKind }) => isOptuna(schedulerKind));
  if (files.length === 0)
    throw new CommandError(
      vscode.l10n.t("No sweep file has Optuna's scheduler. Open a sweep file and add the scheduler first."),
      [{ title: vscode.l10n.t('Add Scheduler'), run: COMMANDS.addScheduler }],
    );
  return files.length === 1
    ? files[0]?.uri
    : pickSweepFile(files, {
        title: vscode.l10n.t('Use the search space'),
        placeHolder: vscode.l10n.t('The sweep file that names it'),
      });
}
