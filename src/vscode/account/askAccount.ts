import * as vscode from 'vscode';
import type { Clock } from '../../core/api/clock.ts';
import { COMMANDS } from '../ids.ts';
import type { ActiveFolder } from '../ui/activeFolder.ts';
import { CommandError } from '../ui/commandError.ts';
import type { Platform } from '../ui/platform.ts';
import type { Account, Accounts } from './accounts.ts';
import { allowInsecure } from './allowInsecure.ts';
import { chooseHost, type HostChoice } from './chooseHost.ts';
import { findKeys } from './findKeys.ts';
import type { Memory } from './memory.ts';
import { signIn } from './signIn.ts';
import { userAgentOf } from './userAgent.ts';

/** What asking for an account needs. */
export interface Asking {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly clock: Clock;
  readonly platform: Platform;
  readonly memory: Memory;
  readonly accounts: Accounts;
  readonly folder: ActiveFolder;
}

/** What is in use now. */
export interface InUse {
  readonly host: string;
  readonly accountId: string | undefined;
}

/**
 * Signs the person in and keeps the account as the one chosen for its host; undefined = they left. `requested` is the
 * host to sign in to; without it, the one that the person named, else the one that this machine's files name.
 */
export async function askAccount(
  asking: Asking,
  requested: string | undefined,
  inUse: InUse,
): Promise<Account | undefined> {
  const { context, memory, accounts, folder, platform, clock, log } = asking;
  const { host: chosen, named, problem } = memory.host();
  if (problem !== undefined && requested === undefined)
    throw new CommandError(problem, [{ title: vscode.l10n.t('Choose Host'), run: COMMANDS.chooseHost }]);
  const all = await accounts.all();
  const found = await findKeys(platform, [chosen, ...all.map(({ host }) => host)], folder.uri);
  for (const { sentence } of found.problems) log.warn(`signing in: ${sentence}`);
  const fromMachine = found.hosts.find(({ fromWorkspace }) => !fromWorkspace)?.value;
  const account = await signIn({
    host: requested ?? (named ? chosen : (fromMachine ?? chosen)),
    keys: found.keys,
    problems: found.problems,
    platform,
    clock,
    log,
    userAgent: userAgentOf(context, platform),
    chooseHost: async () => (await askHost(asking, inUse))?.host,
  });
  if (!account) return undefined;
  await memory.chooseHost(account.host);
  await memory.chooseAccount(account.host, account.id);
  await accounts.keep(account);
  return account;
}

/** Asks for a host or one of its accounts; undefined = the person left, or does not want an unencrypted host. */
export async function askHost(
  { accounts, platform, folder }: Asking,
  { host, accountId }: InUse,
): Promise<HostChoice | undefined> {
  const { hosts } = await findKeys(platform, [], folder.uri);
  const choice = await chooseHost({
    current: host,
    currentAccount: accountId,
    accounts: await accounts.all(),
    found: hosts,
  });
  return choice && (await allowInsecure(choice.host)) ? choice : undefined;
}
