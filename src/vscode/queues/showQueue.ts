import type * as vscode from 'vscode';
import { queueConfigUri } from './queueConfigs.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { chosenNodes } from '../explorer/chosenNodes.ts';
import { registerCommand } from '../ui/registerCommand.ts';

/** Show Queue Configuration: what its runs are given, and its template variables. */
export function registerShowQueue(services: Services): vscode.Disposable {
  return registerCommand(services, COMMANDS.showQueue, async (...args) => {
    for (const { value } of chosenNodes(args, 'queues'))
      await services.documents.show(queueConfigUri(services, value.entity, value.name));
  });
}
