import * as vscode from 'vscode';
import { startSweepAgent } from './startSweepAgent.ts';
import { takesSweepAgent } from '../../core/explorer/rows/sweepState.ts';
import { COMMANDS } from '../ids.ts';
import type { ShellServices } from '../shellServices.ts';
import { registerCommand } from '../ui/registerCommand.ts';
import { askForSweep, sweepsOfRows } from '../sweeps/sweepTarget.ts';

/** Start Sweep Agent: `wandb agent` for a plain sweep in a terminal. */
export function registerSweepAgent(services: ShellServices): vscode.Disposable {
  return registerCommand(services, COMMANDS.startSweepAgent, async (...args) => {
    const target =
      sweepsOfRows(args)[0] ??
      (await askForSweep(services, vscode.l10n.t('Choose a plain sweep to run an agent for'), takesSweepAgent));
    if (!target || !(await services.connection.signedIn())) return;
    await startSweepAgent(services, { entity: target.entity, project: target.project, name: target.sweep });
  });
}
