import * as vscode from 'vscode';
import { findKeys } from '../auth/findKeys.ts';
import { AUTH_PROVIDER } from '../ids.ts';
import type { Platform } from '../platform.ts';

/**
 * The key that an agent must be given for a host; undefined where the machine's own login (WANDB_API_KEY or netrc) is the same account's, so that
 * the agent finds it by itself and nothing is handed on.
 */
export async function keyToHandOn(platform: Platform, host: string): Promise<string | undefined> {
  const session = await vscode.authentication.getSession(AUTH_PROVIDER, [host], { silent: true });
  if (!session) return undefined;
  const { keys } = await findKeys(platform, [host]);
  return keys.find(candidate => candidate.host === host)?.key === session.accessToken ? undefined : session.accessToken;
}
