import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { readManifest } from '../ui/manifest.ts';
import { bugReport } from './bugReport.ts';

/**
 * Report Bug: shows a report that is safe to paste. Once the person agrees, copies it and opens the form for new
 * issues.
 */
export async function reportBug(services: Services): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: bugReport(services) });
  await vscode.window.showTextDocument(document);
  const copy = vscode.l10n.t('Copy and Open the Issue Page');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('This is everything in the report. Add what you did and what happened.'),
    copy,
  );
  if (chosen !== copy) return;
  await vscode.env.clipboard.writeText(document.getText());
  const { repository } = readManifest(services.context);
  if (repository === undefined) return;
  await vscode.env.openExternal(vscode.Uri.parse(`${repository}/issues/new?template=bug.yml`));
}
