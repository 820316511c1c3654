import * as vscode from 'vscode';
import { serverName } from '../../core/wandb/forge.ts';
import { COMMANDS } from '../ids.ts';
import { inBackground } from '../ui/background.ts';
import { registerCommand } from '../ui/registerCommand.ts';
import { accountLabel } from './accounts.ts';
import type { AccountServices } from './accountServices.ts';
import { iconLabel } from '../ui/wizard/iconLabel.ts';

/** Sign In, Sign Out, Choose Host, Choose Entity and Project. */
export function registerAccountCommands(services: AccountServices): vscode.Disposable {
  const { connection } = services;
  return vscode.Disposable.from(
    registerCommand(services, COMMANDS.signIn, () => connection.signIn()),
    registerCommand(services, COMMANDS.signOut, () => signOut(services)),
    registerCommand(services, COMMANDS.chooseHost, () => connection.askHost()),
    registerCommand(services, COMMANDS.choosePlace, async options => {
      if (typeof options === 'object' && options !== null && 'menu' in options) await showMenu(services);
      else await connection.askPlace(true);
    }),
  );
}

async function signOut(services: AccountServices): Promise<void> {
  const { connection } = services;
  await connection.wake();
  if (connection.viewer) {
    await connection.signOut();
    return;
  }
  const sentence = vscode.l10n.t('You are not signed in to {0}.', serverName(connection.host));
  inBackground(services, COMMANDS.signOut, () => vscode.window.showInformationMessage(sentence));
}

/** What a click on the status bar offers. */
async function showMenu({ connection }: AccountServices): Promise<void> {
  await connection.wake();
  const accounts = await connection.accounts.all();
  const account = accounts.find(({ id }) => id === connection.accountId);
  type Item = vscode.QuickPickItem & { readonly run: string };
  const items: readonly Item[] = [
    {
      ...iconLabel('project', vscode.l10n.t('Choose Entity and Project')),
      description: [connection.entity, connection.project].filter(Boolean).join('/'),
      run: COMMANDS.choosePlace,
    },
    {
      ...iconLabel('server-environment', vscode.l10n.t('Choose Host or Account')),
      description: account && accountLabel(account),
      run: COMMANDS.chooseHost,
    },
    { ...iconLabel('sign-in', vscode.l10n.t('Sign In with Another Key')), run: COMMANDS.signIn },
    { ...iconLabel('sign-out', vscode.l10n.t('Sign Out')), run: COMMANDS.signOut },
    { ...iconLabel('output', vscode.l10n.t('Show Log')), run: COMMANDS.showLog },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('W&B: {0}', serverName(connection.host)),
    placeHolder: connection.trouble?.message,
  });
  if (chosen) await vscode.commands.executeCommand(chosen.run);
}
