import { ENVIRONMENT } from '../wandb/environment.ts';
import { DEFAULT_HOST, sameServer } from '../wandb/forge.ts';
import { clientHost } from '../wandb/hostUrl.ts';
import { readHost } from '../wandb/typedHost.ts';
import type { Candidates, Found, KeyCandidate } from './candidates.ts';
import { clientLogin, mergedSettings } from './clientLogin.ts';
import { checkKey } from './keyFormat.ts';
import { readMachine, type CredentialSources, type MachineFiles, type ReadFile } from './machine.ts';
import { netrcOffers } from './netrcOffers.ts';
import { badKeyIn, identityToken, type CredentialProblem } from './problems.ts';
import type { WandbSettings } from './settingsFile.ts';

/**
 * Reads where people keep their W&B account: the environment variables, netrc, the settings files of the folder and of
 * the home (docs/facts/forge.md). W&B's cloud is one server under all its names, and a key under any of them is offered
 * for it. A key is paired only with a host that the person's own machine names, or with one of `hosts` (that of earlier
 * sign-ins): never with the address in a workspace's settings file. Sends nothing, keeps nothing; never throws.
 */
export async function findCredentials(sources: CredentialSources, hosts: readonly string[] = []): Promise<Candidates> {
  const { env } = sources;
  const files = await readMachine(sources);
  // A refused address makes the client leave out both files.
  const { workspace, global } = mergedSettings(files).refused ? { workspace: undefined, global: undefined } : files;
  const found = hostsOf(env[ENVIRONMENT.baseUrl], workspace, global);
  const trusted = found.filter(each => !each.fromWorkspace).map(each => each.value);
  const collect = (variable: string, name: 'entity' | 'project'): readonly Found[] =>
    [
      { value: env[variable], from: variable, fromWorkspace: false },
      { value: workspace?.content?.[name], from: workspace?.path ?? '', fromWorkspace: true },
      { value: global?.content?.[name], from: global?.path ?? '', fromWorkspace: false },
    ].flatMap(({ value, ...rest }) =>
      value === undefined || value.trim() === '' ? [] : [{ value: value.trim(), ...rest }],
    );
  const offered = keysOf(env, { ...files, workspace, global }, eachOnce([...trusted, ...hosts]), trusted);
  const said = [...clientLogin(sources, files).problems, ...offered.problems];
  return {
    keys: offered.keys,
    hosts: found,
    entities: collect(ENVIRONMENT.entity, 'entity'),
    projects: collect(ENVIRONMENT.project, 'project'),
    problems: said.filter(({ sentence }, index) => said.findIndex(each => each.sentence === sentence) === index),
  };
}

function hostsOf(
  fromEnv: string | undefined,
  workspace: ReadFile<WandbSettings> | undefined,
  global: ReadFile<WandbSettings> | undefined,
): readonly Found[] {
  const named: readonly (Found | undefined)[] = [
    fromEnv === undefined ? undefined : { value: fromEnv, from: ENVIRONMENT.baseUrl, fromWorkspace: false },
    fromFile(workspace, true),
    fromFile(global, false),
    { value: DEFAULT_HOST, from: 'default', fromWorkspace: false },
  ];
  const accepted = named.flatMap(found => {
    if (!found) return [];
    const checked = clientHost(found.value, 'setting');
    if ('host' in checked) return [{ ...found, value: checked.host }];
    // What the person set is understood, even where the client refuses it; what is in a file it leaves out.
    const meant = found.from === ENVIRONMENT.baseUrl ? readHost(found.value) : undefined;
    return meant && 'host' in meant ? [{ ...found, value: meant.host }] : [];
  });
  return accepted.filter(({ value }, index) => accepted.findIndex(each => sameServer(each.value, value)) === index);
}

function fromFile(file: ReadFile<WandbSettings> | undefined, fromWorkspace: boolean): Found | undefined {
  const value = file?.content?.baseUrl;
  return file && value !== undefined ? { value, from: file.path, fromWorkspace } : undefined;
}

function keysOf(
  env: CredentialSources['env'],
  { netrc, workspace, global }: MachineFiles,
  hosts: readonly string[],
  trusted: readonly string[],
): { readonly keys: readonly KeyCandidate[]; readonly problems: readonly CredentialProblem[] } {
  const keys: KeyCandidate[] = [];
  const problems: CredentialProblem[] = [];
  const offer = (candidate: KeyCandidate): void => {
    if (!keys.some(each => each.key === candidate.key && sameServer(each.host, candidate.host))) keys.push(candidate);
  };
  const [first] = trusted;
  const fromEnv = checkKey((env[ENVIRONMENT.apiKey] ?? '').trim());
  // Without an address that could be understood, the key could be for anyone.
  const named = env[ENVIRONMENT.baseUrl];
  const isHostKnown = !named || 'host' in readHost(named);
  if (first !== undefined && 'key' in fromEnv && isHostKnown)
    offer({ host: first, key: fromEnv.key, from: ENVIRONMENT.apiKey });
  if (env[ENVIRONMENT.identityTokenFile] && !env[ENVIRONMENT.apiKey]) problems.push(identityToken());
  for (const host of hosts) {
    const found = netrcOffers(netrc, host);
    found.keys.forEach(offer);
    problems.push(...found.problems);
  }
  for (const file of [workspace, global]) {
    const text = file?.content?.apiKey;
    if (!file || !text || first === undefined) continue;
    const form = checkKey(text);
    if ('key' in form) offer({ host: first, key: form.key, from: file.path });
    else problems.push(badKeyIn(file.path, first, form));
  }
  return { keys, problems };
}

/** Each server once, under the first of its addresses. */
function eachOnce(hosts: readonly string[]): readonly string[] {
  return hosts.filter((host, index) => hosts.findIndex(each => sameServer(each, host)) === index);
}
