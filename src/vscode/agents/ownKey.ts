import { findKeys } from '../account/findKeys.ts';
import type { Services } from '../services.ts';

/**
 * The key that an agent of the account in use must be given; undefined if the machine's own login (WANDB_API_KEY or
 * netrc) has the same key, which the agent finds there.
 */
export async function keyToHandOn({ connection, platform }: Services): Promise<string | undefined> {
  const account = (await connection.accounts.all()).find(each => each.id === connection.accountId);
  if (!account) return undefined;
  const { keys } = await findKeys(platform, [account.host]);
  return keys.find(candidate => candidate.host === account.host)?.key === account.key ? undefined : account.key;
}
