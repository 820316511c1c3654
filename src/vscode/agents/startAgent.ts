import * as vscode from 'vscode';
import { launchAgentConfig, launchAgentProcess } from '../../core/agents/agentProcess.ts';
import { textAt } from '../../core/json.ts';
import { chosenNodes } from '../explorer/chosenNodes.ts';
import type { Services } from '../services.ts';
import { askAgent, type QueueName } from './askAgent.ts';
import { keyToHandOn } from './ownKey.ts';
import { readyPython } from './readyPython.ts';
import { runInTerminal } from './runInTerminal.ts';
import { LOCAL_PROCESS } from '../../core/wandb/resourceTypes.ts';
import { inSentences } from '../../core/sentence.ts';

/**
 * Start Launch Agent: `wandb launch-agent` for a queue, that of a row or one that the person picks, in a terminal of
 * the editor.
 */
export async function startAgent(services: Services, row: unknown): Promise<void> {
  const { connection, context, platform } = services;
  const client = await connection.signedIn();
  if (!client) return;
  const agent = await askAgent(services, queueOf(row));
  if (!agent) return;
  const { queue, maxJobs, maxSchedulers } = agent;
  const folder = vscode.workspace.workspaceFolders?.[0];
  const place = await readyPython(services, 'launch', folder);
  if (!place) return;
  const file = vscode.Uri.joinPath(
    context.globalStorageUri,
    'agents',
    `${queue.entity}-${queue.name}.yaml`.replace(/[^\w.-]/g, '_'),
  );
  await vscode.workspace.fs.writeFile(
    file,
    new TextEncoder().encode(launchAgentConfig({ entity: queue.entity, queue: queue.name, maxJobs, maxSchedulers })),
  );
  const account = { host: client.host, key: await keyToHandOn(services) };
  await runInTerminal({
    name: vscode.l10n.t('Agent of {0}', queue.name),
    folder,
    process: launchAgentProcess(place, account, file.fsPath, platform.env['PATH']),
  });
  connection.live?.acted();
  if (queue.resource === LOCAL_PROCESS) await tellOfProcesses(context.globalState, queue.name);
}

const TOLD = 'launchSweeps.toldOfProcesses';

/**
 * Tells what runs that are processes need from their script, and that they show the key on this machine
 * (docs/facts/agent-wire.md), until the person has read it.
 */
async function tellOfProcesses(memory: vscode.Memento, queue: string): Promise<void> {
  if (memory.get<boolean>(TOLD)) return;
  const enough = vscode.l10n.t("Don't Show Again");
  const answer = await vscode.window.showInformationMessage(
    inSentences([
      vscode.l10n.t('Runs of {0} are processes on this machine.', queue),
      vscode.l10n.t('Each must end its run (run.finish(), or with wandb.init()), or the sweep makes no progress.'),
      vscode.l10n.t('Other users of this machine can read the API key on their command line.'),
    ]),
    enough,
  );
  if (answer === enough) await memory.update(TOLD, true);
}

/** The queue of a row, or one that a caller names as `{ entity, name }`. */
function queueOf(row: unknown): QueueName | undefined {
  const [node] = chosenNodes([row], 'queues');
  if (node) return node.value;
  const [entity, name] = [textAt(row, 'entity'), textAt(row, 'name')];
  return entity === undefined || name === undefined ? undefined : { entity, name };
}
