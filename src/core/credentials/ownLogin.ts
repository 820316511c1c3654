import { ENVIRONMENT } from '../wandb/environment.ts';
import { netlocOf } from '../wandb/forge.ts';
import { clientLogin } from './clientLogin.ts';
import { readMachine, type CredentialSources } from './machine.ts';
import { netrcPassword } from './netrc.ts';

/**
 * Whether W&B's client, started with this base address, finds this key without being given it. A key that only a client
 * of 0.31 and later finds, in netrc under the old name of W&B's cloud, does not count: the client may be older
 * (docs/facts/forge.md).
 */
export async function findsOwnKey(
  sources: CredentialSources,
  { host, key }: { readonly host: string; readonly key: string },
): Promise<boolean> {
  const files = await readMachine(sources);
  const { credentials } = clientLogin({ env: { ...sources.env, [ENVIRONMENT.baseUrl]: host } }, files);
  if (!credentials || !('key' in credentials) || credentials.key !== key) return false;
  const { netrc } = files;
  if (credentials.from !== netrc?.path) return true;
  return netrc.content !== undefined && 'passwords' in netrc.content
    ? netrcPassword(netrc.content.passwords, netlocOf(host)) === key
    : false;
}
