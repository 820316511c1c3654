import * as vscode from 'vscode';
import { sentenceItem } from './sentenceItem.ts';

/** What the person chose to do. */
export type ResumeChoice = 'go' | 'diff' | 'queue' | 'workers' | 'file';

export interface ConfirmResume {
  readonly name: string;
  readonly queue: string;
  /** State, how it was launched: one line. */
  readonly summary: string;
  /** One sentence each, with its icon. */
  readonly notes: readonly { readonly icon: 'warning' | 'info' | 'diff'; readonly sentence: string }[];
  /** The file whose launch and scheduler settings can be taken, by its name; undefined = there is none, or they are taken already. */
  readonly file: string | undefined;
  /** Whether anything differs from the launch before. */
  readonly differs: boolean;
}

/** One list, by keyboard: resume, see what changes, change more. undefined = the person declined. */
export async function confirmResume({ name, queue, summary, notes, file, differs }: ConfirmResume): Promise<ResumeChoice | undefined> {
  type Item = vscode.QuickPickItem & { readonly choice?: ResumeChoice };
  const items: Item[] = [
    { label: `$(debug-continue) ${vscode.l10n.t('Resume on {0}', queue)}`, detail: summary, choice: 'go' },
    ...(notes.length ? [{ label: vscode.l10n.t('Before you resume'), kind: vscode.QuickPickItemKind.Separator }] : []),
    ...notes.map(({ icon, sentence }): Item => sentenceItem(icon, sentence)),
    { label: vscode.l10n.t('Or'), kind: vscode.QuickPickItemKind.Separator },
    { label: `$(diff) ${vscode.l10n.t('Show what changes')}`, description: differs ? undefined : vscode.l10n.t('nothing: it goes on as it was launched'), choice: 'diff' },
    { label: `$(inbox) ${vscode.l10n.t('Choose another queue')}`, choice: 'queue' },
    { label: `$(organization) ${vscode.l10n.t('Choose the number of workers')}`, choice: 'workers' },
    ...(file === undefined ? [] : [{ label: `$(file) ${vscode.l10n.t('Take the launch and scheduler settings of {0}', file)}`, choice: 'file' } as const]),
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Resume {0}', name), placeHolder: vscode.l10n.t('Its scheduler is put into the queue again; parameters and job stay as they are'), ignoreFocusOut: true });
  return chosen?.choice;
}
