import * as l10n from '@vscode/l10n';
import { sweep as askSweep } from '../../core/api/operations/sweep.ts';
import { confirmResume } from '../../core/tools/confirmResume.ts';
import { isSweepState } from '../../core/wandb/sweepStates.ts';
import type { AccountOptions } from '../account/findAccount.ts';
import { signIn, type Place } from '../account/signIn.ts';
import { sweepIn } from '../account/sweepIn.ts';
import { CommandFailure } from '../commandFailure.ts';
import { EXIT } from '../exit.ts';
import type { Terminal } from '../terminal.ts';
import { tellOutcome } from './launchCommand.ts';
import { personHost } from './personHost.ts';

export interface ResumeOptions extends Place {
  readonly queue?: string;
  readonly yes: boolean;
  readonly format: 'text' | 'json';
}

/** `launch-sweeps resume`: resumes a sweep once the person has confirmed it. Gives the exit code. */
export async function resumeCommand(
  named: string,
  options: ResumeOptions,
  account: AccountOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const { note, out } = terminal;
  const used = await signIn(account, options, signal);
  const path = sweepIn(used, named);
  const found = await askSweep(used.client, path, { signal });
  if (isSweepState(found.state, 'RUNNING'))
    throw new CommandFailure(l10n.t('The sweep {0} is already running. Nothing was sent.', path.sweep));
  const host = personHost(terminal, options.yes);
  const resumed = await confirmResume(used, { path, found, queue: options.queue }, { host, signal });
  if ('no' in resumed) {
    note(resumed.no);
    return EXIT.failed;
  }
  if ('refused' in resumed) throw new CommandFailure(resumed.refused.message);
  if ('launch' in resumed) return tellOutcome(resumed.launch, used.client.host, options.format, terminal);
  const { kind, sentence } = resumed.state;
  if (options.format === 'json') out(JSON.stringify({ kind, sentence, sweep: path.sweep }, undefined, 2));
  else note(sentence);
  if (kind === 'done') return EXIT.done;
  return kind === 'unknown' ? EXIT.unknown : EXIT.failed;
}
