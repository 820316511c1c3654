import * as vscode from 'vscode';
import { dateText } from '../../core/dates.ts';
import { sweepStateWords } from '../../core/explorer/rows/sweepState.ts';
import { joined } from '../../core/explorer/rows/row.ts';
import type { ApiClient } from '../../core/api/client.ts';
import type { Sweep } from '../../core/api/types.ts';
import { sweepName } from '../../core/live/sweepName.ts';
import { parseSweepQuery } from '../../core/live/sweepQuery.ts';
import { createSweepSearch, type SearchState } from '../../core/live/sweepSearch.ts';
import { sweepUrl } from '../../core/wandb/appUrl.ts';
import type { ProjectPath } from '../../core/wandb/projectPath.ts';
import type { Services } from '../services.ts';
import { chosenNodes } from './chosenNodes.ts';
import type { Explorer } from './explorer.ts';
import { findIn, type Finder, type Found } from './findIn.ts';
import { showInExplorer } from './showInExplorer.ts';
import { iconLabel } from '../ui/wizard/iconLabel.ts';

/**
 * Find Sweep: searches all sweeps of a project, of the row's or of the one in use, while the person types, and shows
 * the chosen one in the explorer.
 */
export async function findSweep(services: Services, explorer: Explorer, args: readonly unknown[]): Promise<void> {
  const { connection } = services;
  const [row] = chosenNodes(args, 'projects');
  const place =
    row === undefined ? await connection.place() : { entity: row.list.address.entity, project: row.value.name };
  const { client } = connection;
  if (place === undefined || client === undefined) return;
  const chosen = await findIn<Sweep>({
    services,
    title: vscode.l10n.t('Find sweep in {0}', place.project),
    placeholder: vscode.l10n.t(
      'Part of a name or ID, a date, or state:paused user:jane since:2026-11-01 until:2026-11-30',
    ),
    rowOf: sweep => itemOf(sweep, client.serverNow()),
    pageOf: sweep => sweepUrl(connection.app, place.entity, place.project, sweep.name),
    search: tell => finderOf(client, place, tell),
  });
  if (chosen !== undefined) await showInExplorer(services, explorer, { ...place, sweep: chosen.name });
}

function itemOf(sweep: Sweep, now: number): vscode.QuickPickItem {
  const { word, icon } = sweepStateWords(sweep.state);
  const name = sweepName(sweep);
  return {
    ...iconLabel(icon.id, name),
    description: joined([
      name === sweep.name ? undefined : sweep.name,
      word,
      sweep.createdAt === undefined ? undefined : dateText(sweep.createdAt, now),
      sweep.user,
      sweep.method,
    ]),
  };
}

function finderOf(client: ApiClient, project: ProjectPath, tell: (found: Found<Sweep>) => void): Finder {
  const search = createSweepSearch({
    client,
    project,
    tell: state => tell({ things: state.found, busy: state.busy, ...wordsOf(state) }),
  });
  return {
    find: typed => search.find(parseSweepQuery(typed, client.serverNow())),
    readAll: () => search.readAll(),
    stop: () => search.stop(),
  };
}

const count = (n: number): string => n.toLocaleString('en');

function wordsOf({ busy, read, notRead }: SearchState): Pick<Found<Sweep>, 'progress' | 'more'> {
  const { l10n } = vscode;
  const progress =
    read === undefined
      ? undefined
      : read.total === undefined
        ? l10n.t('{0} searched', count(read.count))
        : l10n.t('{0} of {1} searched', count(read.count), count(read.total));
  const more =
    busy || notRead === undefined
      ? undefined
      : notRead.total === undefined
        ? l10n.t('Search the names in all configurations, too')
        : l10n.t('Search the names in the configurations of all {0} sweeps, too', count(notRead.total));
  return { progress, more };
}
