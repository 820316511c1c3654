import * as vscode from 'vscode';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { ONCE } from '../ui/registerCommand.ts';
import { registerLazily } from '../ui/registerLazily.ts';
import { provideQueueConfigs } from './queueConfigs.ts';

/** Queues and their items: the commands, and the documents of configurations. */
export function registerQueues(services: Services): vscode.Disposable {
  const register = registerLazily(services, () => import('./commands.ts'));
  return vscode.Disposable.from(
    provideQueueConfigs(services),
    register(COMMANDS.createQueue, ({ createQueue }) => createQueue(services), ONCE),
    register(COMMANDS.showQueue, ({ showQueue }, ...args) => showQueue(services, args)),
    register(COMMANDS.removeItem, ({ removeSelectedItems }, ...args) => removeSelectedItems(services, args), ONCE),
    register(COMMANDS.removeAllItems, ({ removeAllItems }, ...args) => removeAllItems(services, args), ONCE),
  );
}
