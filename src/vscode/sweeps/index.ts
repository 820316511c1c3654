import * as vscode from 'vscode';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { ONCE } from '../ui/registerCommand.ts';
import { registerLazily } from '../ui/registerLazily.ts';
import { OptionHints } from './optionHints.ts';
import { RunLogs } from './runLogs.ts';
import { provideSweepConfigs } from './sweepConfigs.ts';

/** Sweeps and their runs: the commands, and the documents of configurations and logs. */
export function registerSweeps(services: Services): vscode.Disposable {
  const register = registerLazily(services, () => import('./commands.ts'));
  const logs = new RunLogs(services);
  return vscode.Disposable.from(
    logs,
    new OptionHints(services),
    provideSweepConfigs(services),
    register(COMMANDS.newFile, ({ newSweepFile }) => newSweepFile(services)),
    register(COMMANDS.newFromProgram, ({ newSweepFromProgram }) => newSweepFromProgram(services)),
    register(COMMANDS.openAsYaml, ({ openAsYaml }, uri, at) => openAsYaml(services, uri, at)),
    register(COMMANDS.openAsPython, ({ openAsPython }, uri) => openAsPython(services, uri)),
    register(COMMANDS.pause, ({ changeSweeps }, ...args) => changeSweeps(services, 'pause', args), ONCE),
    register(COMMANDS.stop, ({ changeSweeps }, ...args) => changeSweeps(services, 'stop', args), ONCE),
    register(COMMANDS.cancel, ({ changeSweeps }, ...args) => changeSweeps(services, 'cancel', args), ONCE),
    register(COMMANDS.deleteSweep, ({ deleteSweeps }, ...args) => deleteSweeps(services, args), ONCE),
    register(COMMANDS.stopRun, ({ stopSelectedRuns }, ...args) => stopSelectedRuns(services, args), ONCE),
    register(COMMANDS.showConfig, ({ showConfig }, ...args) => showConfig(services, args)),
    register(COMMANDS.schedulerLog, ({ showSchedulerLogs }, ...args) => showSchedulerLogs(logs, args)),
    register(COMMANDS.runLog, ({ showRunLogs }, ...args) => showRunLogs(logs, args)),
  );
}
