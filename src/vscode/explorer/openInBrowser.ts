import * as vscode from 'vscode';
import type { ItemNode } from '../../core/live/types.ts';
import { jobsUrl, launchUrl, projectUrl, runUrl, sweepUrl } from '../../core/wandb/appUrl.ts';
import type { Services } from '../services.ts';
import { CommandError } from '../ui/commandError.ts';
import { chosenNodes } from './chosenNodes.ts';
import { NAMED_KINDS, nameOf } from './rowNames.ts';
import { sweepOf } from './sweepOf.ts';

/**
 * Open in W&B: the pages of the selected rows, or of the sweep that the caller names; else that of the project in use.
 */
export async function openInBrowser({ connection }: Services, args: readonly unknown[]): Promise<void> {
  const { app } = connection;
  const urls = new Set(chosenNodes(args, ...NAMED_KINDS).map(row => pageOf(app, row)));
  const sweep = sweepOf(args[0]);
  if (urls.size === 0 && sweep) urls.add(sweepUrl(app, sweep.entity, sweep.project, sweep.sweep));
  if (urls.size === 0) {
    await connection.wake();
    const { entity, project } = connection;
    urls.add(entity !== undefined && project !== undefined ? projectUrl(app, entity, project) : app);
  }
  for (const url of urls) await vscode.env.openExternal(vscode.Uri.parse(url, true));
}

/** The same from the menu of a row, which the editor loses where the row is made anew while its menu is open. */
export async function openFromMenu(services: Services, args: readonly unknown[]): Promise<void> {
  if (chosenNodes(args, ...NAMED_KINDS).length === 0)
    throw new CommandError(vscode.l10n.t('Could not open the page: the row has just changed. Open its menu again.'));
  await openInBrowser(services, args);
}

function pageOf(app: string, row: ItemNode): string {
  const { address } = row.list;
  switch (address.kind) {
    case 'projects':
      return projectUrl(app, address.entity, nameOf(row));
    case 'sweeps':
      return sweepUrl(app, address.entity, address.project, nameOf(row));
    case 'sweep':
      return sweepUrl(app, address.entity, address.project, address.sweep);
    case 'runs':
    case 'run':
    case 'scheduler':
      return runUrl(app, address.entity, address.project, nameOf(row));
    case 'jobs':
      return jobsUrl(app, address.entity, address.project);
    default:
      return launchUrl(app);
  }
}
