import * as vscode from 'vscode';
import { serverName } from '../../core/wandb/forge.ts';
import { COMMANDS } from '../ids.ts';
import type { Connection } from './connection.ts';
import { inSentences } from '../../core/sentence.ts';

/**
 * Host, entity and project in the status bar, and what is wrong with the connection; a click switches them. Hidden
 * until the account is needed.
 */
export function registerStatusBar(connection: Connection): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('launchSweeps.account', vscode.StatusBarAlignment.Left, 10);
  item.name = vscode.l10n.t('W&B Account');
  const show = (): void => {
    if (!connection.awake) return;
    const { text, tooltip, command, failed } = describe(connection);
    item.text = text;
    item.tooltip = tooltip;
    item.command = command;
    item.backgroundColor = failed ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    item.accessibilityInformation = {
      label: vscode.l10n.t('W&B: {0}', tooltip.replaceAll('\n', ', ')),
      role: 'button',
    };
    item.show();
  };
  return vscode.Disposable.from(item, connection.onDidChange(show), connection.onDidChangeTrouble(show));
}

interface Shown {
  readonly text: string;
  readonly tooltip: string;
  readonly command: vscode.Command;
  readonly failed?: boolean;
}

function describe(connection: Connection): Shown {
  const host = serverName(connection.host);
  const menu: vscode.Command = {
    command: COMMANDS.choosePlace,
    arguments: [{ menu: true }],
    title: vscode.l10n.t('Switch'),
  };
  switch (connection.status) {
    case 'signedOut':
      return {
        text: '$(rocket) W&B',
        command: { command: COMMANDS.signIn, title: vscode.l10n.t('Sign In') },
        tooltip: vscode.workspace.isTrusted
          ? vscode.l10n.t('Not signed in to {0}. Click to sign in.', host)
          : vscode.l10n.t('This workspace is not trusted, so nothing is sent to W&B.'),
      };
    case 'connecting':
      return { text: '$(sync~spin) W&B', tooltip: vscode.l10n.t('Connecting to {0}…', host), command: menu };
    case 'failed':
      return {
        text: '$(warning) W&B',
        failed: true,
        tooltip: inSentences([connection.error?.message, connection.error?.advice]),
        command: { command: COMMANDS.signIn, title: vscode.l10n.t('Sign In') },
      };
    case 'signedIn': {
      const { entity, project, trouble, viewer } = connection;
      const where = project === undefined ? (entity ?? host) : `${entity ?? ''}/${project}`;
      const lines = [
        trouble ? `${trouble.message} ${trouble.advice}` : undefined,
        project === undefined ? vscode.l10n.t('No project chosen') : where,
        vscode.l10n.t('{0} on {1}', viewer?.username ?? viewer?.email ?? vscode.l10n.t('signed in'), host),
        vscode.l10n.t('Click to switch.'),
      ];
      return {
        text: `${trouble ? '$(warning)' : '$(rocket)'} ${where}`,
        tooltip: lines.filter(line => line !== undefined).join('\n'),
        command: menu,
        failed: trouble !== undefined,
      };
    }
  }
}
