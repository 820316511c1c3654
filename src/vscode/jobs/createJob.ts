import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import { appUrl, jobsUrl } from '../../core/wandb/appUrl.ts';
import { collectCodeFolder, type CodeFolder } from '../../core/jobs/codeFolder.ts';
import { entrypointWords, jobHints, type JobChoices } from '../../core/jobs/jobChoices.ts';
import { codeJobNames } from '../../core/jobs/jobName.ts';
import { createPut } from '../../core/jobs/putFile.ts';
import type { CreatedJob } from '../../core/jobs/createJob.ts';
import { actionFailed } from '../ui/actionFailed.ts';
import { registerCommand, runTold } from '../ui/registerCommand.ts';
import { COMMANDS } from '../ids.ts';
import type { Platform } from '../ui/platform.ts';
import type { Services } from '../services.ts';
import { askJob } from './askJob.ts';
import { confirmCode } from './confirmCode.ts';
import { createFolderReader } from './folderReader.ts';
import { lookAround } from './lookAround.ts';
import { useJob } from './useJob.ts';

/** “Create Job…”: from an image, this folder's repository or its files, without Python. Gives the job's string for whoever called it. */
export function registerCreateJob(services: Services, platform: Platform): vscode.Disposable {
  return registerCommand(
    services,
    COMMANDS.createJob,
    async (argument?: unknown) => {
      const { connection } = services;
      const client = await connection.signedIn();
      const place = client && (await connection.place());
      if (!client || !place) return undefined;
      const sweep = sweepOf(argument, services);
      const around = await lookAround(place, sweep);
      const choices = await askJob(around);
      if (!choices) return undefined;
      const folder = choices.kind === 'code' ? await collect(around.root, choices.path) : undefined;
      if (choices.kind === 'code' && folder) {
        const name = codeJobNames(choices.path, entrypointWords(choices.entrypoint).at(-1) ?? '', choices.name).job;
        if (!(await confirmCode(folder, name))) return undefined;
      }
      return create({ services, platform, client, choices, folder, sweep });
    },
    { again: false },
  );
}

interface Creating {
  readonly services: Services;
  readonly platform: Platform;
  readonly client: ApiClient;
  readonly choices: JobChoices;
  readonly folder: CodeFolder | undefined;
  readonly sweep: vscode.TextDocument | undefined;
}

async function create(creating: Creating): Promise<string> {
  const { services, platform, client, choices, folder, sweep } = creating;
  const [{ createJob, jobPerhapsCreated }, { createHash, randomUUID }] = await Promise.all([
    import('../../core/jobs/createJob.ts'),
    import('node:crypto'),
  ]);
  const md5 = (bytes: Uint8Array): Uint8Array => createHash('md5').update(bytes).digest();
  try {
    const made = await withProgress(choices, (signal, onProgress) =>
      createJob(client, choices, { put: createPut(platform.fetch), md5, newId: randomUUID, onProgress }, folder, {
        signal,
      }),
    );
    void tell(services, made, choices, sweep);
    return made.job;
  } catch (error) {
    throw actionFailed(error, {
      notDone: reason => vscode.l10n.t('The job was not created: {0}', reason),
      unknown: reason =>
        vscode.l10n.t(
          'It is not known whether the job was created: {0} The jobs of {1}/{2} tell, once refreshed.',
          reason,
          choices.entity,
          choices.project,
        ),
      again: () => runTold(services, COMMANDS.createJob, () => create(creating)),
      perhapsDone: jobPerhapsCreated,
    });
  } finally {
    services.connection.live?.acted();
  }
}

/** The sweep that the job is for: the one named by a quick fix, else the one that is open. */
function sweepOf(argument: unknown, services: Services): vscode.TextDocument | undefined {
  const uri = argument instanceof vscode.Uri ? argument : Reflect.get(Object(argument), 'uri');
  const named = vscode.workspace.textDocuments.find(document => document.uri.toString() === String(uri));
  const open = vscode.window.activeTextEditor?.document;
  return named ?? (open && services.readings.of(open).claim.kind ? open : undefined);
}

async function collect(root: vscode.Uri | undefined, path: string): Promise<CodeFolder> {
  if (!root) throw new Error(vscode.l10n.t('Open the folder whose code the job is made of.'));
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading the folder') },
    async () => collectCodeFolder(await createFolderReader(vscode.Uri.joinPath(root, path).fsPath)),
  );
}

type Report = (progress: { readonly what: string; readonly done: number; readonly total: number }) => void;

function withProgress(
  choices: JobChoices,
  work: (signal: AbortSignal, onProgress: Report) => Promise<CreatedJob>,
): Promise<CreatedJob> {
  const title = vscode.l10n.t('Creating a job in {0}/{1}', choices.entity, choices.project);
  return Promise.resolve(
    vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      async (progress, token) => {
        const cancel = new AbortController();
        token.onCancellationRequested(() => {
          cancel.abort();
        });
        let shown = 0;
        return work(cancel.signal, ({ what, done, total }) => {
          const percent = total ? (100 * done) / total : 0;
          progress.report({ message: what, increment: percent < shown ? 0 : percent - shown });
          shown = Math.max(shown, percent);
        });
      },
    ),
  );
}

async function tell(
  services: Services,
  made: CreatedJob,
  choices: JobChoices,
  sweep: vscode.TextDocument | undefined,
): Promise<void> {
  const use = vscode.l10n.t(
    'Use in {0}',
    sweep ? (vscode.workspace.asRelativePath(sweep.uri).split('/').at(-1) ?? '') : '',
  );
  const open = vscode.l10n.t('Open in W&B');
  const copy = vscode.l10n.t('Copy Name');
  const said = {
    created: vscode.l10n.t('Created the job {0}.', made.name),
    updated: vscode.l10n.t('Created a new version of the job {0}.', made.name),
    unchanged: vscode.l10n.t('The job {0} has this content already; nothing was changed.', made.name),
  }[made.outcome];
  const answer = await vscode.window.showInformationMessage(
    [said, ...jobHints(choices)].join(' '),
    ...(sweep ? [use] : []),
    open,
    copy,
  );
  if (answer === use && sweep) await useJob(sweep, made.job);
  if (answer === copy) await vscode.env.clipboard.writeText(made.job);
  if (answer === open)
    await vscode.env.openExternal(
      vscode.Uri.parse(jobsUrl(appUrl(services.connection.host), choices.entity, choices.project)),
    );
}
