import * as vscode from 'vscode';
import { moduleFolders } from '../../core/agents/folderOf.ts';
import { sweepSchedulerProcess } from '../../core/agents/sweepSchedulerProcess.ts';
import { localEngineOf } from '../../core/live/localEngine.ts';
import type { Services } from '../services.ts';
import { runningOf, schedulerTerminal } from '../sweeps/runningHere.ts';
import { inBackground } from '../ui/background.ts';
import { CommandError } from '../ui/commandError.ts';
import { showMessage } from '../ui/showMessage.ts';
import { askBatchSize } from './askBatchSize.ts';
import { keyToHandOn } from './ownKey.ts';
import { readyPython } from './readyPython.ts';
import { runInTerminal } from './runInTerminal.ts';
import { schedulerFolder } from './schedulerFolder.ts';
import { mayStartAnother } from './secondScheduler.ts';
import type { AgentTarget } from './startSweepAgent.ts';
import { startSweepAgents } from './startSweepAgents.ts';
import { sweepDetails } from './sweepDetails.ts';

/**
 * Runs `wandb sweep-scheduler` for a plain sweep with an engine of its own, in the folder that the engine's `source` is
 * relative to, in a terminal of the editor (docs/facts/sweep-scheduler-wire.md).
 */
export async function startSweepScheduler(services: Services, target: AgentTarget): Promise<void> {
  const details = await sweepDetails(services, target, target.known);
  if (!details) return;
  const { sweep, config, called } = details;
  const engine = localEngineOf(sweep, config);
  if (engine === undefined)
    throw new CommandError(
      vscode.l10n.t(
        'Sweep {0} does not name an engine, so W&B or its launch scheduler chooses its values. Start an agent instead.',
        called,
      ),
    );
  if (!(await mayStartAnother(services, target, details))) return;
  const where = await schedulerFolder(config.source);
  if (!where) return;
  const place = await readyPython(services, { engine }, where.folder);
  if (!place) return;
  const { entity, project, sweep: name } = target;
  const agents = runningOf(target, 'sweepAgent').length;
  const batch = await askBatchSize({
    sweep: called,
    python: vscode.workspace.asRelativePath(place.shown),
    agents,
    runCap: config.runCap,
  });
  if (!batch) return;
  const { connection, platform } = services;
  const { cwd, folder } = where;
  const process = sweepSchedulerProcess(
    place,
    { host: connection.host, key: await keyToHandOn(services) },
    { entity, project, name },
    { path: platform.env['PATH'], pythonPath: platform.env['PYTHONPATH'] },
    {
      batchSize: batch.size,
      modules: cwd === undefined ? [] : moduleFolders(cwd, config.source, cwd.includes('\\') ? '\\' : '/'),
    },
  );
  await runInTerminal({ name: schedulerTerminal(called), process, folder, cwd });
  connection.live?.acted();
  if (agents === 0) offerAgents(services, { ...target, known: sweep }, called);
}

function offerAgents(services: Services, target: AgentTarget, called: string): void {
  const what = 'after the scheduler';
  inBackground(services, what, () =>
    showMessage(services, {
      severity: 'info',
      sentence: vscode.l10n.t(
        'The scheduler of {0} is starting. It only queues runs: agents run them, here or elsewhere.',
        called,
      ),
      buttons: [{ title: vscode.l10n.t('Start Agents'), run: () => startSweepAgents(services, target) }],
      what,
    }),
  );
}
