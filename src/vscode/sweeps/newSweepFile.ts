import * as vscode from 'vscode';
import type { NewSweepKind } from '../../core/language/types.ts';
import type { Services } from '../services.ts';
import { accountNames } from './accountNames.ts';
import { programNear, programOpen } from './programNear.ts';

interface Kind extends vscode.QuickPickItem {
  readonly starts: NewSweepKind;
}

/** The kinds of sweep files to start from. */
function kinds(): Kind[] {
  return [
    {
      label: vscode.l10n.t('Launch sweep'),
      detail: vscode.l10n.t("W&B's own scheduler starts runs of a job on a queue"),
      starts: 'launch',
    },
    {
      label: vscode.l10n.t('Launch sweep with Optuna'),
      detail: vscode.l10n.t("W&B's published scheduler job samples with Optuna"),
      starts: 'optuna',
    },
    {
      label: vscode.l10n.t('Plain sweep'),
      detail: vscode.l10n.t('Agents that you start yourself run a program'),
      starts: 'plain',
    },
    {
      label: vscode.l10n.t('Empty file'),
      detail: vscode.l10n.t('Completion offers the keys'),
      starts: 'empty',
    },
  ];
}

/** New Sweep File: an untitled document with a snippet to fill in, from what is known of account and program. */
export async function newSweepFile(services: Services): Promise<void> {
  // Both are read while the person chooses.
  const facts = Promise.all([programNear(), accountNames(services)]);
  const chosen = await vscode.window.showQuickPick(kinds(), {
    title: vscode.l10n.t('New sweep file'),
    placeHolder: vscode.l10n.t('What should be in the file?'),
  });
  if (!chosen) {
    await facts;
    return;
  }
  const [[program, { jobs, queues }], language] = await Promise.all([facts, services.language()]);
  await showNew(await language.newSweep(chosen.starts, { jobs, queues, program }));
}

/** New Sweep from This Program: a plain sweep of what can be searched in the Python file that is open. */
export async function newSweepFromProgram(services: Services): Promise<void> {
  const [program, language] = await Promise.all([programOpen(), services.language()]);
  if (!program) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('No program is open. Open the Python file that a run starts, then try again.'),
    );
    return;
  }
  await showNew(await language.newSweep('plain', { jobs: [], queues: [], program }));
}

async function showNew(snippet: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'yaml' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet));
}
