import type * as vscode from 'vscode';
import type { ListAddress } from '../../core/live/types.ts';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { registerCommand } from '../ui/registerCommand.ts';

/** Load More: adds the next page of the list that the row is about. How it went is seen in the list. */
export function registerLoadMore(services: Services): vscode.Disposable {
  return registerCommand(services, COMMANDS.loadMore, async row => {
    const about =
      typeof row === 'object' && row !== null && 'about' in row ? (row.about as ListAddress | undefined) : undefined;
    if (about !== undefined) await services.connection.live?.loadMore(about);
  });
}
