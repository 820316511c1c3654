import type * as vscode from 'vscode';
import type { RunLogs } from './runLogs.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { chosenNodes } from '../explorer/chosenNodes.ts';
import { registerCommand } from '../ui/registerCommand.ts';

/** Show Scheduler Log of a launch sweep: the scheduler's run bears the sweep's own id (facts/agent-wire.md, 2). */
export function registerSchedulerLog(services: Services, logs: RunLogs): vscode.Disposable {
  return registerCommand(services, COMMANDS.schedulerLog, async (...args) => {
    for (const { list, value } of chosenNodes(args, 'sweeps', 'sweep')) {
      const { entity, project } = list.address;
      await logs.show({ entity, project, run: value.name, scheduler: true, title: `Scheduler ${value.name}` });
    }
  });
}
