import * as vscode from 'vscode';
import { COMMANDS } from './ids.ts';
import type { ShellServices } from './shellServices.ts';
import { registerAccountCommands } from './account/commands.ts';
import { registerHelpCommands } from './help/index.ts';
import { registerLazily } from './ui/registerLazily.ts';

/** The commands that no view or file owns. Most of their code is loaded with the first run. */
export function registerCommands(services: ShellServices): vscode.Disposable {
  const { platform } = services;
  return vscode.Disposable.from(
    registerAccountCommands(services),
    registerHelpCommands(services),
    registerLazily(services, [COMMANDS.pause, COMMANDS.stop, COMMANDS.cancel], async () => {
      const { registerChangeSweeps } = await import('./sweeps/changeSweeps.ts');
      return () => registerChangeSweeps(services);
    }),
    registerLazily(services, [COMMANDS.deleteSweep], async () => {
      const { registerDeleteSweeps } = await import('./sweeps/deleteSweeps.ts');
      return () => registerDeleteSweeps(services);
    }),
    registerLazily(services, [COMMANDS.openInBrowser, COMMANDS.openFromMenu, COMMANDS.copyId], async () => {
      const { registerOpenAndCopy } = await import('./explorer/openAndCopy.ts');
      return () => registerOpenAndCopy(services);
    }),
    registerLazily(services, [COMMANDS.newFile], async () => {
      const { registerNewSweepFile } = await import('./sweeps/newSweepFile.ts');
      return () => registerNewSweepFile(services);
    }),
    registerLazily(services, [COMMANDS.startSweepAgent], async () => {
      const { registerSweepAgent } = await import('./agents/sweepAgent.ts');
      return () => registerSweepAgent(services);
    }),
    registerLazily(services, [COMMANDS.startAgent], async () => {
      const { registerStartAgent } = await import('./agents/startAgent.ts');
      return () => registerStartAgent(services);
    }),
    registerLazily(
      services,
      [COMMANDS.createJob, COMMANDS.addScheduler, COMMANDS.newScheduler, COMMANDS.newSearchSpace],
      async () => {
        const { registerJobs } = await import('./jobs/index.ts');
        return () => registerJobs(services, platform);
      },
    ),
  );
}
