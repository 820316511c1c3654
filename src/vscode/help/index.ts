import * as vscode from 'vscode';
import { netlocOf } from '../../core/wandb/hostUrl.ts';
import { COMMANDS, SECTION, SETTINGS } from '../ids.ts';
import { redHatActive } from '../language/redHat.ts';
import type { ShellServices } from '../shellServices.ts';
import { registerCommand } from '../ui/registerCommand.ts';

const NEW_ISSUE = '/issues/new';

/** Show Log, Report Bug, Refresh. */
export function registerHelpCommands(services: ShellServices): vscode.Disposable {
  const { connection, log } = services;
  return vscode.Disposable.from(
    registerCommand(services, COMMANDS.showLog, () => log.show()),
    registerCommand(services, COMMANDS.reportBug, () => reportBug(services)),
    registerCommand(services, COMMANDS.refresh, async () => {
      await connection.wake();
      // A key that was refused is tried once more: perhaps the server was mistaken, or the key is good again.
      if (connection.status === 'failed') await connection.tryAgain();
      await connection.live?.refresh();
    }),
  );
}

/** A report that is safe to paste: no key, no name of an account, project or file, no address but the host's kind. */
async function reportBug(services: ShellServices): Promise<void> {
  const text = bugReport(services);
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  await vscode.window.showTextDocument(document);
  const copy = vscode.l10n.t('Copy and Open the Issue Page');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('This is all that the report holds. Add what you did and what happened.'),
    copy,
  );
  if (chosen !== copy) return;
  await vscode.env.clipboard.writeText(document.getText());
  const repository: unknown = Reflect.get(Object(services.context.extension.packageJSON), 'repository');
  const url: unknown = Reflect.get(Object(repository), 'url');
  if (typeof url === 'string') await vscode.env.openExternal(vscode.Uri.parse(url.replace(/\.git$/, '') + NEW_ISSUE));
}

/** The kind of remote window; where the editor has only an address for it, that stays out of the report. */
function remote(): string {
  const { remoteName } = vscode.env;
  if (remoteName === undefined) return '';
  return /^[a-z-]+$/i.test(remoteName) ? `, remote (${remoteName})` : ', remote';
}

function bugReport({ connection, readings, context }: ShellServices): string {
  const host = netlocOf(connection.host);
  const document = vscode.window.activeTextEditor?.document;
  const settings = vscode.workspace.getConfiguration(SECTION);
  const changed = Object.values(SETTINGS).filter(name => {
    const found = settings.inspect(name);
    return (
      found?.globalValue !== undefined ||
      found?.workspaceValue !== undefined ||
      found?.workspaceFolderValue !== undefined
    );
  });
  const version: unknown = Reflect.get(Object(context.extension.packageJSON), 'version');
  return [
    '## What I did',
    '',
    '',
    '## What happened, and what I expected',
    '',
    '',
    '## Where',
    '',
    `- Launch Sweeps ${String(version)}, ${vscode.env.appName} ${vscode.version}, ${vscode.env.uiKind === vscode.UIKind.Web ? 'web' : 'desktop'}${remote()}`,
    `- Host: ${host === 'api.wandb.ai' ? host : 'a server of our own'}, account: ${connection.status}${connection.error ? ` (${connection.error.kind})` : ''}${connection.trouble ? `, last request: ${connection.trouble.kind} in ${connection.trouble.operation}` : ''}`,
    `- Entity ${connection.entity === undefined ? 'not ' : ''}chosen, project ${connection.project === undefined ? 'not ' : ''}chosen, workspace ${vscode.workspace.isTrusted ? '' : 'not '}trusted, ${String(vscode.workspace.workspaceFolders?.length ?? 0)} folders`,
    `- Active file: ${document ? `${document.languageId}, ${String(document.lineCount)} lines, taken for ${readings.of(document).claim.kind ?? 'no sweep'}` : 'none'}`,
    `- Settings changed: ${changed.length ? changed.join(', ') : 'none'}`,
    `- Red Hat YAML: ${redHatActive() ? 'active' : 'not active'}`,
    '',
  ].join('\n');
}
