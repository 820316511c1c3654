import * as l10n from '@vscode/l10n';
import { basename, resolve } from 'node:path';
import { sweep as askSweep } from '../../core/api/operations/sweep.ts';
import { createLanguageService } from '../../core/language/service.ts';
import { readSweepConfig } from '../../core/live/sweepConfig.ts';
import { propose, readSearched } from '../../core/propose/propose.ts';
import { withHistories } from '../../core/propose/runs/loadHistories.ts';
import { writeChanges } from '../../core/propose/writeProposal.ts';
import { onOneLine } from '../../core/plainLine.ts';
import { loadTriedRuns } from '../../core/tools/loadRuns.ts';
import { storedText } from '../../core/tools/storedText.ts';
import { CommandFailure } from '../commandFailure.ts';
import { EXIT } from '../exit.ts';
import { notUtf8, readText, unreadable } from '../readText.ts';
import type { Terminal } from '../terminal.ts';
import type { AccountOptions } from './findAccount.ts';
import { signIn, type Place } from './signIn.ts';
import { sweepIn } from './sweepIn.ts';

export interface ProposeOptions extends Place {
  /** The file that the sweep came from: its text is changed, comments and all, instead of W&B's. */
  readonly file?: string;
  readonly format: 'text' | 'json';
}

/** `launch-sweeps propose`: the next sweep's file. Gives the exit code: 1 where there is nothing to propose. */
export async function proposeCommand(
  named: string,
  { file, format, ...place }: ProposeOptions,
  options: AccountOptions,
  { folder, out, note, progress }: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const account = await signIn(options, place, signal);
  const path = sweepIn(account, named);
  const { config = '' } = await askSweep(account.client, path, { signal });
  const fileName = file === undefined ? 'sweep.yaml' : basename(file);
  const text =
    file === undefined
      ? await storedText(createLanguageService(), config, fileName)
      : textOf(resolve(folder, file), file);
  const runs = await loadTriedRuns(account.client, path, readSweepConfig(config), signal, (loaded, all) => {
    progress(all === undefined ? l10n.t('{0} runs…', loaded) : l10n.t('{0} of {1} runs…', loaded, all));
  });
  progress(l10n.t('Working out the next sweep…'));
  const searched = readSearched({ text, fileName });
  const told =
    'refused' in searched
      ? runs
      : await withHistories(account.client, path, searched, runs, ({ name }) => name, signal);
  const proposal = propose({ text, fileName, runs: told });
  if (proposal.kind === 'nothing') {
    note(l10n.t('No next sweep is proposed: {0}', proposal.why));
    return EXIT.failed;
  }
  const changes = proposal.changes.filter(change => change.advised);
  const next = writeChanges(text, fileName, changes);
  if (format === 'json') {
    const told = changes.map(({ kind, name, from, to, reason }) => ({ kind, name, from, to, reason }));
    out(JSON.stringify({ changes: told, goesOn: proposal.goesOn, file: next }, undefined, 2));
    return EXIT.done;
  }
  if (proposal.goesOn !== undefined) note(proposal.goesOn);
  for (const { name, from, to, reason } of changes) note(onOneLine(`${name}: ${from} → ${to}. ${reason}`));
  out(next.replace(/\n$/, ''));
  return EXIT.done;
}

function textOf(path: string, file: string): string {
  try {
    const { text, encoding } = readText(path);
    if (encoding !== 'unknown') return text;
  } catch (error) {
    throw new CommandFailure(`${file}: ${unreadable(error)}`);
  }
  throw new CommandFailure(`${file}: ${notUtf8()}`);
}
