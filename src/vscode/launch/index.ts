import * as vscode from 'vscode';
import { inBackground } from '../ui/background.ts';
import { registerCommand } from '../ui/registerCommand.ts';
import { registerLazily } from '../ui/registerLazily.ts';
import { COMMANDS } from '../ids.ts';
import type { Diagnostics } from '../language/diagnostics.ts';
import type { Services } from '../services.ts';
import { createLaunchContext } from './launchContext.ts';
import { lookAgain, registerRecovery } from './recover.ts';
import { STATE_AFTER } from '../../core/wandb/sweepStates.ts';

/** Launch Sweep, with options, Dry Run and Resume: everything behind them is loaded when it is needed. */
export function registerLaunch(services: Services, diagnostics: Diagnostics): vscode.Disposable {
  const context = createLaunchContext(services, diagnostics, lookAgain);
  const register = registerLazily(services, () => import('./commands.ts'));
  const once = { again: false };
  const ends: Partial<Record<string, 'stop' | 'cancel'>> = {
    [STATE_AFTER.stop]: 'stop',
    [STATE_AFTER.cancel]: 'cancel',
  };
  return vscode.Disposable.from(
    services.news.onDidSettle(({ state, ...path }) => {
      const verb = ends[state];
      if (verb === undefined) return;
      const follow = async () => (await import('./followEnd.ts')).followEnd(services, path, verb);
      inBackground(services, 'following the end of a sweep', follow, { quiet: true });
    }),
    registerRecovery(context),
    registerCommand(
      services,
      COMMANDS.launch,
      async argument => (await import('./launchSweep.ts')).launchSweep(context, argument),
      once,
    ),
    registerCommand(
      services,
      COMMANDS.launchWithOptions,
      async argument => (await import('./launchSweep.ts')).launchSweep(context, argument, true),
      once,
    ),
    registerCommand(services, COMMANDS.dryRun, async argument =>
      (await import('./dryRunCommand.ts')).dryRun(context, argument),
    ),
    registerCommand(
      services,
      COMMANDS.resume,
      async (...args) => (await import('./resumeSweep.ts')).resumeSweep(context, args),
      once,
    ),
    register(COMMANDS.launchWithJob, ({ launchWithJob }, row) => launchWithJob(row)),
    register(COMMANDS.compareWithFile, ({ compareWithFile }, ...args) => compareWithFile(services, args)),
  );
}
