import * as vscode from 'vscode';
import type { HaltVerb } from '../../core/wandb/sweepStates.ts';
import type { SweepTarget } from './sweepTarget.ts';
import { inSentences } from '../../core/sentence.ts';

/** The sentences of one action, for one sweep by its name or for several. */
export interface ChangeWords {
  readonly choose: string;
  readonly button: string;
  readonly askOne: (name: string) => string;
  readonly askMany: (count: number) => string;
  readonly doing: string;
  readonly doneOne: (name: string) => string;
  readonly doneMany: (count: number) => string;
  readonly failed: (failures: number, of: number, reason: string) => string;
}

/** The sentences of an action. */
export function changeWords(verb: HaltVerb): ChangeWords {
  const { l10n } = vscode;
  switch (verb) {
    case 'pause':
      return {
        choose: l10n.t('Choose a sweep to pause'),
        button: l10n.t('Pause'),
        askOne: name => l10n.t('Pause {0}?', name),
        askMany: count => l10n.t('Pause {0} sweeps?', count),
        doing: l10n.t('Pausing…'),
        doneOne: name => l10n.t('{0}: pausing', name),
        doneMany: count => l10n.t('{0} sweeps: pausing', count),
        failed: (n, of, reason) => l10n.t('Could not pause {0} of {1} sweeps: {2}', n, of, reason),
      };
    case 'stop':
      return {
        choose: l10n.t('Choose a sweep to stop'),
        button: l10n.t('Stop'),
        askOne: name => l10n.t('Stop {0}?', name),
        askMany: count => l10n.t('Stop {0} sweeps?', count),
        doing: l10n.t('Stopping…'),
        doneOne: name => l10n.t('{0}: stopping', name),
        doneMany: count => l10n.t('{0} sweeps: stopping', count),
        failed: (n, of, reason) => l10n.t('Could not stop {0} of {1} sweeps: {2}', n, of, reason),
      };
    case 'cancel':
      return {
        choose: l10n.t('Choose a sweep to cancel'),
        button: l10n.t('Cancel Sweep'),
        askOne: name => l10n.t('Cancel {0}?', name),
        askMany: count => l10n.t('Cancel {0} sweeps?', count),
        doing: l10n.t('Canceling…'),
        doneOne: name => l10n.t('{0}: canceling', name),
        doneMany: count => l10n.t('{0} sweeps: canceling', count),
        failed: (n, of, reason) => l10n.t('Could not cancel {0} of {1} sweeps: {2}', n, of, reason),
      };
  }
}

/**
 * What happens to runs, agents and schedulers then (docs/facts/agent-wire.md): pausing ends the scheduler, stopping
 * leaves runs alone, canceling kills them.
 */
export function consequences(verb: HaltVerb, targets: readonly SweepTarget[]): string {
  const { l10n } = vscode;
  const isClassic = targets.some(({ known }) => known !== undefined && known.launchedAs === undefined);
  const isLaunched = targets.some(({ known }) => known?.launchedAs !== undefined);
  const onlyClassic = isClassic && !isLaunched;
  const runsGoOn = onlyClassic
    ? l10n.t('Runs in progress continue to their end.')
    : l10n.t('Runs in progress continue to their end, and items in the queue may still be taken.');
  switch (verb) {
    case 'pause':
      return inSentences([
        l10n.t('No new runs are started.'),
        runsGoOn,
        onlyClassic
          ? l10n.t('Resume lets the agents start runs again.')
          : l10n.t('The scheduler ends; Resume puts it into the queue again.'),
      ]);
    case 'stop':
      return inSentences([
        l10n.t('The sweep ends: no new runs are started.'),
        runsGoOn,
        l10n.t('Resume Sweep can start it again later.'),
      ]);
    case 'cancel':
      return inSentences([
        l10n.t('The sweep ends and its runs are killed.'),
        ...(!onlyClassic
          ? [
              l10n.t('A scheduler whose workers are all busy notices late.'),
              l10n.t('In the explorer, stop runs and remove queue items that are left.'),
            ]
          : [l10n.t('Its agents notice with the next report of their runs.')]),
        l10n.t('Resume Sweep can start it again later, without these runs.'),
      ]);
  }
}
