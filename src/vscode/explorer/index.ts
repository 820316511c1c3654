import * as vscode from 'vscode';
import { registerLoadMore } from './loadMore.ts';
import { registerLazily } from '../ui/registerLazily.ts';
import { provideQueueConfigs } from '../queues/queueConfigs.ts';
import { RunLogs } from '../sweeps/runLogs.ts';
import { provideSweepConfigs } from '../sweeps/sweepConfigs.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { registerBadge } from './badge.ts';
import { Explorer } from './explorer.ts';
import { Notices } from './notices.ts';

const ROW_COMMANDS = [
  COMMANDS.showInExplorer,
  COMMANDS.filterSweeps,
  COMMANDS.pinProject,
  COMMANDS.unpinProject,
  COMMANDS.useProject,
  COMMANDS.showConfig,
  COMMANDS.compareWithFile,
  COMMANDS.schedulerLog,
  COMMANDS.runLog,
  COMMANDS.stopRun,
  COMMANDS.showQueue,
  COMMANDS.createQueue,
  COMMANDS.removeItem,
  COMMANDS.removeAllItems,
  COMMANDS.stopAgent,
  COMMANDS.launchWithJob,
];

/** The explorer: its views, the commands of their rows, the documents that they open, its badge and notices. Asks nothing of the network. */
export function registerExplorer(services: Services): vscode.Disposable {
  const explorer = new Explorer(services);
  const logs = new RunLogs(services);
  const notices = new Notices(services);
  return vscode.Disposable.from(
    explorer,
    logs,
    notices,
    registerBadge(services, explorer, () => notices.followed),
    provideSweepConfigs(services),
    provideQueueConfigs(services),
    registerLoadMore(services),
    registerLazily(services, ROW_COMMANDS, async () => {
      const { registerRowCommands } = await import('./rowCommands.ts');
      return () => registerRowCommands(services, explorer, logs);
    }),
  );
}
