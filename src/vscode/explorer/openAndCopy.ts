import * as vscode from 'vscode';
import { appUrl, jobsUrl, launchUrl, projectUrl, runUrl, sweepUrl } from '../../core/wandb/appUrl.ts';
import type { ItemNode } from '../../core/live/types.ts';
import { COMMANDS } from '../ids.ts';
import type { ShellServices } from '../shellServices.ts';
import { chosenNodes } from './chosenNodes.ts';
import { jobPathOf } from '../jobs/jobPathOf.ts';
import { registerCommand } from '../ui/registerCommand.ts';
import { ENVIRONMENT } from '../../core/wandb/environment.ts';

const KINDS = ['projects', 'sweeps', 'sweep', 'runs', 'scheduler', 'queues', 'items', 'agents', 'jobs'] as const;

/** Open in W&B, Copy ID. */
export function registerOpenAndCopy(services: ShellServices): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(services, COMMANDS.openInBrowser, (...args) => openInBrowser(services, args)),
    registerCommand(services, COMMANDS.openFromMenu, (...args) => openInBrowser(services, args)),
    registerCommand(services, COMMANDS.copyId, async (...args) => {
      const job = jobPathOf(args[0]);
      const nodes = chosenNodes(args, ...KINDS);
      const ids = nodes.length === 1 && job !== undefined ? [job] : nodes.map(idOf);
      if (ids.length === 0) return;
      await vscode.env.clipboard.writeText(ids.join('\n'));
      vscode.window.setStatusBarMessage(
        ids.length === 1 ? vscode.l10n.t('Copied {0}', ids[0] ?? '') : vscode.l10n.t('Copied {0} ids', ids.length),
        3000,
      );
    }),
  );
}

/** The App's base address of the host in use. */
export function appOf({ connection, platform }: Pick<ShellServices, 'connection' | 'platform'>): string {
  return appUrl(connection.host, platform.env[ENVIRONMENT.appUrl]);
}

async function openInBrowser(services: ShellServices, args: readonly unknown[]): Promise<void> {
  const app = appOf(services);
  const rows = chosenNodes(args, ...KINDS);
  const urls = new Set(rows.map(row => pageOf(app, row)));
  const named = args[0];
  if (rows.length === 0 && typeof named === 'object' && named !== null && 'sweep' in named) {
    const at = (key: string): string => String(Reflect.get(named, key));
    urls.add(sweepUrl(app, at('entity'), at('project'), at('sweep')));
  }
  if (urls.size === 0) {
    await services.connection.wake();
    const { entity, project } = services.connection;
    urls.add(entity !== undefined && project !== undefined ? projectUrl(app, entity, project) : app);
  }
  for (const url of urls) await vscode.env.openExternal(vscode.Uri.parse(url, true));
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
    case 'scheduler':
      return runUrl(app, address.entity, address.project, nameOf(row));
    case 'jobs':
      return jobsUrl(app, address.entity, address.project);
    default:
      return launchUrl(app);
  }
}

function nameOf(row: ItemNode): string {
  if ('name' in row.value) return row.value.name;
  return 'id' in row.value ? row.value.id : row.id;
}

/** What commands of W&B take: a sweep's or run's id, a job's whole name, a queue's name. */
function idOf(row: ItemNode): string {
  return jobPathOf(row) ?? nameOf(row);
}
