import * as vscode from 'vscode';
import type { CredentialProblem } from '../../core/credentials/problems.ts';
import { ENVIRONMENT } from '../../core/wandb/environment.ts';
import type { Choice } from '../ui/wizard/pickOne.ts';
import { sentenceRows } from '../ui/wizard/sentenceRows.ts';

/** What a warning's row leads to: the file that it is about, another host, or typing a key. */
export type ProblemRow = 'host' | 'type' | { readonly open: CredentialProblem };

/** The rows of a warning when signing in: what W&B's client refuses on this machine, and what Enter does about it. */
export function problemRows(problem: CredentialProblem): readonly Choice<ProblemRow>[] {
  const rows = (hint: string, value: ProblemRow): readonly Choice<ProblemRow>[] =>
    sentenceRows('warning', problem.sentence, hint).map(row => ({ ...row, value }));
  if (problem.path !== undefined) return rows(vscode.l10n.t('Press Enter to open the file.'), { open: problem });
  return problem.variable === ENVIRONMENT.baseUrl
    ? rows(vscode.l10n.t('Press Enter to choose a host here.'), 'host')
    : rows(vscode.l10n.t('Press Enter to enter a key here.'), 'type');
}

/** Opens the file of a warning, at its line where that is known. */
export async function openProblem({ path, line }: CredentialProblem): Promise<void> {
  if (path === undefined) return;
  const at = new vscode.Position(Math.max(0, (line ?? 1) - 1), 0);
  await vscode.window.showTextDocument(vscode.Uri.file(path), { selection: new vscode.Range(at, at) });
}
