import * as vscode from 'vscode';
import { COMMANDS, VIEWS } from '../ids.ts';
import type { ShellServices } from '../shellServices.ts';
import { CommandError } from '../ui/commandError.ts';
import { onEach } from '../ui/onEach.ts';
import { registerCommand } from '../ui/registerCommand.ts';
import { remedyFor } from '../ui/showFailure.ts';
import { askForSweep, sweepsOfRows, type SweepTarget } from './sweepTarget.ts';
import { STATE_AFTER } from '../../core/wandb/sweepStates.ts';

export type Verb = 'pause' | 'stop' | 'cancel';

/** Pause, Stop, Cancel: from rows (several at once) or the palette, after saying what becomes of runs in progress. */
export function registerChangeSweeps(services: ShellServices): vscode.Disposable {
  const register = (
    id: typeof COMMANDS.pause | typeof COMMANDS.stop | typeof COMMANDS.cancel,
    verb: Verb,
  ): vscode.Disposable =>
    registerCommand(services, id, async (...args) => change(services, verb, args), { again: false });
  return vscode.Disposable.from(
    register(COMMANDS.pause, 'pause'),
    register(COMMANDS.stop, 'stop'),
    register(COMMANDS.cancel, 'cancel'),
  );
}

async function change(services: ShellServices, verb: Verb, args: readonly unknown[]): Promise<void> {
  const { connection, news } = services;
  const rows = sweepsOfRows(args);
  const words = wordsFor(verb);
  const asked = rows.length ? undefined : await askForSweep(services, words.title, words.fits);
  const targets = asked ? [asked] : rows;
  if (targets.length === 0 || !(await confirmed(services, verb, targets))) return;
  const client = await connection.signedIn();
  if (!client) return;
  const { changeState } = await import('../../core/launch/send/changeState.ts');
  const done = await onEach(targets, {
    title: words.doing,
    view: VIEWS.sweeps,
    live: connection.live,
    failed: words.failed,
    act: async ({ entity, project, sweep }, signal) => {
      const { kind, sentence, actions } = await changeState(client, { entity, project, sweep, verb, signal });
      if (kind !== 'done')
        throw new CommandError(
          sentence,
          actions.flatMap(action =>
            action === 'again' || action === 'lookAgain'
              ? [{ title: vscode.l10n.t('Refresh'), run: COMMANDS.refresh }]
              : remedyFor(action),
          ),
          kind === 'unknown',
        );
      news.settled({ entity, project, sweep }, STATE_AFTER[verb]);
    },
  });
  if (done > 0)
    vscode.window.setStatusBarMessage(
      words.done(targets.length === 1 ? nameOf(targets[0]) : vscode.l10n.t('{0} sweeps', done)),
      5000,
    );
}

const nameOf = (target: SweepTarget | undefined): string => target?.known?.displayName ?? target?.sweep ?? '';

interface Words {
  readonly title: string;
  readonly fits: 'pausable' | 'stoppable' | 'cancelable';
  readonly button: string;
  readonly question: (name: string) => string;
  readonly doing: string;
  readonly done: (name: string) => string;
  readonly failed: (failures: number, of: number, reason: string) => string;
}

function wordsFor(verb: Verb): Words {
  const { l10n } = vscode;
  switch (verb) {
    case 'pause':
      return {
        title: l10n.t('Choose a sweep to pause'),
        fits: 'pausable',
        button: l10n.t('Pause'),
        question: name => l10n.t('Pause {0}?', name),
        doing: l10n.t('Pausing'),
        done: name => l10n.t('{0}: pausing', name),
        failed: (n, of, reason) => l10n.t('{0} of {1} sweeps could not be paused: {2}', n, of, reason),
      };
    case 'stop':
      return {
        title: l10n.t('Choose a sweep to stop'),
        fits: 'stoppable',
        button: l10n.t('Stop'),
        question: name => l10n.t('Stop {0}?', name),
        doing: l10n.t('Stopping'),
        done: name => l10n.t('{0}: stopping', name),
        failed: (n, of, reason) => l10n.t('{0} of {1} sweeps could not be stopped: {2}', n, of, reason),
      };
    case 'cancel':
      return {
        title: l10n.t('Choose a sweep to cancel'),
        fits: 'cancelable',
        button: l10n.t('Cancel Sweep'),
        question: name => l10n.t('Cancel {0}?', name),
        doing: l10n.t('Cancelling'),
        done: name => l10n.t('{0}: cancelling', name),
        failed: (n, of, reason) => l10n.t('{0} of {1} sweeps could not be cancelled: {2}', n, of, reason),
      };
  }
}

const dontAsk = (verb: Verb): string => `dontAsk:${verb}`;

/** Asks, saying what becomes of runs in progress; once and for all only where it can be undone. */
async function confirmed({ context }: ShellServices, verb: Verb, targets: readonly SweepTarget[]): Promise<boolean> {
  const undoable = verb === 'pause';
  if (undoable && context.globalState.get(dontAsk(verb)) === true) return true;
  const { button, question } = wordsFor(verb);
  const always = vscode.l10n.t('{0}, and Don’t Ask Again', button);
  const name = targets.length === 1 ? nameOf(targets[0]) : vscode.l10n.t('{0} sweeps', targets.length);
  const chosen = await vscode.window.showWarningMessage(
    question(name),
    { modal: true, detail: consequences(verb, targets) },
    ...(undoable ? [button, always] : [button]),
  );
  if (chosen === always) await context.globalState.update(dontAsk(verb), true);
  return chosen === button || (undoable && chosen === always);
}

/** What W&B's agents and schedulers do then; seen on the real client (pausing ends the scheduler, stopping leaves runs alone, cancelling kills them). */
function consequences(verb: Verb, targets: readonly SweepTarget[]): string {
  const { l10n } = vscode;
  const launched = targets.filter(t => t.known?.launchedAs !== undefined).length;
  const classic = targets.filter(t => t.known !== undefined && t.known.launchedAs === undefined).length;
  switch (verb) {
    case 'pause': {
      const first = l10n.t(
        'No new runs are started. Runs in progress go on to their end, and items already in the queue may still be taken.',
      );
      return classic > 0 && launched === 0
        ? `${first} ${l10n.t('Resume sets the agents going again.')}`
        : `${first} ${l10n.t('The scheduler ends; Resume puts it into the queue again.')}`;
    }
    case 'stop':
      return l10n.t(
        'The sweep is finished for good: no new runs are started. Runs in progress go on to their end, and items already in the queue may still be taken.',
      );
    case 'cancel':
      return l10n.t(
        'The sweep ends for good and its runs are killed. A scheduler whose workers are all busy notices late: runs or queue items that are left can be stopped and removed from the explorer.',
      );
  }
}
