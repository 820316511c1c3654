import * as vscode from 'vscode';
import type { SweepPath } from '../../core/wandb/projectPath.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { inBackground } from '../ui/background.ts';
import type { Explorer } from './explorer.ts';

/**
 * The sweeps that were launched here and run, in the status bar: how far the newest is and how long it still takes; all
 * of them where the pointer rests.
 */
export function showRunningSweeps(
  services: Services,
  explorer: Explorer,
  followed: () => readonly SweepPath[],
): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('launchSweeps.sweeps', vscode.StatusBarAlignment.Left, 7);
  item.name = vscode.l10n.t('Launch Sweeps: running sweeps');
  const show = async (): Promise<void> => {
    const { connection, outlooks } = services;
    const { live, client } = connection;
    const paths = connection.status === 'signedIn' ? followed() : [];
    if (!live || !client || paths.length === 0) {
      item.hide();
      return;
    }
    const { runningNow } = await import('../../core/explorer/tree/runningNow.ts');
    const running = runningNow(live, paths, {
      now: () => client.serverNow(),
      expected: sweep => outlooks.expected(sweep),
      prices: () => outlooks.prices(),
    });
    const newest = running.at(-1);
    if (!newest) {
      item.hide();
      return;
    }
    item.text = `$(rocket) ${newest.short}`;
    item.tooltip = running.map(({ long }) => long).join('\n');
    item.accessibilityInformation = { label: vscode.l10n.t('Running sweeps: {0}', item.tooltip) };
    item.command = {
      command: COMMANDS.showInExplorer,
      title: vscode.l10n.t('Show in Explorer'),
      arguments: [newest.path],
    };
    item.show();
  };
  const update = (): void => inBackground(services, 'showing running sweeps', show, { quiet: true });
  return vscode.Disposable.from(item, explorer.onDidChange(update), services.connection.onDidChange(update));
}
