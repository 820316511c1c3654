import * as vscode from 'vscode';
import type { SchedulerChoice } from '../../core/language/types.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { ownQueues } from '../sweeps/accountNames.ts';
import { applyEdits } from '../ui/applyEdits.ts';
import { CommandError } from '../ui/commandError.ts';
import { showMessage } from '../ui/showMessage.ts';
import { askScheduler } from './askScheduler.ts';
import { inSentences } from '../../core/sentence.ts';

/**
 * Add Scheduler to Sweep: writes a scheduler job's block into the open sweep file, and says what that scheduler
 * ignores.
 */
export async function addScheduler(services: Services): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !services.readings.of(document).claim.kind)
    throw new CommandError(
      vscode.l10n.t(
        'Could not add a scheduler: the active editor does not contain a sweep file. Open the sweep file first.',
      ),
    );
  const choice = await askScheduler(services);
  if (choice === 'new') await vscode.commands.executeCommand(COMMANDS.newScheduler);
  else if (choice) await write(services, document, choice);
}

async function write(services: Services, document: vscode.TextDocument, choice: SchedulerChoice): Promise<void> {
  const language = await services.language();
  const reading = services.readings.of(document);
  const resource = await resourceOfQueue(services, reading.sweep.queue);
  await applyEdits(document, await language.schedulerEdits(reading, { ...choice, resource }));
  const editor = await vscode.window.showTextDocument(document);
  const line = document
    .getText()
    .split(/\r?\n/)
    .findIndex(text => /^\s*["']?scheduler["']?\s*:/.test(text));
  if (line >= 0) editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
  // A toast without a button shows only one line of its text.
  await showMessage(services, {
    severity: 'info',
    sentence: ignoredBy(choice),
    buttons: [
      {
        title: vscode.l10n.t('Show Problems'),
        run: () => vscode.commands.executeCommand('workbench.actions.view.problems'),
      },
    ],
    what: COMMANDS.addScheduler,
  });
}

/** The resource of the file's queue, else of the one used last; undefined where that is unknown. */
async function resourceOfQueue(services: Services, named: string | undefined): Promise<string | undefined> {
  const { connection } = services;
  const name = named || (connection.entity === undefined ? undefined : connection.queueIn(connection.entity));
  if (name === undefined) return undefined;
  return (await ownQueues(services)).find(queue => queue.name === name)?.resource;
}

/** What a scheduler ignores of the file (docs/facts/schedulers.md). */
function ignoredBy(choice: SchedulerChoice): string {
  switch (choice.kind) {
    case 'wandb':
      return inSentences([
        vscode.l10n.t('WandbScheduler runs one worker, so num_workers has no effect.'),
        vscode.l10n.t('Its method is scheduler.settings.method.'),
      ]);
    case 'optuna':
      return inSentences([
        vscode.l10n.t('Optuna ignores distribution, q, mu, sigma, probabilities, early_terminate and num_workers.'),
        vscode.l10n.t('The keys log and step are its own.'),
      ]);
    case 'custom':
      return vscode.l10n.t('The method is custom now, so early_terminate has no effect.');
  }
}
