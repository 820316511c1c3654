import type { Account } from './accounts.ts';
import type { Asking } from './askAccount.ts';

/** The account that was used last on the host in use; undefined = it has none. */
export async function lastAccount({
  memory,
  accounts,
}: Pick<Asking, 'memory' | 'accounts'>): Promise<Account | undefined> {
  const { host } = memory.host();
  const here = await accounts.of(host);
  const id = memory.account(host);
  return here.find(each => each.id === id) ?? here.at(-1);
}
