import * as vscode from 'vscode';
import type { Found } from '../../core/credentials/candidates.ts';
import { DEFAULT_HOST, sameServer, serverName } from '../../core/wandb/forge.ts';
import { readHost } from '../../core/wandb/typedHost.ts';
import { pickText, type TextItem } from '../ui/wizard/pickText.ts';
import { rowsBelow, sentenceRows } from '../ui/wizard/sentenceRows.ts';
import { accountLabel, type Account } from './accounts.ts';
import { iconLabel } from '../ui/wizard/iconLabel.ts';

export interface HostChoice {
  readonly host: string;
  /** The account that was picked; undefined = a host, with whatever account it has. */
  readonly account?: Account;
}

export interface ChooseHostOptions {
  readonly current: string;
  readonly currentAccount?: string;
  readonly accounts: readonly Account[];
  /** Addresses that the environment and settings files name. */
  readonly found: readonly Found[];
}

/**
 * Asks for a host: a signed-in account, a host that was found, or an address that is typed. undefined = the person
 * left.
 */
export async function chooseHost(options: ChooseHostOptions): Promise<HostChoice | undefined> {
  const { accounts } = options;
  const chosen = await pickText({
    title: vscode.l10n.t('Choose a W&B host'),
    placeholder: vscode.l10n.t('Pick one, or type the address of a server or of a page: https://…'),
    items: [...accountItems(options), ...hostItems(options)],
    typed: typed => (/[./:]/.test(typed) || 'host' in readHost(typed) ? typedItems(typed) : []),
  });
  if (typeof chosen !== 'object') return undefined;
  const account = accounts.find(({ id }) => id === chosen.value);
  return account ? { host: account.host, account } : { host: chosen.value };
}

/** Accounts by their id, the one used last first. */
function accountItems({ accounts, currentAccount }: ChooseHostOptions): readonly TextItem[] {
  return [...accounts].reverse().map(account => ({
    ...iconLabel('account', accountLabel(account)),
    description: account.id === currentAccount ? vscode.l10n.t('in use') : undefined,
    detail: account.host,
    value: account.id,
  }));
}

/** Servers without an account, each once. */
function hostItems({ current, accounts, found }: ChooseHostOptions): readonly TextItem[] {
  const all: readonly Found[] = [
    { value: current, from: '', fromWorkspace: false },
    { value: DEFAULT_HOST, from: '', fromWorkspace: false },
    ...found,
  ];
  return all
    .filter(({ value }, index) => all.findIndex(each => sameServer(each.value, value)) === index)
    .filter(({ value }) => !accounts.some(({ host }) => sameServer(host, value)))
    .map(each => ({
      ...iconLabel('server-environment', serverName(each.value)),
      description: originOf(each),
      detail: each.value,
      value: each.value,
    }));
}

function originOf({ from, fromWorkspace }: Found): string | undefined {
  if (fromWorkspace) return vscode.l10n.t('suggested by {0} in this workspace: make sure that you trust it', from);
  return from === '' || from === 'default' ? undefined : vscode.l10n.t('from {0}', from);
}

function typedItems(typed: string): readonly TextItem[] {
  const checked = readHost(typed);
  if ('host' in checked) {
    const { host, note } = checked;
    const rows = rowsBelow('check', vscode.l10n.t('Use {0}', host), ...(note === undefined ? [] : [note]));
    return rows.map(row => ({ ...row, alwaysShow: true, value: host }));
  }
  const { problem, suggestion } = checked;
  const hint = suggestion && vscode.l10n.t('Press Enter for {0}', suggestion);
  return sentenceRows('warning', problem, hint).map(row => ({ ...row, alwaysShow: true, fill: suggestion }));
}
