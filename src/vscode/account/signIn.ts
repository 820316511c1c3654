import * as vscode from 'vscode';
import { isApiError } from '../../core/api/apiError.ts';
import type { KeyCandidate } from '../../core/credentials/candidates.ts';
import type { CredentialProblem } from '../../core/credentials/problems.ts';
import { sameServer, serverName } from '../../core/wandb/forge.ts';
import { COMMANDS } from '../ids.ts';
import { CommandError } from '../ui/commandError.ts';
import { withProgress } from '../ui/progress.ts';
import { pickOne, type Choice } from '../ui/wizard/pickOne.ts';
import { askSteps, type At, type Step, type Stepped } from '../ui/wizard/steps.ts';
import { accountOf, type Account } from './accounts.ts';
import { allowInsecure } from './allowInsecure.ts';
import { askForKey } from './askForKey.ts';
import { openProblem, problemRows, type ProblemRow } from './problemRow.ts';
import { verifyKey, type Verifying } from './verifyKey.ts';
import { iconLabel } from '../ui/wizard/iconLabel.ts';

export interface SignInOptions extends Verifying {
  /** The host in use, or the one asked for. */
  readonly host: string;
  /** Keys found on this machine; those of other hosts are offered too. */
  readonly keys: readonly KeyCandidate[];
  /** What W&B's client refuses on this machine: said before a key is asked for. */
  readonly problems: readonly CredentialProblem[];
  /** Asks for another host; undefined = the person left. */
  readonly chooseHost: () => Promise<string | undefined>;
}

interface Answers {
  readonly host: string;
  /** A found key that the person chose; undefined = they type one. */
  readonly found?: KeyCandidate;
  readonly account?: Account;
}

/**
 * Signs a person in: with a key that was found, if they say so, or with one that they type. Gives the account once its
 * host has accepted the key; undefined = they left. Nothing is sent before they chose.
 */
export async function signIn(options: SignInOptions): Promise<Account | undefined> {
  const answers = await askSteps<Answers>([keyStep(options), accountStep(options)], { host: options.host });
  return answers?.account;
}

/** Which key. Skipped if none was found, and nothing is wrong: then one is typed. */
function keyStep(options: SignInOptions): Step<Answers> {
  return {
    name: 'key',
    skip: () => options.keys.length === 0 && options.problems.length === 0,
    ask: ({ host }, at) => chooseKey(host, options, at),
  };
}

/** Offers the keys that were found, those of the host first; another host can be chosen there. */
async function chooseKey(host: string, options: SignInOptions, at: At): Promise<Stepped<Answers>> {
  const chosen = await pickOne<KeyChoice>({
    title: vscode.l10n.t('Sign in to W&B'),
    placeholder: vscode.l10n.t('Which key do you want to use?'),
    at,
    items: [...keyItems(options.keys, host), ...options.problems.flatMap(problemRows)],
  });
  if (typeof chosen !== 'object') return chosen;
  if (typeof chosen.value === 'object' && 'open' in chosen.value) {
    await openProblem(chosen.value.open);
    return undefined;
  }
  if (chosen.value === 'host') return chooseKey((await options.chooseHost()) ?? host, options, at);
  return { host, found: chosen.value === 'type' ? undefined : chosen.value };
}

type KeyChoice = KeyCandidate | ProblemRow;

function keyItems(keys: readonly KeyCandidate[], host: string): readonly Choice<KeyChoice>[] {
  const here = keys.filter(key => sameServer(key.host, host));
  return [
    ...[...here, ...keys.filter(key => !here.includes(key))].map(found => ({
      ...iconLabel('key', vscode.l10n.t('Use the key from {0}', found.from)),
      description: found.entry === undefined ? serverName(found.host) : vscode.l10n.t('entry {0}', found.entry),
      detail: vscode.l10n.t('It is sent to {0}, and only if you choose this.', found.host),
      value: found,
    })),
    { ...iconLabel('edit', vscode.l10n.t('Enter an API key')), description: serverName(host), value: 'type' },
    { ...iconLabel('server-environment', vscode.l10n.t('Choose another host')), value: 'host' },
  ];
}

/** Has the host check the key that was found, or asks for one. */
function accountStep(options: SignInOptions): Step<Answers> {
  return { name: 'account', ask: (answers, at) => askAccount(answers, options, at) };
}

async function askAccount({ host, found }: Answers, options: SignInOptions, at: At): Promise<Stepped<Answers>> {
  if (!(await allowInsecure(found?.host ?? host))) return undefined;
  if (found) return { host, found, account: await useFound(found, options) };
  const typed = await askForKey(host, options, at);
  if (typeof typed !== 'object') return typed;
  if (typed.value !== 'host') return { host, account: typed.value };
  const other = await options.chooseHost();
  // Another host may be one that a key was found for.
  const next =
    other === undefined || options.keys.length === 0 ? { host: other ?? host } : await chooseKey(other, options, at);
  return typeof next === 'object' ? askAccount(next, options, at) : next;
}

function useFound({ host, key, from }: KeyCandidate, options: SignInOptions): Promise<Account> {
  return withProgress('notification', vscode.l10n.t('Signing in to {0}…', serverName(host)), async signal => {
    try {
      return accountOf(host, key, await verifyKey(host, key, options, signal));
    } catch (error) {
      if (!isApiError(error, 'auth')) throw error;
      throw new CommandError(
        vscode.l10n.t('{0} does not accept the key from {1}. Enter a current one.', serverName(host), from),
        [{ title: vscode.l10n.t('Enter an API Key'), run: COMMANDS.signIn }],
      );
    }
  });
}
