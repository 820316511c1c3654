import * as vscode from 'vscode';
import { runningHere, runningOf, terminalNamed, type RunningHere } from '../sweeps/runningHere.ts';
import { sweepsOfRows } from '../sweeps/sweepTarget.ts';
import { countText, iconOf } from './runningStatus.ts';
import { interrupt } from './interrupt.ts';
import { iconLabel } from '../ui/wizard/iconLabel.ts';

interface Item extends vscode.QuickPickItem {
  readonly running?: RunningHere;
}

/** Show Running Agents: those of this window, with their terminals; each can be stopped here, or all together. */
export async function showRunning(): Promise<void> {
  const running = runningHere();
  if (running.length === 0) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('No agent or scheduler is running in a terminal of this window.'),
    );
    return;
  }
  const stop: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('debug-stop'),
    tooltip: vscode.l10n.t('Stop'),
  };
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = vscode.l10n.t('Running in this window');
  pick.placeholder = vscode.l10n.t('Show a terminal, or stop what runs in it');
  pick.matchOnDescription = true;
  pick.items = [
    ...running.map((each): Item => ({
      ...iconLabel(iconOf(each), each.name),
      description: each.gpus === undefined ? undefined : gpusText(each.gpus),
      buttons: [stop],
      running: each,
    })),
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    { ...iconLabel('debug-stop', vscode.l10n.t('Stop All')), alwaysShow: true },
  ];
  const chosen = await new Promise<{ readonly stop: readonly RunningHere[] } | RunningHere | undefined>(resolve => {
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item) resolve(item.running ?? { stop: running });
    });
    pick.onDidTriggerItemButton(({ item }) => resolve({ stop: item.running ? [item.running] : [] }));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  pick.dispose();
  if (chosen === undefined) return;
  if ('stop' in chosen) await stopAsked(chosen.stop);
  else terminalNamed(chosen.name)?.show();
}

/** Stop Running Agents: those of a sweep's row, or all of this window. */
export async function stopRunning(args: readonly unknown[]): Promise<void> {
  const sweeps = sweepsOfRows(args);
  const running =
    sweeps.length === 0
      ? runningHere()
      : sweeps.flatMap(sweep => [...runningOf(sweep, 'sweepAgent'), ...runningOf(sweep, 'sweepScheduler')]);
  if (running.length === 0)
    await vscode.window.showInformationMessage(
      sweeps.length === 0
        ? vscode.l10n.t('No agent or scheduler is running in a terminal of this window.')
        : vscode.l10n.t('No agent or scheduler of this sweep is running in a terminal of this window.'),
    );
  else await stopAsked(running);
}

async function stopAsked(running: readonly RunningHere[]): Promise<void> {
  const [only, ...others] = running;
  if (!only) return;
  const { buttons, detail } = waysToStop(running);
  const answer = await vscode.window.showWarningMessage(
    others.length === 0 ? vscode.l10n.t('Stop “{0}”?', only.name) : vscode.l10n.t('Stop {0}?', countText(running)),
    { modal: true, detail },
    ...buttons,
  );
  if (answer === undefined) return;
  await Promise.all(running.map(each => interrupt(each, answer === stopNow())));
}

const stopNow = (): string => vscode.l10n.t('Stop Now');

/** How these can be stopped: only the agents of a sweep can let their runs end first. */
function waysToStop(running: readonly RunningHere[]): { readonly buttons: readonly string[]; readonly detail: string } {
  const kinds = new Set(running.map(({ process }) => process.kind));
  // Control+C reaches the schedulers and runs that it started, too (docs/facts/agent-wire.md, "How an agent ends").
  if (kinds.has('launchAgent'))
    return {
      buttons: [vscode.l10n.t('Stop')],
      detail: vscode.l10n.t('A launch agent ends its runs at once and cancels the sweeps that it schedules.'),
    };
  if (kinds.has('sweepAgent'))
    return {
      buttons: [vscode.l10n.t('Stop After Their Runs'), stopNow()],
      detail: vscode.l10n.t('After Their Runs: they take no more runs and end. Now: their runs are stopped too.'),
    };
  return {
    buttons: [vscode.l10n.t('Stop')],
    detail: vscode.l10n.t(
      'It finishes its current step and ends. The sweep continues when a scheduler is started again.',
    ),
  };
}

function gpusText(gpus: string): string {
  return gpus === '-1' ? vscode.l10n.t('no GPU') : vscode.l10n.t('GPU {0}', gpus);
}
