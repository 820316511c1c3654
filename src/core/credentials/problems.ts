import * as l10n from '@vscode/l10n';
import { ENVIRONMENT } from '../wandb/environment.ts';
import { netlocOf } from '../wandb/forge.ts';
import type { KeyCheck } from './keyFormat.ts';
import type { NetrcFile } from './netrc.ts';
import type { ReadFile } from './machine.ts';

/** Something on this machine that the client refuses or warns of, in its words. Never holds a key. */
export interface CredentialProblem {
  readonly sentence: string;
  /** The variable that it is about. */
  readonly variable?: string;
  /** The file that it is about, and its line from 1 on, where known. */
  readonly path?: string;
  readonly line?: number;
}

type BadKey = Extract<KeyCheck, { readonly problem: string }>;

/** The client stops at a refused variable, whatever the command. */
export function refusedVariable(variable: string, refused: string): CredentialProblem {
  return { variable, sentence: l10n.t("{0} is set to what W&B's client refuses: {1}", variable, refused) };
}

/** A key in a variable: the client does not look further. */
export function badVariable(variable: string, { problem }: BadKey): CredentialProblem {
  return { variable, sentence: l10n.t('{0} invalid: {1}', variable, problem) };
}

/** Key and identity token at the same time. */
export function bothVariables(): CredentialProblem {
  const [key, token] = [ENVIRONMENT.apiKey, ENVIRONMENT.identityTokenFile];
  return { variable: token, sentence: l10n.t('Both {0} and {1} are set, which is not allowed.', key, token) };
}

/** The client signs in with the token; there is no key to use here. */
export function identityToken(): CredentialProblem {
  const variable = ENVIRONMENT.identityTokenFile;
  return { variable, sentence: l10n.t('{0} is set. It does not give a key to use here: enter one.', variable) };
}

/** One refused address makes the client leave out both settings files. */
export function refusedSettings(path: string, refused: string): CredentialProblem {
  return {
    path,
    sentence: l10n.t("W&B's client leaves out all settings files, because of the base_url in {0}: {1}", path, refused),
  };
}

/** A settings file that the client takes for empty. */
export function brokenSettings(path: string, line: number | undefined): CredentialProblem {
  const sentence =
    line === undefined
      ? l10n.t('Error reading settings at {0}.', path)
      : l10n.t('Error reading settings at {0}: line {1} is neither a section nor an option of its own.', path, line);
  return { path, line, sentence };
}

/** A netrc file that Python cannot read: the client then has no key at all. */
export function brokenNetrc({ path, content }: ReadFile<NetrcFile>): CredentialProblem | undefined {
  if (!content) return { path, sentence: l10n.t('Failed to read netrc file at {0}.', path) };
  if ('passwords' in content) return undefined;
  const { line, problem } = content;
  return {
    path,
    line,
    sentence: l10n.t('Failed to read netrc file at {0}, error on line {1}: {2}', path, line, problem),
  };
}

/** The client does not look further, not even under the name before the move. */
export function noPassword(path: string, machine: string): CredentialProblem {
  return { path, sentence: l10n.t("Found entry for machine '{0}' with no API key at {1}", machine, path) };
}

/** A key in a file. */
export function badKeyIn(path: string, host: string, { problem, advice }: BadKey): CredentialProblem {
  return { path, sentence: l10n.t('{0} has an entry for {1}. {2} {3}', path, netlocOf(host), problem, advice) };
}
