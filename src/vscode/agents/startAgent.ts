import * as vscode from 'vscode';
import { launchAgentConfig, launchAgentProcess } from '../../core/agents/agentProcess.ts';
import type { ItemNode } from '../../core/live/types.ts';
import { pickText, type TextItem } from '../ui/pickText.ts';
import { registerCommand } from '../ui/registerCommand.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import type { ShellServices } from '../shellServices.ts';
import { keyToHandOn } from './ownKey.ts';
import { readyPython } from './readyPython.ts';
import { runInTerminal } from './runInTerminal.ts';

const wholeOrNone = (text: string): string | undefined =>
  /^(-1|[1-9]\d{0,3})$/.test(text) ? undefined : vscode.l10n.t('Enter a whole number from 1 on, or -1 for no limit.');

/** “Start Agent…”: `wandb launch-agent` for a queue in a terminal of the editor. */
export function registerStartAgent(services: ShellServices): vscode.Disposable {
  return registerCommand(services, COMMANDS.startAgent, async (element?: unknown) => {
    const { connection, context, platform } = services;
    const client = await connection.signedIn();
    if (!client) return;
    const queue = queueOf(element) ?? (await pickQueue(services));
    if (!queue) return;
    const limits = await askLimits(queue.name);
    if (!limits) return;
    const folder = vscode.workspace.workspaceFolders?.[0];
    const place = await readyPython('launch', folder);
    if (!place) return;
    const file = vscode.Uri.joinPath(
      context.globalStorageUri,
      'agents',
      `${queue.entity}-${queue.name}.yaml`.replace(/[^\w.-]/g, '_'),
    );
    await vscode.workspace.fs.writeFile(
      file,
      new TextEncoder().encode(launchAgentConfig({ entity: queue.entity, queue: queue.name, ...limits })),
    );
    const account = { host: client.host, key: await keyToHandOn(services) };
    await runInTerminal({
      name: vscode.l10n.t('Agent of {0}', queue.name),
      folder,
      process: launchAgentProcess(
        place,
        account,
        file.fsPath,
        platform.env['PATH'],
        place.python.includes('\\') ? ';' : ':',
      ),
    });
    connection.live?.acted();
    if (queue.resource === 'local-process') await tellOfProcesses(context.globalState, queue.name);
  });
}

const TOLD = 'launchSweeps.toldOfProcesses';

/** What runs that are processes ask of their script and of this machine (facts/agent-wire.md, 3 and 7), until the person has read it. */
async function tellOfProcesses(memory: vscode.Memento, queue: string): Promise<void> {
  if (memory.get<boolean>(TOLD)) return;
  const enough = vscode.l10n.t('Do Not Show Again');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Runs of {0} are processes of this machine: each must end its run (run.finish(), or with wandb.init()), or the sweep stands still; and the API key stands on their command line, where other users of this machine can read it.',
      queue,
    ),
    enough,
  );
  if (answer === enough) await memory.update(TOLD, true);
}

interface QueueName {
  readonly entity: string;
  readonly name: string;
  readonly resource?: string;
}

/** The queue of a row, or of a caller that names it. */
function queueOf(element: unknown): QueueName | undefined {
  const node: unknown = Reflect.get(Object(element), 'node') ?? element;
  const item = node as Partial<ItemNode<'queues'>> | QueueName | undefined;
  const value: unknown =
    item !== undefined && item !== null && 'value' in item && item.kind === 'queues' ? item.value : node;
  const entity: unknown = Reflect.get(Object(value), 'entity');
  const name: unknown = Reflect.get(Object(value), 'name');
  const resource: unknown = Reflect.get(Object(value), 'resource');
  return typeof entity === 'string' && typeof name === 'string'
    ? { entity, name, resource: typeof resource === 'string' ? resource : undefined }
    : undefined;
}

async function pickQueue({ connection }: Services): Promise<QueueName | undefined> {
  const place = await connection.place();
  const client = connection.client;
  if (!place || !client) return undefined;
  const resources = new Map<string, string | undefined>();
  const chosen = await pickText({
    title: vscode.l10n.t('Start an agent'),
    placeholder: vscode.l10n.t('Queue of {0}', place.entity),
    items: [],
    more: async signal => {
      const { queues } = await import('../../core/api/operations/queues.ts');
      const found = await queues(client, { entity: place.entity }, { signal });
      for (const queue of found.items) resources.set(queue.name, queue.resource);
      return found.items.map((queue): TextItem => ({
        label: queue.name,
        value: queue.name,
        description: queue.resource,
      }));
    },
  });
  return chosen === undefined || chosen === 'back'
    ? undefined
    : { entity: place.entity, name: chosen.value, resource: resources.get(chosen.value) };
}

/** One scheduler at a time is the agent's default, and what makes a second sweep wait for ever: so it is asked. */
async function askLimits(
  queue: string,
): Promise<{ readonly maxJobs: number; readonly maxSchedulers: number } | undefined> {
  const limit = (value: string, description: string): TextItem => ({
    label: value === '-1' ? vscode.l10n.t('No limit') : value,
    value,
    description,
  });
  let maxJobs: string | undefined;
  for (;;) {
    const jobs = await pickText({
      title: vscode.l10n.t('Agent of {0}: runs at a time', queue),
      placeholder: vscode.l10n.t('How many runs may this machine carry at once?'),
      step: 1,
      totalSteps: 2,
      check: wholeOrNone,
      items: [limit('1', vscode.l10n.t('default')), limit('2', ''), limit('4', ''), limit('8', ''), limit('-1', '')],
    });
    if (jobs === undefined || jobs === 'back') return undefined;
    maxJobs = jobs.value;
    const schedulers = await pickText({
      title: vscode.l10n.t('Agent of {0}: sweeps at a time', queue),
      placeholder: vscode.l10n.t('Each running sweep needs one scheduler; at the limit further sweeps wait'),
      step: 2,
      totalSteps: 2,
      back: true,
      check: wholeOrNone,
      items: [
        limit('1', vscode.l10n.t('default: a second sweep waits until the first has ended')),
        limit('4', ''),
        limit('-1', ''),
      ],
    });
    if (schedulers === undefined) return undefined;
    if (schedulers !== 'back') return { maxJobs: Number(maxJobs), maxSchedulers: Number(schedulers.value) };
  }
}
