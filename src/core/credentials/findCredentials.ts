import { DEFAULT_HOST, checkHost, netlocOf } from '../wandb/hostUrl.ts';
import { checkKey } from './keyFormat.ts';
import { netrcPassword, parseNetrc } from './netrc.ts';
import { parseSettingsFile } from './settingsFile.ts';
import { ENVIRONMENT } from '../wandb/environment.ts';

/** Where credentials are read from: this machine; in a remote window, the remote machine. */
export interface CredentialSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The home folder, without a slash at its end; undefined = there is none. */
  readonly home?: string;
  /** The workspace folder, where there is one and it is trusted. */
  readonly folder?: string;
  /** The content of a file; undefined = missing or not readable. Must not throw. */
  readonly readFile: (path: string) => Promise<string | undefined>;
  /** Other hosts to look for in netrc: those of the settings and of earlier sign-ins. */
  readonly hosts?: readonly string[];
}

/** A value and where it came from: a variable's name or a file's path. */
export interface Found {
  readonly value: string;
  readonly from: string;
  /** It came with the workspace: it may suggest, but not choose. */
  readonly fromWorkspace: boolean;
}

/** A key that was found, and the host that it is for. */
export interface KeyCandidate {
  readonly host: string;
  readonly key: string;
  /** `WANDB_API_KEY`, or the netrc's path. */
  readonly from: string;
}

/** What was found. */
export interface Candidates {
  /** Keys to offer, in the client's order: environment first, then netrc. Sent nowhere before the person says so. */
  readonly keys: readonly KeyCandidate[];
  /** Base addresses, first the one that the client would use; bad ones left out. */
  readonly hosts: readonly Found[];
  /** Entities and projects, first the one that the client would use. */
  readonly entities: readonly Found[];
  readonly projects: readonly Found[];
}

const expand = (path: string, home: string | undefined): string =>
  home !== undefined && /^~(?=[/\\]|$)/.test(path) ? home + path.slice(1) : path;

/** Where each kind of file can be, in the client's order (docs/facts/config.md). */
export function placesToLook(sources: CredentialSources): {
  readonly netrc: readonly string[];
  readonly folderSettings?: string;
  readonly homeSettings?: string;
} {
  const { env, home, folder } = sources;
  const inHome = (path: string): readonly string[] => (home === undefined ? [] : [`${home}/${path}`]);
  const dir = env[ENVIRONMENT.dir];
  const folderRoot = dir ? expand(dir, home) : folder;
  const configDir = env[ENVIRONMENT.configDir];
  return {
    netrc: env['NETRC'] ? [expand(env['NETRC'], home)] : [...inHome('.netrc'), ...inHome('_netrc')],
    folderSettings: folderRoot === undefined ? undefined : `${folderRoot}/wandb/settings`,
    homeSettings: configDir ? `${expand(configDir, home)}/settings` : inHome('.config/wandb/settings')[0],
  };
}

/**
 * Reads where people keep their W&B account: the environment variables, netrc by host and port, `wandb/settings` of the
 * folder and of the home. A key is paired only with a host that the person's own machine names: never with the address
 * in a workspace's settings file. Sends nothing, keeps nothing; never throws.
 */
export async function findCredentials(sources: CredentialSources): Promise<Candidates> {
  const { env, readFile } = sources;
  const places = placesToLook(sources);
  const read = async (path: string | undefined): Promise<string | undefined> =>
    path === undefined ? undefined : readFile(path);
  const [folderText, homeText] = await Promise.all([read(places.folderSettings), read(places.homeSettings)]);
  const folder = parseSettingsFile(folderText ?? '');
  const home = parseSettingsFile(homeText ?? '');

  const collect = (variable: string, inFolder: string | undefined, inHome: string | undefined): readonly Found[] =>
    [
      { value: env[variable], from: variable, fromWorkspace: false },
      // WANDB_DIR is the person's own choice; what is in an opened folder is not.
      { value: inFolder, from: places.folderSettings ?? '', fromWorkspace: !env[ENVIRONMENT.dir] },
      { value: inHome, from: places.homeSettings ?? '', fromWorkspace: false },
    ].flatMap(({ value, ...rest }) =>
      value === undefined || value.trim() === '' ? [] : [{ value: value.trim(), ...rest }],
    );

  const hosts = [
    ...collect(ENVIRONMENT.baseUrl, folder.baseUrl, home.baseUrl),
    { value: DEFAULT_HOST, from: 'default', fromWorkspace: false },
  ].flatMap(found => {
    const checked = checkHost(found.value);
    return 'host' in checked ? [{ ...found, value: checked.host }] : [];
  });
  const trusted = hosts.filter(found => !found.fromWorkspace).map(found => found.value);

  const keys: KeyCandidate[] = [];
  const offer = (host: string | undefined, text: string | undefined, from: string): void => {
    const checked = checkKey(text ?? '');
    if (host !== undefined && 'key' in checked && !keys.some(k => k.host === host && k.key === checked.key))
      keys.push({ host, key: checked.key, from });
  };
  offer(trusted[0], env[ENVIRONMENT.apiKey], ENVIRONMENT.apiKey);
  for (const path of places.netrc) {
    const text = await readFile(path);
    if (text === undefined) continue;
    const entries = parseNetrc(text);
    for (const host of new Set([...trusted, ...(sources.hosts ?? [])]))
      offer(host, netrcPassword(entries, netlocOf(host)), path);
    // The client reads the first file that exists.
    break;
  }
  return {
    keys,
    hosts,
    entities: collect(ENVIRONMENT.entity, folder.entity, home.entity),
    projects: collect(ENVIRONMENT.project, folder.project, home.project),
  };
}
