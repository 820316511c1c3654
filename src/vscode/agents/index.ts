import * as vscode from 'vscode';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { ONCE } from '../ui/registerCommand.ts';
import { registerLazily } from '../ui/registerLazily.ts';
import { showRunningStatus } from './runningStatus.ts';

/** Agents and schedulers in terminals: the commands that start them in a terminal, and stop them. */
export function registerAgents(services: Services): vscode.Disposable {
  const register = registerLazily(services, () => import('./commands.ts'));
  return vscode.Disposable.from(
    showRunningStatus(services),
    register(COMMANDS.startAgent, ({ startAgent }, row) => startAgent(services, row)),
    register(COMMANDS.startSweepAgent, ({ startAgentOfSweep }, ...args) => startAgentOfSweep(services, args)),
    register(COMMANDS.startSweepAgents, ({ startAgentsOfSweep }, ...args) => startAgentsOfSweep(services, args)),
    register(COMMANDS.startScheduler, ({ startSchedulerOfSweep }, ...args) => startSchedulerOfSweep(services, args)),
    register(COMMANDS.showRunning, ({ showRunning }) => showRunning()),
    register(COMMANDS.stopRunning, ({ stopRunning }, ...args) => stopRunning(args), ONCE),
    register(COMMANDS.stopAgent, ({ stopAgents }, ...args) => stopAgents(services, args), ONCE),
  );
}
