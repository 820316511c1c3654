import * as vscode from 'vscode';
import { isUsableClass } from '../../core/language/optunaClasses.ts';
import { optunaClasses } from '../../core/language/schema.ts';
import { schedulerEntries, type SchedulerChoice } from '../../core/sweep/schedulerBlock.ts';
import { writeEntries } from '../../core/yaml/edit/writeEntries.ts';
import { pickText, type TextItem } from '../ui/pickText.ts';
import { registerCommand } from '../ui/registerCommand.ts';
import { COMMANDS } from '../ids.ts';
import { toRange } from '../language/documents.ts';
import type { Services } from '../services.ts';
import { jobString, parseJobPath } from '../../core/wandb/jobPath.ts';
import type { Engine } from '../../core/wandb/methods.ts';

/** “Add Scheduler…”: writes the block of a scheduler job into the open sweep file, and says what that scheduler passes over. */
export function registerAddScheduler(services: Services): vscode.Disposable {
  return registerCommand(services, COMMANDS.addScheduler, async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !services.readings.of(document).claim.kind) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('Open a sweep file first: the scheduler is written into it.'),
      );
      return;
    }
    const choice = await askScheduler(services);
    if (choice === 'new') return void vscode.commands.executeCommand(COMMANDS.newScheduler);
    if (!choice) return;
    const edit = new vscode.WorkspaceEdit();
    for (const each of writeEntries(document.getText(), document.fileName, schedulerEntries(choice)))
      edit.replace(document.uri, toRange(document, each), each.newText);
    await vscode.workspace.applyEdit(edit);
    const editor = await vscode.window.showTextDocument(document);
    const line = document
      .getText()
      .split(/\r?\n/)
      .findIndex(text => /^\s*["']?scheduler["']?\s*:/.test(text));
    if (line >= 0) editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    // A toast without a button shows one line of its text only.
    const problems = vscode.l10n.t('Show Problems');
    const answer = await vscode.window.showInformationMessage(ignoredBy(choice), problems);
    if (answer === problems) await vscode.commands.executeCommand('workbench.actions.view.problems');
  });
}

function ignoredBy(choice: SchedulerChoice): string {
  switch (choice.kind) {
    case 'wandb':
      return vscode.l10n.t(
        'WandbScheduler runs one worker: num_workers has no effect. Its method is scheduler.settings.method.',
      );
    case 'optuna':
      return vscode.l10n.t(
        'Optuna passes over distribution, q, mu, sigma, probabilities, early_terminate and num_workers; log and step are its own.',
      );
    case 'custom':
      return vscode.l10n.t('The method is custom now: early_terminate has no effect.');
  }
}

async function askScheduler(services: Services): Promise<SchedulerChoice | 'new' | undefined> {
  for (;;) {
    const kind = await pickText({
      title: vscode.l10n.t('Add a scheduler'),
      placeholder: vscode.l10n.t('Who chooses the next values?'),
      step: 1,
      totalSteps: 2,
      check: () => vscode.l10n.t('Choose one of these.'),
      items: [
        {
          label: 'Optuna',
          description: vscode.l10n.t('samplers and pruners of Optuna'),
          detail: vscode.l10n.t("W&B's published job; needs an agent that runs containers"),
          value: 'optuna',
        },
        {
          label: 'WandbScheduler',
          description: vscode.l10n.t("W&B's own bayes, grid or random, run as a job"),
          detail: vscode.l10n.t(
            'Only where the scheduler must run in a container of its own; without a scheduler job the agent runs the same search itself',
          ),
          value: 'wandb',
        },
        {
          label: vscode.l10n.t('A job of your own'),
          description: vscode.l10n.t('a scheduler that you wrote'),
          value: 'custom',
        },
        {
          label: vscode.l10n.t('$(add) New scheduler project…'),
          description: vscode.l10n.t('a small Python project to start from'),
          value: 'new',
        },
      ],
    });
    if (kind === undefined || kind === 'back') return undefined;
    if (kind.value === 'new') return 'new';
    const choice =
      kind.value === 'optuna'
        ? await askOptuna()
        : kind.value === 'wandb'
          ? await askMethod()
          : await askJobName(services);
    if (choice !== 'back') return choice;
  }
}

async function askMethod(): Promise<SchedulerChoice | 'back' | undefined> {
  const chosen = await pickText({
    title: vscode.l10n.t('WandbScheduler: method'),
    placeholder: vscode.l10n.t('How the next values are chosen'),
    step: 2,
    totalSteps: 2,
    back: true,
    check: () => vscode.l10n.t('Choose one of these.'),
    items: (['bayes', 'random', 'grid'] satisfies readonly Engine[]).map((value): TextItem => ({
      label: value,
      value,
    })),
  });
  if (chosen === undefined || chosen === 'back') return chosen;
  return { kind: 'wandb', method: chosen.value === 'grid' || chosen.value === 'random' ? chosen.value : 'bayes' };
}

async function askJobName({ connection }: Services): Promise<SchedulerChoice | 'back' | undefined> {
  const { client, entity, project } = connection;
  const chosen = await pickText({
    title: vscode.l10n.t('Scheduler job'),
    placeholder: vscode.l10n.t('entity/project/name:alias'),
    step: 2,
    totalSteps: 2,
    back: true,
    items: [],
    check: text =>
      (parseJobPath(text)?.alias ?? '') !== ''
        ? undefined
        : vscode.l10n.t('A job is written entity/project/name:alias.'),
    ...(client && entity !== undefined && project !== undefined
      ? {
          more: async (signal: AbortSignal) => {
            const { jobs } = await import('../../core/api/operations/jobs.ts');
            const page = await jobs(client, { entity, project, first: 100 }, { signal });
            return page.items.map((job): TextItem => ({
              label: jobString(job),
              value: jobString(job),
              description: job.description,
            }));
          },
        }
      : {}),
  });
  return chosen === undefined || chosen === 'back' ? chosen : { kind: 'custom', job: chosen.value };
}

async function askOptuna(): Promise<SchedulerChoice | 'back' | undefined> {
  for (;;) {
    const sampler = await pickClass('sampler', 2, vscode.l10n.t("Optuna's default: TPESampler"));
    if (sampler === undefined || sampler === 'back') return sampler;
    const pruner = await pickClass('pruner', 3, vscode.l10n.t("Optuna's default: MedianPruner"));
    if (pruner === undefined) return undefined;
    if (pruner !== 'back')
      return { kind: 'optuna', sampler: sampler.value || undefined, pruner: pruner.value || undefined };
  }
}

const DEFAULT = ' ';

async function pickClass(
  role: 'sampler' | 'pruner',
  step: number,
  otherwise: string,
): Promise<{ readonly value: string } | 'back' | undefined> {
  const items = optunaClasses(role)
    .filter(isUsableClass)
    .map((type): TextItem => ({ label: type, value: type }));
  const chosen = await pickText({
    title: role === 'sampler' ? vscode.l10n.t('Optuna: sampler') : vscode.l10n.t('Optuna: pruner'),
    step,
    totalSteps: 3,
    back: true,
    check: () => vscode.l10n.t('Choose one of these.'),
    placeholder:
      role === 'sampler' ? vscode.l10n.t('How the next values are chosen') : vscode.l10n.t('How poor runs end early'),
    items: [{ label: otherwise, value: DEFAULT }, ...items],
  });
  return chosen === undefined || chosen === 'back' ? chosen : { value: chosen.value === DEFAULT ? '' : chosen.value };
}
