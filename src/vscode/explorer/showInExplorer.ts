import * as vscode from 'vscode';
import type { Explorer } from './explorer.ts';
import { revealSweep } from './reveal.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { CommandError } from '../ui/commandError.ts';
import { registerCommand } from '../ui/registerCommand.ts';

/** Show in Explorer: selects the row of a sweep, `{ entity, project, sweep }`. */
export function registerShowInExplorer(services: Services, explorer: Explorer): vscode.Disposable {
  return registerCommand(services, COMMANDS.showInExplorer, async path => {
    const at = (key: string): string => {
      const value: unknown = typeof path === 'object' && path !== null ? Reflect.get(path, key) : undefined;
      return typeof value === 'string' ? value : '';
    };
    const sweep = { entity: at('entity'), project: at('project'), sweep: at('sweep') };
    if (sweep.sweep === '') return;
    if (await revealSweep(services, explorer, sweep)) return;
    throw new CommandError(
      vscode.l10n.t(
        'The sweep {0} is not among the sweeps of {1} that are loaded.',
        sweep.sweep,
        `${sweep.entity}/${sweep.project}`,
      ),
      [
        {
          title: vscode.l10n.t('Open in W&B'),
          run: () => vscode.commands.executeCommand(COMMANDS.openInBrowser, sweep),
        },
      ],
    );
  });
}
