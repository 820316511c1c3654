import * as vscode from 'vscode';
import { COMMANDS, CONTEXTS } from '../ids.ts';
import type { Services } from '../services.ts';
import { runningHere, terminalNamed, type RunningHere } from '../sweeps/runningHere.ts';
import { inBackground } from '../ui/background.ts';
import { setContext } from '../ui/setContext.ts';
import { showMessage } from '../ui/showMessage.ts';

/** The icon of an agent or a scheduler. */
export function iconOf({ process }: RunningHere): string {
  return process.kind === 'sweepScheduler' ? 'lightbulb-sparkle' : 'server-process';
}

/**
 * The agents and schedulers of this window in the status bar, as long as there are any, and whether there are any in a
 * context. A failed scheduler is told.
 */
export function showRunningStatus(services: Services): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('launchSweeps.running', vscode.StatusBarAlignment.Left, 8);
  item.name = vscode.l10n.t('Launch Sweeps: running agents');
  item.command = COMMANDS.showRunning;
  let isRunning = false;
  const update = (): void => {
    const running = runningHere();
    if (isRunning !== running.length > 0) {
      isRunning = running.length > 0;
      setContext(services, CONTEXTS.running, isRunning);
    }
    if (running.length === 0) {
      item.hide();
      return;
    }
    const text = countText(running);
    item.text = `$(server-process) ${text}`;
    item.tooltip = [...running.map(({ name }) => name), vscode.l10n.t('Show or stop them')].join('\n');
    item.accessibilityInformation = { label: vscode.l10n.t('Running in this window: {0}', text) };
    item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    vscode.tasks.onDidStartTask(update),
    vscode.tasks.onDidEndTask(update),
    vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      update();
      const ended = runningHere().find(each => each.execution === execution);
      if (ended?.process.kind === 'sweepScheduler' && exitCode !== undefined && exitCode > 0 && exitCode < 128)
        tellOfFailure(services, ended);
    }),
  );
}

/** How many agents and schedulers there are: `2 agents, 1 scheduler`. */
export function countText(running: readonly RunningHere[]): string {
  const schedulers = running.filter(({ process }) => process.kind === 'sweepScheduler').length;
  const agents = running.length - schedulers;
  const some = agents === 1 ? vscode.l10n.t('1 agent') : vscode.l10n.t('{0} agents', agents);
  const others = schedulers === 1 ? vscode.l10n.t('1 scheduler') : vscode.l10n.t('{0} schedulers', schedulers);
  if (schedulers === 0) return some;
  return agents === 0 ? others : `${some}, ${others}`;
}

/** The last lines tell why: the exit code alone does not (docs/facts/sweep-scheduler-wire.md). */
function tellOfFailure(services: Services, { name }: RunningHere): void {
  const what = 'the end of a scheduler';
  inBackground(services, what, () =>
    showMessage(services, {
      severity: 'warning',
      sentence: vscode.l10n.t('{0} ended with an error. The last lines of its terminal tell why.', name),
      buttons: [{ title: vscode.l10n.t('Show Terminal'), run: () => terminalNamed(name)?.show() }],
      what,
    }),
  );
}
