import * as vscode from 'vscode';
import { limitsFailures, type SweepAgentChoices } from '../../core/agents/sweepAgentProcess.ts';
import type { Services } from '../services.ts';
import { withProgress } from '../ui/progress.ts';
import { askAgents } from './askAgents.ts';
import { listGpus } from './listGpus.ts';
import { readyPython } from './readyPython.ts';
import { aboutAgents, runAgents, type AgentTarget } from './startSweepAgent.ts';

/**
 * Asks how many agents of a plain sweep are started and with what, and starts each in its own terminal. Enter through
 * all of the questions starts one agent, as Start Sweep Agent does.
 */
export async function startSweepAgents(services: Services, target: AgentTarget): Promise<void> {
  const { where, called } = await aboutAgents(services, target);
  const place = await readyPython(services, 'sweep', where.folder);
  if (!place) return;
  const gpus = await withProgress('statusBar', vscode.l10n.t('Listing GPUs…'), listGpus);
  const chosen = await askAgents({
    sweep: called,
    python: vscode.workspace.asRelativePath(place.shown),
    gpus,
    seesGpus: services.platform.env['CUDA_VISIBLE_DEVICES'],
    limitsFailures: limitsFailures(place.version),
  });
  if (!chosen) return;
  const { agents, count, failures } = chosen;
  const each = Array.from({ length: agents }, (_, agent): SweepAgentChoices => ({
    count,
    failures,
    gpus: chosen.gpus?.[agent],
  }));
  await runAgents(services, { target, called, where, place, each });
}
