import * as vscode from 'vscode';
import type { CredentialProblem } from '../../core/credentials/problems.ts';
import { ENVIRONMENT } from '../../core/wandb/environment.ts';
import type { Choice } from '../ui/wizard/pickOne.ts';
import { sentenceItem } from '../ui/wizard/sentenceItem.ts';

/** What a warning's row leads to: the file that it is about, another host, or typing a key. */
export type ProblemRow = 'host' | 'type' | { readonly open: CredentialProblem };

/** A warning of the sign-in's list: what W&B's client refuses on this machine, and what Enter does about it. */
export function problemRow(problem: CredentialProblem): Choice<ProblemRow> {
  const row = (hint: string): Choice<ProblemRow> => sentenceItem('warning', problem.sentence, hint);
  if (problem.path !== undefined)
    return { ...row(vscode.l10n.t('Press Enter to open the file.')), value: { open: problem } };
  return problem.variable === ENVIRONMENT.baseUrl
    ? { ...row(vscode.l10n.t('Press Enter to choose a host here.')), value: 'host' }
    : { ...row(vscode.l10n.t('Press Enter to enter a key here.')), value: 'type' };
}

/** Opens the file of a warning, at its line where that is known. */
export async function openProblem({ path, line }: CredentialProblem): Promise<void> {
  if (path === undefined) return;
  const at = new vscode.Position(Math.max(0, (line ?? 1) - 1), 0);
  await vscode.window.showTextDocument(vscode.Uri.file(path), { selection: new vscode.Range(at, at) });
}
