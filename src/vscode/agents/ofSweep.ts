import * as vscode from 'vscode';
import type { Sweep } from '../../core/api/types.ts';
import { takesSweepAgent } from '../../core/explorer/rows/sweepState.ts';
import { textAt } from '../../core/json.ts';
import { takesSweepScheduler } from '../../core/live/localEngine.ts';
import { readSweepConfig } from '../../core/live/sweepConfig.ts';
import type { Services } from '../services.ts';
import { askForSweep, sweepsOfRows, type SweepTarget } from '../sweeps/sweepTarget.ts';
import { startSweepAgent } from './startSweepAgent.ts';
import { startSweepAgents } from './startSweepAgents.ts';
import { startSweepScheduler } from './startSweepScheduler.ts';

/** Start Sweep Agent: `wandb agent` for a plain sweep, that of a row or one that the person picks. */
export async function startAgentOfSweep(services: Services, args: readonly unknown[]): Promise<void> {
  const title = vscode.l10n.t('Choose a plain sweep to run an agent for');
  const target = await targetOf(services, args, title, takesSweepAgent);
  if (target) await startSweepAgent(services, target);
}

/** Start Sweep Agents: several at once, each in its own terminal, with what they are started with. */
export async function startAgentsOfSweep(services: Services, args: readonly unknown[]): Promise<void> {
  const title = vscode.l10n.t('Choose a plain sweep to run agents for');
  const target = await targetOf(services, args, title, takesSweepAgent);
  if (target) await startSweepAgents(services, target);
}

/** Start Sweep Scheduler: `wandb sweep-scheduler` for a plain sweep with an engine of its own. */
export async function startSchedulerOfSweep(services: Services, args: readonly unknown[]): Promise<void> {
  const title = vscode.l10n.t('Choose a sweep with an engine to start its scheduler');
  const fits = (sweep: Sweep): boolean => takesSweepScheduler(sweep, readSweepConfig(sweep.config));
  const target = await targetOf(services, args, title, fits);
  if (target) await startSweepScheduler(services, target);
}

/** The sweep of a row, one that a caller names as `{ entity, project, sweep }`, or one that the person picks. */
async function targetOf(
  services: Services,
  args: readonly unknown[],
  title: string,
  fits: (sweep: Sweep) => boolean,
): Promise<SweepTarget | undefined> {
  const target = sweepsOfRows(args)[0] ?? named(args[0]) ?? (await askForSweep(services, title, fits));
  return target && (await services.connection.signedIn()) ? target : undefined;
}

function named(arg: unknown): SweepTarget | undefined {
  const [entity, project, sweep] = [textAt(arg, 'entity'), textAt(arg, 'project'), textAt(arg, 'sweep')];
  return entity === undefined || project === undefined || sweep === undefined
    ? undefined
    : { entity, project, sweep, known: undefined };
}
