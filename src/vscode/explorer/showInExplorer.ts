import * as vscode from 'vscode';
import { projectPathText } from '../../core/wandb/projectPath.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { CommandError } from '../ui/commandError.ts';
import type { Explorer } from './explorer.ts';
import { revealSweep } from './reveal.ts';
import { sweepOf } from './sweepOf.ts';

/** Show in Explorer: selects the row of a sweep, `{ entity, project, sweep }`. */
export async function showInExplorer(services: Services, explorer: Explorer, argument: unknown): Promise<void> {
  const path = sweepOf(argument);
  if (path === undefined || (await revealSweep(services, explorer, path))) return;
  throw new CommandError(
    vscode.l10n.t(
      'Could not show the sweep {0}: it was not found in {1}, or your account cannot see it.',
      path.sweep,
      projectPathText(path),
    ),
    [
      {
        title: vscode.l10n.t('Open in W&B'),
        run: () => vscode.commands.executeCommand(COMMANDS.openInBrowser, path),
      },
    ],
  );
}
