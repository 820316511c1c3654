import * as l10n from '@vscode/l10n';
import { ENVIRONMENT } from '../wandb/environment.ts';
import { DEFAULT_HOST, forgeOf, netlocOf } from '../wandb/forge.ts';
import { clientHost } from '../wandb/hostUrl.ts';
import { checkKey } from './keyFormat.ts';
import type { CredentialSources, MachineFiles } from './machine.ts';
import { netrcPassword } from './netrc.ts';
import {
  badKeyIn,
  badVariable,
  bothVariables,
  brokenNetrc,
  brokenSettings,
  noPassword,
  refusedSettings,
  refusedVariable,
  type CredentialProblem,
} from './problems.ts';
import type { WandbSettings } from './settingsFile.ts';

/** What the client signs in with, and where it found that: a variable's name, a file's path, or `settings`. */
export type ClientCredentials =
  | { readonly key: string; readonly from: string }
  | { readonly identityTokenFile: string };

/** What the client would do on this machine without asking. */
export interface ClientLogin {
  /** Base address; undefined = it refuses its environment, whatever the command. */
  readonly host: string | undefined;
  /** Undefined = it finds none, or refuses what it finds. */
  readonly credentials: ClientCredentials | undefined;
  /** Why it stops, in its words; the last of `problems`. */
  readonly refused: CredentialProblem | undefined;
  /** All that it says on the way. */
  readonly problems: readonly CredentialProblem[];
}

interface MergedSettings extends WandbSettings {
  /** The file that the key is from. */
  readonly apiKeyPath?: string;
}

/** The settings that count for the client: those of both files, or none where it refuses their address. */
export function mergedSettings({ global, workspace }: MachineFiles): {
  readonly settings: MergedSettings;
  /** Whether both files are left out. */
  readonly refused: boolean;
  readonly problems: readonly CredentialProblem[];
} {
  const files = [global, workspace].filter(file => file !== undefined);
  const problems = files
    .filter(({ content }) => content?.brokenLine !== undefined || content === undefined)
    .map(({ path, content }) => brokenSettings(path, content?.brokenLine));
  const settings: MergedSettings = {
    ...global?.content,
    ...workspace?.content,
    apiKeyPath: files.findLast(({ content }) => content?.apiKey !== undefined)?.path,
  };
  const checked = settings.baseUrl === undefined ? undefined : clientHost(settings.baseUrl, 'setting');
  if (checked === undefined) return { settings, refused: false, problems };
  if ('host' in checked) return { settings: { ...settings, baseUrl: checked.host }, refused: false, problems };
  const path = files.findLast(({ content }) => content?.baseUrl !== undefined)?.path ?? '';
  return { settings: {}, refused: true, problems: [...problems, refusedSettings(path, checked.refused)] };
}

/**
 * What W&B's client would sign in to and with (docs/facts/forge.md): variables, then netrc, then the key of the
 * settings. Reads nothing itself and sends nothing.
 */
export function clientLogin({ env }: Pick<CredentialSources, 'env'>, files: MachineFiles): ClientLogin {
  const { settings, problems } = mergedSettings(files);
  const stop = (refused: CredentialProblem, host?: string): ClientLogin => ({
    host,
    credentials: undefined,
    refused,
    problems: [...problems, refused],
  });
  const fromEnv = env[ENVIRONMENT.baseUrl];
  const checked = fromEnv === undefined ? undefined : clientHost(fromEnv, 'setting');
  if (checked && 'refused' in checked) return stop(refusedVariable(ENVIRONMENT.baseUrl, checked.refused));
  const host = checked?.host ?? settings.baseUrl ?? DEFAULT_HOST;
  const key = env[ENVIRONMENT.apiKey];
  if (key !== undefined && key !== key.trim())
    return stop(refusedVariable(ENVIRONMENT.apiKey, l10n.t('API key cannot start or end with whitespace')));
  const token = env[ENVIRONMENT.identityTokenFile];
  if (key && token) return stop(bothVariables(), host);
  if (key) {
    const form = checkKey(key);
    if ('problem' in form) return stop(badVariable(ENVIRONMENT.apiKey, form), host);
    return { host, credentials: { key, from: ENVIRONMENT.apiKey }, refused: undefined, problems };
  }
  if (token) return { host, credentials: { identityTokenFile: token }, refused: undefined, problems };
  const found = netrcLogin(files.netrc, host);
  const said = [...problems, ...(found?.problem ? [found.problem] : [])];
  if (found?.refused) return { host, credentials: undefined, refused: found.problem, problems: said };
  if (found?.credentials || !settings.apiKey)
    return { host, credentials: found?.credentials, refused: undefined, problems: said };
  // Those of the settings are for whatever address the client has settled on.
  const form = checkKey(settings.apiKey);
  if ('key' in form)
    return { host, credentials: { key: form.key, from: 'settings' }, refused: undefined, problems: said };
  return { ...stop(badKeyIn(settings.apiKeyPath ?? '', host, form), host) };
}

/** What the client finds in netrc for a base address: one look under its name, and for Forge one under the old name. */
export function netrcLogin(
  netrc: MachineFiles['netrc'],
  host: string,
):
  | {
      readonly credentials?: { readonly key: string; readonly from: string };
      readonly problem?: CredentialProblem;
      /** It stops there. */
      readonly refused?: boolean;
    }
  | undefined {
  if (!netrc) return undefined;
  const { path, content } = netrc;
  const problem = brokenNetrc(netrc);
  if (problem || !content || !('passwords' in content)) return { problem };
  const forge = forgeOf(host);
  const password =
    netrcPassword(content.passwords, netlocOf(host)) ??
    (forge && host !== `https://${forge.oldApi}` ? netrcPassword(content.passwords, forge.oldApi) : undefined);
  if (password === undefined) return undefined;
  if (password === '') return { problem: noPassword(path, netlocOf(host)) };
  const form = checkKey(password);
  if ('problem' in form) return { problem: badKeyIn(path, host, form), refused: true };
  return { credentials: { key: password, from: path } };
}
