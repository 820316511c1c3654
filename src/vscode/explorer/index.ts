import * as vscode from 'vscode';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { registerLazily } from '../ui/registerLazily.ts';
import { registerBadge } from './badge.ts';
import { Explorer } from './explorer.ts';
import { Notices } from './notices.ts';
import { showRunningSweeps } from './runningSweeps.ts';

/**
 * The explorer: its views, their badge and notices, and the commands that are about any of their rows. Asks nothing of
 * the network.
 */
export function registerExplorer(services: Services): vscode.Disposable {
  const { connection } = services;
  const register = registerLazily(services, () => import('./commands.ts'));
  const explorer = new Explorer(services);
  const notices = new Notices(services);
  return vscode.Disposable.from(
    explorer,
    notices,
    registerBadge(services, explorer, () => notices.followed),
    showRunningSweeps(services, explorer, () => notices.followed),
    register(COMMANDS.loadMore, ({ loadMore }, row) => loadMore(services, row)),
    register(COMMANDS.showInExplorer, ({ showInExplorer }, sweep) => showInExplorer(services, explorer, sweep)),
    register(COMMANDS.filterSweeps, ({ filterSweeps }) => filterSweeps(services, explorer)),
    register(COMMANDS.clearFilter, ({ clearFilter }) => clearFilter(explorer)),
    register(COMMANDS.sortSweeps, ({ sortSweeps }) => sortSweeps(services, explorer)),
    register(COMMANDS.findSweep, ({ findSweep }, ...args) => findSweep(services, explorer, args)),
    register(COMMANDS.sortRuns, ({ sortRuns }, ...args) => sortRuns(explorer, args)),
    register(COMMANDS.findRun, ({ findRun }, ...args) => findRun(services, explorer, args)),
    register(COMMANDS.pinProject, ({ pinProjects }, ...args) => pinProjects(explorer.pins, connection.host, args)),
    register(COMMANDS.unpinProject, ({ unpinProjects }, ...args) =>
      unpinProjects(explorer.pins, connection.host, args),
    ),
    register(COMMANDS.useProject, ({ useProject }, ...args) => useProject(connection, args)),
    register(COMMANDS.openInBrowser, ({ openInBrowser }, ...args) => openInBrowser(services, args)),
    register(COMMANDS.openFromMenu, ({ openFromMenu }, ...args) => openFromMenu(services, args)),
    register(COMMANDS.copyId, ({ copyId }, ...args) => copyId(args)),
  );
}
