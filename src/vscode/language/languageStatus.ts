import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { SELECTOR } from './documents.ts';
import type { ActiveSweep } from './activeSweep.ts';

/** Beside the language's name: what the file is taken for, and why. */
export function registerLanguageStatus({ readings, language }: Services, active: ActiveSweep): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('launchSweeps.claim', SELECTOR);
  item.name = vscode.l10n.t('Launch Sweeps');
  const show = async (): Promise<void> => {
    const { document } = active;
    if (!document) return;
    const reading = readings.of(document);
    const { kind, why } = reading.claim;
    if (kind === null) {
      item.text = vscode.l10n.t('Not a W&B sweep');
      item.detail = why.replaceAll('`', '');
      return;
    }
    const { version } = document;
    const { text, detail } = (await language()).status(reading);
    if (active.document !== document || document.version !== version) return;
    item.text = text;
    item.detail = detail;
  };
  const showQuietly = (): void => {
    show().catch(() => {
      item.detail = undefined;
    });
  };
  showQuietly();
  return vscode.Disposable.from(item, active.onDidChange(showQuietly));
}
