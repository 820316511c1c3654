import * as vscode from 'vscode';
import { registerCommand } from '../ui/registerCommand.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { newProject } from './newProject.ts';

/** “New Scheduler Project”: a small Python project with a scheduler of one's own, and what to do next. */
export function registerNewScheduler(services: Services): vscode.Disposable {
  return registerCommand(services, COMMANDS.newScheduler, async () => {
    const folder = await newProject({
      context: services.context,
      template: 'scheduler',
      files: ['scheduler.py', 'requirements.txt', 'README.md'],
      title: vscode.l10n.t('New scheduler project'),
      name: 'my-scheduler',
    });
    if (!folder) return;
    const create = vscode.l10n.t('Create Job…');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t(
        "Fill in the two places marked YOURS, then create the project's job and name it under scheduler.job.",
      ),
      create,
    );
    if (answer === create) await vscode.commands.executeCommand(COMMANDS.createJob);
  });
}

/** “New Optuna Search Space”: a define-by-run search space for `scheduler.settings.optuna_source`. */
export function registerNewSearchSpace(services: Services): vscode.Disposable {
  return registerCommand(services, COMMANDS.newSearchSpace, async () => {
    const folder = await newProject({
      context: services.context,
      template: 'optuna',
      files: ['search_space.py'],
      title: vscode.l10n.t('New Optuna search space'),
      name: 'optuna',
    });
    if (!folder) return;
    const copy = vscode.l10n.t('Copy Command');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The scheduler reads search_space.py from an artifact of W&B: log it with the command at the top of the file, and name it under scheduler.settings as written there.',
      ),
      copy,
    );
    if (answer === copy) await vscode.env.clipboard.writeText(await logCommand(services, folder));
  });
}

/** The command that logs the search space, for the place in use. */
function logCommand({ connection }: Services, folder: vscode.Uri): string {
  const place = `${connection.entity ?? 'ENTITY'}/${connection.project ?? 'PROJECT'}`;
  return `wandb artifact put --type optuna --name ${place}/search-space ${vscode.workspace.asRelativePath(vscode.Uri.joinPath(folder, 'search_space.py'), false)}`;
}
