import { ENVIRONMENT } from '../wandb/environment.ts';
import { parseNetrc, type NetrcFile } from './netrc.ts';
import { parseSettingsFile, type WandbSettings } from './settingsFile.ts';

/** Where credentials are read from: this machine; in a remote window, the remote machine. */
export interface CredentialSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The home folder, without a slash at its end; undefined = there is none. */
  readonly home?: string;
  /** The workspace folder, where there is one and it is trusted. */
  readonly folder?: string;
  /** The content of a file; undefined = missing or not readable. Must not throw. */
  readonly readFile: (path: string) => Promise<string | undefined>;
  /** Whether a file or folder exists; without it, what can be read exists. Must not throw. */
  readonly exists?: (path: string) => Promise<boolean>;
}

/** A file that was read. */
export interface ReadFile<T> {
  readonly path: string;
  /** Undefined = it cannot be read. */
  readonly content: T | undefined;
}

/** The files of a machine that say something about the account; undefined = not found. */
export interface MachineFiles {
  readonly netrc: ReadFile<NetrcFile> | undefined;
  /** Of the workspace folder. */
  readonly workspace: ReadFile<WandbSettings> | undefined;
  /** Of the person. */
  readonly global: ReadFile<WandbSettings> | undefined;
}

/**
 * Reads the files that the client reads, from where it reads them (docs/facts/forge.md): one netrc file alone, that of
 * NETRC even if it is missing, and the settings of the person and of the folder, in `.wandb` where that folder exists.
 * WANDB_DIR does not move them: the client reads them before its environment.
 */
export async function readMachine(sources: CredentialSources): Promise<MachineFiles> {
  const { env, home, folder } = sources;
  const inHome = (path: string): string | undefined => (home === undefined ? undefined : `${home}/${path}`);
  const configDir = env[ENVIRONMENT.configDir];
  const own = env[ENVIRONMENT.netrc] ? [expandHome(env[ENVIRONMENT.netrc] ?? '', home)] : undefined;
  const [netrc, workspace, global] = await Promise.all([
    firstOf(sources, own ?? [inHome('.netrc'), inHome('_netrc')], parseNetrc),
    folder === undefined ? undefined : workspaceSettings(sources, folder),
    firstOf(
      sources,
      [configDir ? `${expandHome(configDir, home)}/settings` : inHome('.config/wandb/settings')],
      parseSettingsFile,
    ),
  ]);
  return { netrc, workspace, global };
}

async function workspaceSettings(
  sources: CredentialSources,
  folder: string,
): Promise<ReadFile<WandbSettings> | undefined> {
  const dotted = await firstOf(sources, [`${folder}/.wandb/settings`], parseSettingsFile);
  if (dotted || (await sources.exists?.(`${folder}/.wandb`))) return dotted;
  return firstOf(sources, [`${folder}/wandb/settings`], parseSettingsFile);
}

/** The first file that exists. */
async function firstOf<T>(
  { readFile, exists }: CredentialSources,
  paths: readonly (string | undefined)[],
  parse: (text: string) => T,
): Promise<ReadFile<T> | undefined> {
  for (const path of paths) {
    if (path === undefined) continue;
    const text = await readFile(path);
    if (text !== undefined) return { path, content: parse(text) };
    if (await exists?.(path)) return { path, content: undefined };
  }
  return undefined;
}

/** A path with the home folder in place of a `~` at its beginning. */
export function expandHome(path: string, home: string | undefined): string {
  return home !== undefined && /^~(?=[/\\]|$)/.test(path) ? home + path.slice(1) : path;
}
