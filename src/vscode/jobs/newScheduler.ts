import * as vscode from 'vscode';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { showMessage } from '../ui/showMessage.ts';
import { newProject } from './newProject.ts';
import { inSentences } from '../../core/sentence.ts';

/** New Scheduler Project: a small Python project with a scheduler of one's own, and what to do next. */
export async function newScheduler(services: Services): Promise<void> {
  const folder = await newProject({
    extensionUri: services.context.extensionUri,
    template: 'scheduler',
    files: ['scheduler.py', 'requirements.txt', 'README.md'],
    title: vscode.l10n.t('New scheduler project'),
    name: 'my-scheduler',
  });
  if (!folder) return;
  await showMessage(services, {
    severity: 'info',
    sentence: vscode.l10n.t(
      "Fill in the two places marked YOURS, create the project's job, and set scheduler.job to it.",
    ),
    buttons: [{ title: vscode.l10n.t('Create Job…'), run: COMMANDS.createJob }],
    what: COMMANDS.newScheduler,
  });
}

/** New Optuna Search Space: a define-by-run search space for `scheduler.settings.optuna_source`. */
export async function newSearchSpace(services: Services): Promise<void> {
  const folder = await newProject({
    extensionUri: services.context.extensionUri,
    template: 'optuna',
    files: ['search_space.py'],
    title: vscode.l10n.t('New Optuna search space'),
    name: 'optuna',
  });
  if (!folder) return;
  await showMessage(services, {
    severity: 'info',
    sentence: inSentences([
      vscode.l10n.t('The scheduler reads search_space.py from a W&B artifact.'),
      vscode.l10n.t('Fill in the file, upload it, then name it under scheduler.settings.'),
    ]),
    buttons: [
      {
        title: vscode.l10n.t('Upload…'),
        run: () =>
          vscode.commands.executeCommand(COMMANDS.uploadSearchSpace, vscode.Uri.joinPath(folder, 'search_space.py')),
      },
      {
        title: vscode.l10n.t('Copy Command'),
        run: () => vscode.env.clipboard.writeText(logCommand(services, folder)),
      },
    ],
    what: COMMANDS.newSearchSpace,
  });
}

/** The command that logs the search space, for the entity and project in use. */
function logCommand({ connection }: Services, folder: vscode.Uri): string {
  const artifact = `${connection.entity ?? 'ENTITY'}/${connection.project ?? 'PROJECT'}/search-space`;
  const file = vscode.workspace.asRelativePath(vscode.Uri.joinPath(folder, 'search_space.py'), false);
  return `wandb artifact put --type optuna --name ${artifact} ${file}`;
}
