import * as vscode from 'vscode';
import type { CreatedJob } from '../../core/jobs/createJob.ts';
import { jobHints, type JobChoices } from '../../core/jobs/jobChoices.ts';
import { jobsUrl } from '../../core/wandb/appUrl.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { inBackground } from '../ui/background.ts';
import type { Remedy } from '../ui/commandError.ts';
import { fileName } from '../ui/fileName.ts';
import { showMessage } from '../ui/showMessage.ts';
import { useJob } from './useJob.ts';
import { inSentences } from '../../core/sentence.ts';

/** Shows what was created, with what to do next. */
export function showCreatedJob(
  services: Services,
  made: CreatedJob,
  choices: JobChoices,
  sweep: vscode.TextDocument | undefined,
): void {
  const sentences = {
    created: vscode.l10n.t('Created the job {0}.', made.name),
    updated: vscode.l10n.t('Created a new version of the job {0}.', made.name),
    unchanged: vscode.l10n.t('The job {0} already has this content; nothing was changed.', made.name),
  };
  const page = jobsUrl(services.connection.app, choices.entity, choices.project);
  const use: readonly Remedy[] = sweep
    ? [
        {
          title: vscode.l10n.t('Use in {0}', fileName(sweep.uri)),
          run: () => useJob(sweep, made.job),
        },
      ]
    : [];
  const message = {
    severity: 'info',
    sentence: inSentences([sentences[made.outcome], ...jobHints(choices)]),
    buttons: [
      ...use,
      { title: vscode.l10n.t('Open in W&B'), run: () => vscode.env.openExternal(vscode.Uri.parse(page)) },
      { title: vscode.l10n.t('Copy Name'), run: () => vscode.env.clipboard.writeText(made.job) },
    ],
    what: COMMANDS.createJob,
  } as const;
  inBackground(services, message.what, () => showMessage(services, message));
}
