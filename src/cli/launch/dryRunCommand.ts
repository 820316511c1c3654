import * as l10n from '@vscode/l10n';
import { dryRun } from '../../core/launch/preflight/dryRun.ts';
import type { Preflight } from '../../core/launch/preflight/finding.ts';
import { preflight } from '../../core/launch/preflight/preflight.ts';
import type { ToolAccount } from '../../core/tools/tool.ts';
import { signIn } from '../account/signIn.ts';
import type { AccountOptions } from '../account/findAccount.ts';
import { EXIT } from '../exit.ts';
import { shown } from '../planCommand.ts';
import type { Terminal } from '../terminal.ts';
import { openForLaunch, planFor, type LaunchTarget } from './planned.ts';

export interface DryRunOptions extends LaunchTarget {
  readonly format: 'text' | 'json';
  /** Asks nobody: the account in use and what is on the server count as unknown. */
  readonly offline: boolean;
}

/** `launch-sweeps plan`: what a launch would send; sends nothing. Gives the exit code: 1 where it would be refused. */
export async function dryRunCommand(
  path: string,
  options: DryRunOptions,
  account: AccountOptions,
  terminal: Terminal,
): Promise<number> {
  const { out, note } = terminal;
  const { file, errors } = openForLaunch(path, terminal);
  const used = options.offline ? undefined : await accountIfAny(account, terminal);
  const plan = planFor(file, options, used);
  if (options.format === 'json') out(JSON.stringify(shown(plan), undefined, 2));
  else {
    let checked: Preflight | undefined;
    if (used !== undefined && !('refused' in plan)) {
      terminal.progress(l10n.t('Checking queue, agents and job…'));
      const { facts, upsertSweep } = plan;
      const last = await (await used.sender()).lastLaunch(file.source);
      checked = await preflight(used.client, { facts, config: upsertSweep.config, last, jobFiles: used.jobFiles });
    }
    out(dryRun({ title: path, plan, preflight: checked }).trimEnd());
  }
  errors.forEach(note);
  return errors.length > 0 || 'refused' in plan ? EXIT.failed : EXIT.done;
}

/** The account, without which a plan can be made too; says why there is none. */
async function accountIfAny(options: AccountOptions, { note }: Terminal): Promise<ToolAccount | undefined> {
  try {
    return await signIn(options, {});
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    note(l10n.t('{0} The plan is made without an account: queue, agents and job were not checked.', why));
    return undefined;
  }
}
