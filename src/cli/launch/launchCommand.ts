import * as l10n from '@vscode/l10n';
import type { LaunchOutcome } from '../../core/launch/send/outcome.ts';
import { confirmLaunch } from '../../core/tools/confirmLaunch.ts';
import { checkLaunch } from '../../core/tools/launchPlan.ts';
import { appUrl, sweepUrl } from '../../core/wandb/appUrl.ts';
import { ENVIRONMENT } from '../../core/wandb/environment.ts';
import type { AccountOptions } from '../account/findAccount.ts';
import { signIn } from '../account/signIn.ts';
import { CommandFailure, unlessStopped } from '../commandFailure.ts';
import { EXIT } from '../exit.ts';
import type { Terminal } from '../terminal.ts';
import { personHost } from './personHost.ts';
import { openForLaunch, planFor, type LaunchTarget } from './planned.ts';

export interface LaunchCommandOptions extends LaunchTarget {
  /** The person has confirmed it by an option. */
  readonly yes: boolean;
  readonly format: 'text' | 'json';
}

/** `launch-sweeps launch`: checks, shows, asks, and sends once. Gives the exit code. */
export async function launchCommand(
  path: string,
  options: LaunchCommandOptions,
  account: AccountOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const { note, progress } = terminal;
  const { file, errors } = openForLaunch(path, terminal);
  if (errors.length > 0) {
    errors.forEach(note);
    note(l10n.t('{0} was not launched: W&B would refuse it.', path));
    return EXIT.failed;
  }
  const used = await signIn(account, {}, signal);
  const plan = planFor(file, options, used);
  if ('refused' in plan) throw new CommandFailure(plan.refused.message);
  const ready = { file, account: used, plan };
  progress(l10n.t('Checking queue, agents and job…'));
  const known = await unlessStopped(signal, checkLaunch(ready));
  const outcome = await confirmLaunch(ready, known, { host: personHost(terminal, options.yes), signal });
  if ('no' in outcome) {
    note(outcome.no);
    return EXIT.failed;
  }
  return tellOutcome(outcome, used.client.host, options.format, terminal);
}

/** Tells what became of a launch or a resume; gives the exit code. */
export function tellOutcome(
  outcome: LaunchOutcome,
  host: string,
  format: 'text' | 'json',
  { out, note }: Terminal,
): number {
  const isDone = outcome.kind === 'created';
  const sweep = 'sweep' in outcome ? outcome.sweep : undefined;
  const url = sweep && sweepUrl(appUrl(host, process.env[ENVIRONMENT.appUrl]), sweep.entity, sweep.project, sweep.name);
  const { kind, sentence } = outcome;
  if (format === 'json') out(JSON.stringify({ kind, sentence, sweep: sweep?.name, url }, undefined, 2));
  else {
    note(sentence);
    if (url !== undefined) out(url);
  }
  if (isDone && format === 'text') outcome.warnings.forEach(note);
  if (isDone) return EXIT.done;
  return kind === 'unknown' ? EXIT.unknown : EXIT.failed;
}
