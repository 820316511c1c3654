import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { inBackground } from '../ui/background.ts';
import type { ActiveSweep } from './activeSweep.ts';
import { SELECTOR } from './documents.ts';

/** Beside the language's name: what the file is taken for, and why. */
export function registerLanguageStatus(services: Services, active: ActiveSweep): vscode.Disposable {
  const { readings, language } = services;
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
  const showSoon = (): void => inBackground(services, 'showing what a file is taken for', show, { quiet: true });
  showSoon();
  return vscode.Disposable.from(item, active.onDidChange(showSoon));
}
