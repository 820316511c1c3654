import type { ExtensionContext } from 'vscode';
import { followAccount } from './vscode/account/contexts.ts';
import { registerAuthentication } from './vscode/account/registerAuthentication.ts';
import { registerStatusBar } from './vscode/account/statusBar.ts';
import { registerCommands } from './vscode/registerCommands.ts';
import { createServices } from './vscode/createServices.ts';
import { registerExplorer } from './vscode/explorer/index.ts';
import { ActiveSweep } from './vscode/language/activeSweep.ts';
import { registerLanguage } from './vscode/language/index.ts';
import { registerLaunch } from './vscode/launch/index.ts';
import { platform } from './vscode/ui/platformNode.ts';

/** The table of contents: registers everything, waits for nothing. */
export function activate(context: ExtensionContext): void {
  const services = createServices(context, platform);
  const active = new ActiveSweep(services.readings);
  const language = registerLanguage(services, active);
  context.subscriptions.push(
    active,
    language,
    registerAuthentication(services),
    followAccount(services.connection),
    registerStatusBar(services.connection),
    registerLaunch(services, language.diagnostics),
    registerCommands(services),
    registerExplorer(services),
  );
}
