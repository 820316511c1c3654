import * as vscode from 'vscode';
import { registerCompareWithFile } from '../sweeps/compareWithFile.ts';
import { registerCreateQueue } from '../queues/createQueue.ts';
import { registerFilterSweeps } from './filterSweeps.ts';
import { registerLaunchWithJob } from '../launch/launchWithJob.ts';
import { registerProjectCommands } from './projects.ts';
import { registerRemoveAllItems } from '../queues/removeAllItems.ts';
import { registerRemoveItem } from '../queues/removeItem.ts';
import { registerRunLog } from '../sweeps/runLog.ts';
import { registerSchedulerLog } from '../sweeps/schedulerLog.ts';
import { registerShowConfig } from '../sweeps/showConfig.ts';
import { registerShowInExplorer } from './showInExplorer.ts';
import { registerShowQueue } from '../queues/showQueue.ts';
import { registerStopAgent } from '../agents/stopAgent.ts';
import { registerStopRun } from '../sweeps/stopRun.ts';
import type { RunLogs } from '../sweeps/runLogs.ts';
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
