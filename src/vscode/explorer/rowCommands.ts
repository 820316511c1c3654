import * as vscode from 'vscode';
import { registerCompareWithFile } from '../commands/compareWithFile.ts';
import { registerCreateQueue } from '../commands/createQueue.ts';
import { registerFilterSweeps } from '../commands/filterSweeps.ts';
import { registerLaunchWithJob } from '../commands/launchWithJob.ts';
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
import type { RunLogs } from '../documents/runLogs.ts';
import type { Services } from '../services.ts';
import type { Explorer } from './explorer.ts';

/** The commands of the explorer's rows and titles, those of `ROW_COMMANDS`. Loaded with the first that runs. */
export function registerRowCommands(services: Services, explorer: Explorer, logs: RunLogs): vscode.Disposable {
  return vscode.Disposable.from(
    registerShowInExplorer(services, explorer),
    registerFilterSweeps(services, explorer),
    registerProjectCommands(services, explorer),
    registerShowConfig(services),
    registerCompareWithFile(services),
    registerSchedulerLog(services, logs),
    registerRunLog(services, logs),
    registerStopRun(services),
    registerShowQueue(services),
    registerCreateQueue(services),
    registerRemoveItem(services),
    registerRemoveAllItems(services),
    registerStopAgent(services),
    registerLaunchWithJob(services),
  );
}
