import * as vscode from 'vscode';
import { runIsAlive } from '../../core/state/rows/runState.ts';
import { COMMANDS, VIEWS } from '../ids.ts';
import type { Services } from '../services.ts';
import { chosenNodes } from './chosenNodes.ts';
import { onEach } from './onEach.ts';
import { registerCommand } from './registerCommand.ts';

/** Stop Run: asks each selected run that is alive to end, once the person has confirmed. */
export function registerStopRun(services: Services): vscode.Disposable {
  return registerCommand(services, COMMANDS.stopRun, async (...args) => {
    const runs = chosenNodes(args, 'runs', 'scheduler').map(node => node.value).filter(runIsAlive);
    const [only] = runs;
    if (only === undefined) return;
    const { l10n } = vscode;
    const stop = l10n.t('Stop');
    const question = runs.length === 1 ? l10n.t('Stop the run {0}?', only.displayName ?? only.name) : l10n.t('Stop {0} runs?', runs.length);
    const detail = l10n.t('A run notices within some 15 seconds, is interrupted, and keeps what it has logged. It cannot be continued. The sweep goes on and may start another run in its place.');
    if (await vscode.window.showWarningMessage(question, { modal: true, detail }, stop) !== stop) return;
    const { connection } = services;
    const client = await connection.signedIn();
    if (!client) return;
    const { stopRun } = await import('../../core/api/operations/stopRun.ts');
    await onEach(runs, {
      title: l10n.t('Stopping runs'), view: VIEWS.sweeps, live: connection.live,
      act: ({ id }, signal) => stopRun(client, { id }, { signal }),
      failed: (failures, of, reason) => l10n.t('{0} of {1} runs could not be stopped: {2}', failures, of, reason),
    });
  }, { again: false });
}
