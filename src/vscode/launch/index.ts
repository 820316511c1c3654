import * as vscode from 'vscode';
import { inBackground } from '../ui/background.ts';
import { ONCE } from '../ui/registerCommand.ts';
import { registerLazily } from '../ui/registerLazily.ts';
import { COMMANDS } from '../ids.ts';
import type { Diagnostics } from '../language/diagnostics.ts';
import type { Services } from '../services.ts';
import { createLaunchContext, type LaunchContext } from './launchContext.ts';
import { registerBestRanges } from './next/registerBestRanges.ts';
import { lookAgain, registerRecovery } from './recover.ts';
import type { EndVerb } from '../../core/launch/watch/endWatch.ts';
import { STATE_AFTER } from '../../core/wandb/sweepStates.ts';

export interface Launch extends vscode.Disposable {
  /** What launching shares with those who launch otherwise. */
  readonly context: LaunchContext;
}

/** Launch Sweep, with options, Dry Run and Resume: what is behind them is loaded when it is needed. */
export function registerLaunch(services: Services, diagnostics: Diagnostics): Launch {
  const context = createLaunchContext(services, diagnostics, lookAgain);
  const register = registerLazily(services, () => import('./commands.ts'));
  const ends: Partial<Record<string, EndVerb>> = {
    [STATE_AFTER.stop]: 'stop',
    [STATE_AFTER.cancel]: 'cancel',
  };
  const all = vscode.Disposable.from(
    services.news.onDidSettle(({ state, ...path }) => {
      const verb = ends[state];
      if (verb === undefined) return;
      const follow = async () => (await import('./followEnd.ts')).followEnd(services, path, verb);
      inBackground(services, 'following the end of a sweep', follow, { quiet: true });
    }),
    registerRecovery(context),
    registerBestRanges(context),
    register(COMMANDS.launch, ({ launchSweep }, argument, at) => launchSweep(context, argument, { at }), ONCE),
    register(
      COMMANDS.launchWithOptions,
      ({ launchSweep }, argument, at) => launchSweep(context, argument, { at, withOptions: true }),
      ONCE,
    ),
    register(
      COMMANDS.createFromPython,
      ({ createFromPython }, argument, at) => createFromPython(context, argument, at),
      ONCE,
    ),
    register(COMMANDS.dryRun, ({ dryRun }, argument, at) => dryRun(context, argument, at)),
    register(COMMANDS.resume, ({ resumeSweep }, ...args) => resumeSweep(context, args), ONCE),
    register(COMMANDS.update, ({ updateSweep }, ...args) => updateSweep(context, args), ONCE),
    register(COMMANDS.sweepAround, ({ sweepAround }, ...args) => sweepAround(context, args), ONCE),
    register(COMMANDS.proposeNext, ({ proposeNext }, ...args) => proposeNext(context, args), ONCE),
    register(COMMANDS.launchWithJob, ({ launchWithJob }, row) => launchWithJob(row)),
    register(COMMANDS.compareWithFile, ({ compareWithFile }, ...args) => compareWithFile(services, args)),
  );
  return Object.assign(all, { context });
}
