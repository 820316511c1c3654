import type { Account } from './accounts.ts';
import type { Asking } from './askAccount.ts';

/**
 * The account that was used last on the host in use, at the address that the person named; undefined = it has none. Its
 * key is the server's: another address of the same server needs no new one.
 */
export async function lastAccount({
  memory,
  accounts,
}: Pick<Asking, 'memory' | 'accounts'>): Promise<Account | undefined> {
  const { host, named } = memory.host();
  const here = await accounts.of(host);
  const id = memory.account(host);
  const last = here.find(each => each.id === id) ?? here.at(-1);
  return last && named ? { ...last, host } : last;
}
