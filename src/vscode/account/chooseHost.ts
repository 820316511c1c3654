import * as vscode from 'vscode';
import { DEFAULT_HOST, checkHost, netlocOf } from '../../core/wandb/hostUrl.ts';
import type { Found } from '../../core/credentials/findCredentials.ts';
import { accountLabel, type Account } from './accounts.ts';

export interface HostChoice {
  readonly host: string;
  /** The account that was picked; undefined = a host, whatever account it has. */
  readonly account?: Account;
}

export interface ChooseHostOptions {
  readonly current: string;
  readonly currentAccount?: string;
  readonly accounts: readonly Account[];
  /** Addresses that the environment and settings files name. */
  readonly found: readonly Found[];
}

interface Item extends vscode.QuickPickItem {
  readonly choice?: HostChoice;
  readonly typed?: string;
}

/** Asks for a host: an account that is signed in, a host that was found, or an address that is typed. undefined = the person declined. */
export function chooseHost({
  current,
  currentAccount,
  accounts,
  found,
}: ChooseHostOptions): Promise<HostChoice | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = vscode.l10n.t('Choose a W&B host');
  pick.placeholder = vscode.l10n.t('Pick one, or type the address of a server: https://…');
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  const signedIn = [...accounts].reverse().map((account): Item => ({
    label: `$(account) ${accountLabel(account)}`,
    description: account.id === currentAccount ? vscode.l10n.t('in use') : undefined,
    detail: account.host,
    choice: { host: account.host, account },
  }));
  const others = [
    { value: current, from: '', fromWorkspace: false },
    { value: DEFAULT_HOST, from: '', fromWorkspace: false },
    ...found,
  ]
    .filter(
      (each, i, all) => all.findIndex(e => e.value === each.value) === i && !accounts.some(a => a.host === each.value),
    )
    .map((each): Item => ({
      label: `$(server-environment) ${netlocOf(each.value)}`,
      description: describe(each),
      detail: each.value,
      choice: { host: each.value },
    }));
  const fixed = [...signedIn, ...others];
  pick.items = fixed;
  return new Promise(resolve => {
    let answer: HostChoice | undefined;
    pick.onDidChangeValue(value => {
      const typed = value.trim();
      pick.items = /[./:]/.test(typed) ? [...fixed, typedItem(typed)] : fixed;
    });
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item?.typed !== undefined) {
        pick.value = item.typed;
        return;
      }
      answer = item?.choice;
      if (answer) pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(answer);
    });
    pick.show();
  });
}

function describe({ from, fromWorkspace }: Found): string | undefined {
  if (fromWorkspace) return vscode.l10n.t('suggested by {0} of this workspace: make sure that you trust it', from);
  return from === '' || from === 'default' ? undefined : vscode.l10n.t('from {0}', from);
}

function typedItem(typed: string): Item {
  const checked = checkHost(typed);
  if ('host' in checked)
    return {
      label: `$(check) ${vscode.l10n.t('Use {0}', checked.host)}`,
      alwaysShow: true,
      choice: { host: checked.host },
    };
  return {
    label: `$(warning) ${checked.problem}`,
    detail: checked.suggestion && vscode.l10n.t('Press Enter for {0}', checked.suggestion),
    alwaysShow: true,
    typed: checked.suggestion ?? typed,
  };
}

/** Asks before a key would travel readable over the network; true for https and for this machine. */
export async function allowInsecure(host: string): Promise<boolean> {
  const checked = checkHost(host);
  if (!('host' in checked) || !checked.insecure) return true;
  const go = vscode.l10n.t('Use It All the Same');
  return (
    (await vscode.window.showWarningMessage(
      vscode.l10n.t('{0} is not encrypted.', host),
      {
        modal: true,
        detail: vscode.l10n.t('Your API key could be read by everybody on the way. Use https:// if the server has it.'),
      },
      go,
    )) === go
  );
}
