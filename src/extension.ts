import type { ExtensionContext } from 'vscode';
import { followAccount } from './vscode/auth/contexts.ts';
import { registerAuthentication } from './vscode/auth/registerAuthentication.ts';
import { registerStatusBar } from './vscode/auth/statusBar.ts';
import { registerAccountCommands } from './vscode/commands/account.ts';
import { registerHelpCommands } from './vscode/commands/help.ts';
import { createServices } from './vscode/createServices.ts';
import { registerLanguage } from './vscode/language/index.ts';
import { platform } from './vscode/platformNode.ts';

/** The table of contents: registers everything, waits for nothing. */
export function activate(context: ExtensionContext): void {
  const services = createServices(context, platform);
  context.subscriptions.push(
    registerAuthentication(services),
    followAccount(services.connection),
    registerStatusBar(services.connection),
    registerLanguage(services),
    registerAccountCommands(services),
    registerHelpCommands(services),
  );
}
