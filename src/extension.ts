import type { ExtensionContext } from 'vscode';
import { followAccount } from './vscode/auth/contexts.ts';
import { registerStartAgent } from './vscode/agents/startAgent.ts';
import { registerAuthentication } from './vscode/auth/registerAuthentication.ts';
import { registerStatusBar } from './vscode/auth/statusBar.ts';
import { registerAccountCommands } from './vscode/commands/account.ts';
import { registerChangeSweeps } from './vscode/commands/changeSweeps.ts';
import { registerDeleteSweeps } from './vscode/commands/deleteSweeps.ts';
import { registerHelpCommands } from './vscode/commands/help.ts';
import { registerNewSweepFile } from './vscode/commands/newSweepFile.ts';
import { registerOpenAndCopy } from './vscode/commands/openAndCopy.ts';
import { registerSweepAgent } from './vscode/commands/sweepAgent.ts';
import { createServices } from './vscode/createServices.ts';
import { registerExplorer } from './vscode/explorer/index.ts';
import { registerJobs } from './vscode/jobs/index.ts';
import { ActiveSweep } from './vscode/language/activeSweep.ts';
import { registerLanguage } from './vscode/language/index.ts';
import { registerLaunch } from './vscode/launch/index.ts';
import { platform } from './vscode/platformNode.ts';

/** The table of contents: registers everything, waits for nothing. */
export function activate(context: ExtensionContext): void {
  const services = createServices(context, platform);
  const active = new ActiveSweep(services.claims);
  const language = registerLanguage(services, active);
  context.subscriptions.push(
    active,
    language,
    registerAuthentication(services),
    followAccount(services.connection),
    registerStatusBar(services.connection),
    registerAccountCommands(services),
    registerHelpCommands(services),
    registerLaunch(services, language.diagnostics),
    registerChangeSweeps(services),
    registerDeleteSweeps(services),
    registerSweepAgent(services),
    registerOpenAndCopy(services),
    registerNewSweepFile(services),
    registerStartAgent(services, platform),
    registerJobs(services, platform),
    registerExplorer(services),
  );
}
