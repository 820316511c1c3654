import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import { launchUrl } from '../../core/wandb/appUrl.ts';
import { COMMANDS, VIEWS } from '../ids.ts';
import type { Services } from '../services.ts';
import { actionFailed } from '../ui/actionFailed.ts';
import { inBackground } from '../ui/background.ts';
import { withProgress } from '../ui/progress.ts';
import { runTold } from '../ui/registerCommand.ts';
import { showMessage } from '../ui/showMessage.ts';
import { askNewQueue, type NewQueue } from './askNewQueue.ts';

/** Create Queue in the entity in use: name, resource, configuration, priorities. */
export async function createQueue(services: Services): Promise<void> {
  const { connection } = services;
  const client = await connection.signedIn();
  const { entity, live } = connection;
  if (!client || entity === undefined) return;
  const taken = live?.store.list({ kind: 'queues', entity }).items.map(({ value }) => value.name);
  const queue = await askNewQueue(entity, new Set(taken));
  if (queue) await create(services, client, entity, queue);
}

async function create(services: Services, client: ApiClient, entity: string, queue: NewQueue): Promise<void> {
  const { live } = services.connection;
  const { name, ...settings } = queue;
  const { createQueue: send, queuePerhapsCreated } = await import('../../core/api/operations/createQueue.ts');
  try {
    await withProgress({ view: VIEWS.queues }, vscode.l10n.t('Creating the queue {0}…', name), () =>
      send(client, { entity, queue: name, ...settings }),
    );
  } catch (error) {
    live?.acted();
    throw actionFailed(error, {
      notDone: reason => vscode.l10n.t('Could not create the queue {0}: {1}', name, reason),
      unknown: reason =>
        vscode.l10n.t('The queue {0} may have been created: {1} Refresh the queues to find out.', name, reason),
      again: () => runTold(services, COMMANDS.createQueue, () => create(services, client, entity, queue)),
      perhapsDone: queuePerhapsCreated,
    });
  }
  await live?.refresh({ kind: 'queues', entity });
  const created = {
    severity: 'info',
    sentence: vscode.l10n.t('Created the queue {0}. Start an agent to run its items.', name),
    buttons: [
      {
        title: vscode.l10n.t('Start Launch Agent'),
        run: () => vscode.commands.executeCommand(COMMANDS.startAgent, { entity, name }),
      },
      {
        title: vscode.l10n.t('Open in W&B'),
        run: () => vscode.env.openExternal(vscode.Uri.parse(launchUrl(services.connection.app), true)),
      },
    ],
    what: COMMANDS.createQueue,
  } as const;
  inBackground(services, created.what, () => showMessage(services, created));
}
