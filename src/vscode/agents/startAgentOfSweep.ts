import * as vscode from 'vscode';
import { takesSweepAgent } from '../../core/explorer/rows/sweepState.ts';
import type { Services } from '../services.ts';
import { askForSweep, sweepsOfRows } from '../sweeps/sweepTarget.ts';
import { startSweepAgent } from './startSweepAgent.ts';

/** Start Sweep Agent: `wandb agent` for a plain sweep, that of a row or one that the person picks. */
export async function startAgentOfSweep(services: Services, args: readonly unknown[]): Promise<void> {
  const title = vscode.l10n.t('Choose a plain sweep to run an agent for');
  const target = sweepsOfRows(args)[0] ?? (await askForSweep(services, title, takesSweepAgent));
  if (!target || !(await services.connection.signedIn())) return;
  await startSweepAgent(services, { entity: target.entity, project: target.project, name: target.sweep });
}
