import * as vscode from 'vscode';
import { sweepAgentProcess } from '../../core/agents/agentProcess.ts';
import type { Services } from '../services.ts';
import { keyToHandOn } from './ownKey.ts';
import { readyPython } from './readyPython.ts';
import { runInTerminal } from './runInTerminal.ts';

/** Runs `wandb agent` for a plain sweep in a terminal of the editor; it starts the sweep's program in the workspace. */
export async function startSweepAgent(
  services: Services,
  sweep: { readonly entity: string; readonly project: string; readonly name: string },
): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  const place = await readyPython('sweep', folder);
  if (!place) return;
  const { connection, platform } = services;
  const account = { host: connection.host, key: await keyToHandOn(services) };
  const process = sweepAgentProcess(place, account, sweep, platform.env['PATH']);
  await runInTerminal({ name: vscode.l10n.t('Agent of sweep {0}', sweep.name), process, folder });
}
