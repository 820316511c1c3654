import type { ExtensionContext } from 'vscode';
import { registerAccount } from './vscode/account/index.ts';
import { registerAgents } from './vscode/agents/index.ts';
import { createServices } from './vscode/createServices.ts';
import { registerExplorer } from './vscode/explorer/index.ts';
import { registerHelp } from './vscode/help/index.ts';
import { registerJobs } from './vscode/jobs/index.ts';
import { ActiveSweep } from './vscode/language/activeSweep.ts';
import { registerLanguage } from './vscode/language/index.ts';
import { registerLaunch } from './vscode/launch/index.ts';
import { registerPanels } from './vscode/panels/index.ts';
import { registerQueues } from './vscode/queues/index.ts';
import { registerSweeps } from './vscode/sweeps/index.ts';
import { registerTools } from './vscode/tools/index.ts';
import { platform } from './vscode/ui/platformNode.ts';
import { translateCore } from './vscode/ui/translateCore.ts';

/** The table of contents: registers everything, waits for nothing. */
export function activate(context: ExtensionContext): void {
  translateCore();
  const services = createServices(context, platform);
  const active = new ActiveSweep(services);
  const language = registerLanguage(services, active);
  const launch = registerLaunch(services, language.diagnostics);
  context.subscriptions.push(
    active,
    language,
    registerAccount(services),
    registerExplorer(services),
    registerSweeps(services),
    registerQueues(services),
    registerJobs(services),
    registerAgents(services),
    launch,
    registerPanels(services),
    registerTools(launch.context),
    registerHelp(services),
  );
}
