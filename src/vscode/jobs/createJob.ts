import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import { collectCodeFolder, type CodeFolder } from '../../core/jobs/codeFolder.ts';
import { entrypointWords, type JobChoices } from '../../core/jobs/jobChoices.ts';
import { codeJobNames } from '../../core/jobs/jobName.ts';
import { actionFailed } from '../ui/actionFailed.ts';
import { CommandError } from '../ui/commandError.ts';
import { withProgress } from '../ui/progress.ts';
import { runTold } from '../ui/registerCommand.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { askJob } from './askJob.ts';
import { checkDockerfile } from './checkDockerfile.ts';
import { confirmCode } from './confirmCode.ts';
import { createFolderReader } from './folderReader.ts';
import { gitIgnored } from './gitIgnored.ts';
import { readWorkspace, type JobWorkspace } from './readWorkspace.ts';
import { showCreatedJob } from './showCreatedJob.ts';
import { uploading } from './uploading.ts';

/**
 * Create Job: from an image, this folder's repository or its files, without Python. `argument` may name the sweep file
 * that the job is for. Gives the job's path; undefined = the person left.
 */
export async function createJob(services: Services, argument: unknown): Promise<string | undefined> {
  const { connection } = services;
  const client = await connection.signedIn();
  const place = client && (await connection.place());
  if (!client || !place) return undefined;
  const sweep = sweepOf(argument, services);
  const workspace = await readWorkspace(services, place, sweep);
  const choices = await askJob(workspace);
  if (!choices) return undefined;
  const folder = choices.kind === 'code' ? await codeOf(services, workspace, choices) : undefined;
  if (choices.kind === 'code' && !folder) return undefined;
  await checkDockerfile(choices, folder, workspace.root);
  return create({ services, client, choices, folder, sweep });
}

interface Creating {
  readonly services: Services;
  readonly client: ApiClient;
  readonly choices: JobChoices;
  readonly folder: CodeFolder | undefined;
  readonly sweep: vscode.TextDocument | undefined;
}

async function create(creating: Creating): Promise<string> {
  const { services, client, choices, folder, sweep } = creating;
  const [{ createJob: send }, { perhapsCommitted }] = await Promise.all([
    import('../../core/jobs/createJob.ts'),
    import('../../core/jobs/uploadArtifact.ts'),
  ]);
  const title = vscode.l10n.t('Creating a job in {0}/{1}…', choices.entity, choices.project);
  try {
    const made = await uploading(services, title, (tools, signal) => send(client, choices, tools, folder, { signal }));
    showCreatedJob(services, made, choices, sweep);
    return made.job;
  } catch (error) {
    throw actionFailed(error, {
      notDone: reason => vscode.l10n.t('Could not create the job: {0}', reason),
      unknown: reason =>
        vscode.l10n.t(
          'The job may have been created: {0} Refresh the jobs of {1}/{2} to find out.',
          reason,
          choices.entity,
          choices.project,
        ),
      again: () => runTold(services, COMMANDS.createJob, () => create(creating)),
      perhapsDone: perhapsCommitted,
    });
  } finally {
    services.connection.live?.acted();
  }
}

/**
 * The sweep that the job is for: the one named by a quick fix, else that of the active editor, else the only one that
 * is open, as while the walkthrough is read.
 */
function sweepOf(argument: unknown, { readings }: Services): vscode.TextDocument | undefined {
  const uri: unknown = argument instanceof vscode.Uri ? argument : Reflect.get(Object(argument), 'uri');
  const { textDocuments } = vscode.workspace;
  const named = textDocuments.find(document => document.uri.toString() === String(uri));
  const active = vscode.window.activeTextEditor?.document;
  if (named ?? active) return named ?? (active && readings.of(active).claim.kind ? active : undefined);
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs).map(({ input }) => input);
  const shown = tabs.flatMap(input => (input instanceof vscode.TabInputText ? [input.uri.toString()] : []));
  const open = textDocuments.filter(each => shown.includes(each.uri.toString()) && readings.of(each).claim.kind);
  return open.length === 1 ? open[0] : undefined;
}

/** The code to upload, as the person confirmed it; undefined = the person left. */
async function codeOf(
  { context }: Services,
  { root }: JobWorkspace,
  choices: Extract<JobChoices, { kind: 'code' }>,
): Promise<CodeFolder | undefined> {
  if (!root)
    throw new CommandError(vscode.l10n.t('Could not read the code: no folder is open. Open the folder with the code.'));
  const path = vscode.Uri.joinPath(root, choices.path).fsPath;
  const whole = await withProgress('statusBar', vscode.l10n.t('Reading the folder…'), async () =>
    collectCodeFolder(await createFolderReader(path), await gitIgnored(path)),
  );
  const name = codeJobNames(choices.path, entrypointWords(choices.entrypoint).at(-1) ?? '', choices.name).job;
  return confirmCode(context.workspaceState, { path, whole, name, container: choices });
}
