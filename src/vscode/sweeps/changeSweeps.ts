import * as vscode from 'vscode';
import { STATE_AFTER, type HaltVerb } from '../../core/wandb/sweepStates.ts';
import { VIEWS } from '../ids.ts';
import type { Services } from '../services.ts';
import { onEach } from '../ui/onEach.ts';
import { changeFailed } from './changeFailed.ts';
import { changeWords, consequences } from './changeWords.ts';
import { askForSweep, nameOf, sweepsOfRows, type SweepTarget } from './sweepTarget.ts';

const FITS = { pause: 'pausable', stop: 'stoppable', cancel: 'cancelable' } as const;

/**
 * Pause, Stop, Cancel Sweep: of rows (several at once) or from the palette, after saying what happens to runs in
 * progress.
 */
export async function changeSweeps(services: Services, verb: HaltVerb, args: readonly unknown[]): Promise<void> {
  const { connection, news } = services;
  const words = changeWords(verb);
  const rows = sweepsOfRows(args);
  const asked = rows.length ? undefined : await askForSweep(services, words.choose, FITS[verb]);
  const targets = asked ? [asked] : rows;
  if (targets.length === 0 || !(await isConfirmed(services, verb, targets))) return;
  const client = await connection.signedIn();
  if (!client) return;
  const { changeState } = await import('../../core/launch/send/changeState.ts');
  const done = await onEach(targets, {
    title: words.doing,
    view: VIEWS.sweeps,
    live: connection.live,
    failed: words.failed,
    act: async (target, signal) => {
      const { entity, project, sweep } = target;
      const outcome = await changeState(client, { entity, project, sweep, called: nameOf(target), verb, signal });
      if (outcome.kind !== 'done') throw changeFailed(outcome);
      news.settled({ entity, project, sweep }, STATE_AFTER[verb]);
    },
  });
  const [only] = targets;
  if (done > 0 && only)
    vscode.window.setStatusBarMessage(targets.length === 1 ? words.doneOne(nameOf(only)) : words.doneMany(done), 5000);
}

/** Asks, with the consequences. What can be undone may be confirmed once and for all. */
async function isConfirmed({ context }: Services, verb: HaltVerb, targets: readonly SweepTarget[]): Promise<boolean> {
  const memory = `dontAsk:${verb}`;
  const canBeUndone = verb === 'pause';
  if (canBeUndone && context.globalState.get(memory) === true) return true;
  const { button, askOne, askMany } = changeWords(verb);
  const always = vscode.l10n.t("{0}, and Don't Ask Again", button);
  const [only] = targets;
  const chosen = await vscode.window.showWarningMessage(
    targets.length === 1 && only ? askOne(nameOf(only)) : askMany(targets.length),
    { modal: true, detail: consequences(verb, targets) },
    ...(canBeUndone ? [button, always] : [button]),
  );
  if (canBeUndone && chosen === always) await context.globalState.update(memory, true);
  return chosen === button || (canBeUndone && chosen === always);
}
