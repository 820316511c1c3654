import { forgeOf, netlocOf } from '../wandb/forge.ts';
import type { KeyCandidate } from './candidates.ts';
import { checkKey } from './keyFormat.ts';
import type { MachineFiles } from './machine.ts';
import { netrcPassword } from './netrc.ts';
import { badKeyIn, brokenNetrc, noPassword, type CredentialProblem } from './problems.ts';

/**
 * The keys in netrc that are for a server, the most likely first. For W&B's cloud both names are looked up, the new one
 * first, whichever of them is in use: the client only goes from the new name to the old one (docs/facts/forge.md). The
 * `default` entry answers where the client would let it.
 */
export function netrcOffers(
  netrc: MachineFiles['netrc'],
  host: string,
): { readonly keys: readonly KeyCandidate[]; readonly problems: readonly CredentialProblem[] } {
  if (!netrc) return { keys: [], problems: [] };
  const { path, content } = netrc;
  const broken = brokenNetrc(netrc);
  if (broken || !content || !('passwords' in content)) return { keys: [], problems: broken ? [broken] : [] };
  const { passwords } = content;
  const keys: KeyCandidate[] = [];
  const problems: CredentialProblem[] = [];
  for (const entry of namesOf(host, passwords)) {
    const password = entry === undefined ? netrcPassword(passwords, '') : passwords.get(entry);
    if (password === undefined) continue;
    const form = checkKey(password);
    if ('key' in form) keys.push({ host, key: form.key, from: path, ...(entry !== undefined && { entry }) });
    else if (password === '') problems.push(noPassword(path, entry ?? netlocOf(host)));
    // The password of another program may be behind `default`.
    else if (entry !== undefined) problems.push(badKeyIn(path, host, form));
  }
  return { keys, problems };
}

/** The entries to look up; undefined = `default`, which answers where the host as typed has no entry. */
function namesOf(host: string, passwords: ReadonlyMap<string, string>): readonly (string | undefined)[] {
  const typed = netlocOf(host);
  const forge = forgeOf(host);
  const byDefault = passwords.has(typed) ? [] : [undefined];
  if (!forge) return [typed, ...byDefault];
  const isOld = typed === forge.oldApi;
  const names = isOld ? [forge.api, typed, ...byDefault] : [forge.api, typed, ...byDefault, forge.oldApi];
  return names.filter((name, index) => names.indexOf(name) === index);
}
