import * as vscode from 'vscode';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { registerCommand } from '../ui/registerCommand.ts';
import { registerLazily } from '../ui/registerLazily.ts';
import { registerWalkthrough } from './walkthrough.ts';

/** Show Log, Report Bug, Refresh; the ticks of the walkthrough. */
export function registerHelp(services: Services): vscode.Disposable {
  const register = registerLazily(services, () => import('./commands.ts'));
  return vscode.Disposable.from(
    registerWalkthrough(services),
    registerCommand(services, COMMANDS.showLog, () => services.log.show()),
    register(COMMANDS.reportBug, ({ reportBug }) => reportBug(services)),
    register(COMMANDS.refresh, ({ refresh }) => refresh(services)),
  );
}
