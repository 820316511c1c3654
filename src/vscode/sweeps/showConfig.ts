import type * as vscode from 'vscode';
import { sweepConfigUri } from './sweepConfigs.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { chosenNodes } from '../explorer/chosenNodes.ts';
import { registerCommand } from '../ui/registerCommand.ts';

/** Show Configuration of the selected sweeps, as W&B keeps it. */
export function registerShowConfig(services: Services): vscode.Disposable {
  return registerCommand(services, COMMANDS.showConfig, async (...args) => {
    for (const { list, value } of chosenNodes(args, 'sweeps', 'sweep')) {
      const { entity, project } = list.address;
      await services.documents.show(sweepConfigUri(services, { entity, project, sweep: value.name }));
    }
  });
}
