import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { SELECTOR } from './documents.ts';
import type { ActiveSweep } from './activeSweep.ts';

/** Beside the language's name: what the file is taken for, and why. */
export function registerLanguageStatus({ claims }: Services, active: ActiveSweep): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('launchSweeps.claim', SELECTOR);
  item.name = vscode.l10n.t('Launch Sweeps');
  const show = (): void => {
    const { document } = active;
    if (!document) return;
    const { kind, why } = claims.of(document);
    item.text = kind === 'launch-sweep' ? vscode.l10n.t('W&B launch sweep') : kind === 'sweep' ? vscode.l10n.t('W&B sweep') : vscode.l10n.t('No W&B sweep');
    item.detail = why.replaceAll('`', '');
  };
  show();
  return vscode.Disposable.from(item, active.onDidChange(show));
}
