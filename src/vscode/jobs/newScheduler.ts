import * as vscode from 'vscode';
import { registerCommand } from '../commands/registerCommand.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { newProject } from './newProject.ts';

/** “New Scheduler Project”: a small Python project with a scheduler of one's own, and what to do next. */
export function registerNewScheduler(services: Services): vscode.Disposable {
  return registerCommand(services, COMMANDS.newScheduler, async () => {
    const folder = await newProject({
      context: services.context, template: 'scheduler', files: ['scheduler.py', 'requirements.txt', 'README.md'],
      title: vscode.l10n.t('New scheduler project'), name: 'my-scheduler',
    });
    if (!folder) return;
    const create = vscode.l10n.t('Create Job…');
    const answer = await vscode.window.showInformationMessage(vscode.l10n.t('Fill in the two places marked YOURS, then create the project\'s job and name it under scheduler.job.'), create);
    if (answer === create) await vscode.commands.executeCommand(COMMANDS.createJob);
  });
}

/** “New Optuna Search Space”: a define-by-run search space for `scheduler.settings.optuna_source`. */
export function registerNewSearchSpace(services: Services): vscode.Disposable {
  return registerCommand(services, COMMANDS.newSearchSpace, async () => {
    const folder = await newProject({
      context: services.context, template: 'optuna', files: ['search_space.py'], title: vscode.l10n.t('New Optuna search space'), name: 'optuna',
    });
    if (folder) void vscode.window.showInformationMessage(vscode.l10n.t('Log search_space.py as an artifact of type “optuna” and name it in the sweep: scheduler.settings.optuna_source: entity/project/name:latest, with optuna_source_filename: search_space.py.'));
  });
}
