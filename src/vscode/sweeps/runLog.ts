import type * as vscode from 'vscode';
import type { RunLogs } from './runLogs.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { chosenNodes } from '../explorer/chosenNodes.ts';
import { registerCommand } from '../ui/registerCommand.ts';

/** Show Log of Run, also of a scheduler's run. */
export function registerRunLog(services: Services, logs: RunLogs): vscode.Disposable {
  return registerCommand(services, COMMANDS.runLog, async (...args) => {
    for (const node of chosenNodes(args, 'runs', 'scheduler')) {
      const { entity, project } = node.list.address;
      const { name, displayName } = node.value;
      const scheduler = node.kind === 'scheduler';
      await logs.show({
        entity,
        project,
        run: name,
        scheduler,
        title: scheduler
          ? `Scheduler ${name}`
          : displayName === undefined || displayName === name
            ? name
            : `${displayName} ${name}`,
      });
    }
  });
}
