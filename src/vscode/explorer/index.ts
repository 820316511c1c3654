import * as vscode from 'vscode';
import { registerCompareWithFile } from '../commands/compareWithFile.ts';
import { registerCreateQueue } from '../commands/createQueue.ts';
import { registerFilterSweeps } from '../commands/filterSweeps.ts';
import { registerLaunchWithJob } from '../commands/launchWithJob.ts';
import { registerLoadMore } from '../commands/loadMore.ts';
import { registerProjectCommands } from '../commands/projects.ts';
import { registerRemoveAllItems } from '../commands/removeAllItems.ts';
import { registerRemoveItem } from '../commands/removeItem.ts';
import { registerRunLog } from '../commands/runLog.ts';
import { registerSchedulerLog } from '../commands/schedulerLog.ts';
import { registerShowConfig } from '../commands/showConfig.ts';
import { registerShowInExplorer } from '../commands/showInExplorer.ts';
import { registerShowQueue } from '../commands/showQueue.ts';
import { registerStopAgent } from '../commands/stopAgent.ts';
import { registerStopRun } from '../commands/stopRun.ts';
import { provideQueueConfigs } from '../documents/queueConfigs.ts';
import { RunLogs } from '../documents/runLogs.ts';
import { provideSweepConfigs } from '../documents/sweepConfigs.ts';
import type { Services } from '../services.ts';
import { registerBadge } from './badge.ts';
import { Explorer } from './explorer.ts';
import { Notices } from './notices.ts';

/** The explorer: its views, the commands of their rows, the documents that they open, its badge and notices. Asks nothing of the network. */
export function registerExplorer(services: Services): vscode.Disposable {
  const explorer = new Explorer(services);
  const logs = new RunLogs(services);
  const notices = new Notices(services);
  return vscode.Disposable.from(
    explorer, logs, notices,
    registerBadge(services, explorer, () => notices.followed),
    provideSweepConfigs(services), provideQueueConfigs(services),
    registerLoadMore(services), registerShowInExplorer(services, explorer), registerFilterSweeps(services, explorer), registerProjectCommands(services, explorer),
    registerShowConfig(services), registerCompareWithFile(services), registerSchedulerLog(services, logs),
    registerRunLog(services, logs), registerStopRun(services),
    registerShowQueue(services), registerCreateQueue(services), registerRemoveItem(services), registerRemoveAllItems(services), registerStopAgent(services),
    registerLaunchWithJob(services),
  );
}
