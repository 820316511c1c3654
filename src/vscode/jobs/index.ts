import * as vscode from 'vscode';
import { COMMANDS } from '../ids.ts';
import type { Services } from '../services.ts';
import { ONCE } from '../ui/registerCommand.ts';
import { registerLazily } from '../ui/registerLazily.ts';

/** Jobs and schedulers: the commands that create them. */
export function registerJobs(services: Services): vscode.Disposable {
  const register = registerLazily(services, () => import('./commands.ts'));
  return vscode.Disposable.from(
    register(COMMANDS.createJob, ({ createJob }, argument) => createJob(services, argument), ONCE),
    register(COMMANDS.addScheduler, ({ addScheduler }) => addScheduler(services)),
    register(COMMANDS.newScheduler, ({ newScheduler }) => newScheduler(services)),
    register(COMMANDS.newSearchSpace, ({ newSearchSpace }) => newSearchSpace(services)),
    register(
      COMMANDS.uploadSearchSpace,
      ({ uploadSearchSpace }, argument, sweepFile) => uploadSearchSpace(services, argument, sweepFile),
      ONCE,
    ),
  );
}
