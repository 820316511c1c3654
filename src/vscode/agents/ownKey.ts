import * as vscode from 'vscode';
import { findsOwnKey } from '../../core/credentials/ownLogin.ts';
import { sourcesOf } from '../account/findKeys.ts';
import type { Services } from '../services.ts';

/**
 * The key that an agent of the account in use must be given; undefined if its client finds the same key on this machine
 * (WANDB_API_KEY, netrc, settings) once it is started with the address in use.
 */
export async function keyToHandOn({ connection, platform }: Services): Promise<string | undefined> {
  const account = (await connection.accounts.all()).find(each => each.id === connection.accountId);
  if (!account) return undefined;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const found = await findsOwnKey(sourcesOf(platform, folder), { host: connection.host, key: account.key });
  return found ? undefined : account.key;
}
