import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import type { Sweep } from '../../core/api/types.ts';
import { lastName, type LastLaunch } from '../../core/launch/preflight/lastLaunch.ts';
import { sweepNameAndId } from '../../core/live/sweepName.ts';
import { sweepOf } from '../explorer/sweepOf.ts';
import { inBackground } from '../ui/background.ts';
import { showMessage } from '../ui/showMessage.ts';
import { actionFailed } from '../ui/actionFailed.ts';
import { runTold } from '../ui/registerCommand.ts';
import { changeFailed } from '../sweeps/changeFailed.ts';
import { askForSweep, sweepsOfRows, type SweepTarget } from '../sweeps/sweepTarget.ts';
import { COMMANDS } from '../ids.ts';
import { maySweep } from '../language/documents.ts';
import { editedNote } from './editedNote.ts';
import { fileThatLaunched } from './fileThatLaunched.ts';
import type { LaunchContext } from './launchContext.ts';
import { resumeLaunched } from './resumeLaunched.ts';
import { isSweepState } from '../../core/wandb/sweepStates.ts';
import { iconLabel } from '../ui/wizard/iconLabel.ts';

/**
 * Resume Sweep: of a row, of the file that launched it, or by id or address. A launch sweep has its scheduler pushed
 * again, a classic one is set going.
 */
export async function resumeSweep(context: LaunchContext, args: readonly unknown[]): Promise<void> {
  const client = await context.services.connection.signedIn();
  if (!client) return;
  const target = await findTarget(context, client, args);
  if (target) await resume(context, client, target);
}

async function resume(context: LaunchContext, client: ApiClient, target: SweepTarget): Promise<void> {
  const { sweep: askSweep } = await import('../../core/api/operations/sweep.ts');
  const found = await askSweep(client, target).catch((error: unknown) => {
    const words = (reason: string): string => vscode.l10n.t('The sweep {0} was not resumed: {1}', target.sweep, reason);
    throw actionFailed(error, {
      notDone: words,
      unknown: words,
      again: () => runTold(context.services, COMMANDS.resume, () => resume(context, client, target)),
    });
  });
  if (found.launchedAs === undefined) await resumeClassic(context, client, target, found);
  else await resumeLaunched(context, client, { ...target, known: found }, found);
}

async function findTarget(
  context: LaunchContext,
  client: ApiClient,
  args: readonly unknown[],
): Promise<SweepTarget | undefined> {
  const [row] = sweepsOfRows(args);
  if (row) return row;
  const named = sweepOf(args[0]);
  if (named) return { ...named, known: undefined };
  const ofFile = await lastOfFile(context, client);
  const title = vscode.l10n.t('Choose a sweep to resume');
  if (!ofFile) return askForSweep(context.services, title, 'resumable');
  const chosen = await vscode.window.showQuickPick(
    [
      {
        ...iconLabel('file', vscode.l10n.t('{0}, launched last from this file', lastName(ofFile))),
        description: `${ofFile.entity}/${ofFile.project}`,
        which: 'file',
      },
      { ...iconLabel('list-unordered', vscode.l10n.t('Another sweep')), which: 'other' },
    ],
    { title },
  );
  if (!chosen) return undefined;
  if (chosen.which !== 'file') return askForSweep(context.services, title, 'resumable');
  const { entity, project, sweep } = ofFile;
  return { entity, project, sweep, known: undefined };
}

/** The sweep that the active editor's file launched last, on the host in use. */
async function lastOfFile(context: LaunchContext, client: ApiClient): Promise<LastLaunch | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !maySweep(document)) return undefined;
  return (await context.senderOf(client)).lastLaunch(document.uri.toString());
}

/** A classic sweep has agents of the person's own: its state is all that is to be set. */
async function resumeClassic(
  context: LaunchContext,
  client: ApiClient,
  target: SweepTarget,
  found: Sweep,
): Promise<void> {
  const { services } = context;
  if (isSweepState(found.state, 'RUNNING')) {
    inBackground(services, COMMANDS.resume, () =>
      vscode.window.showInformationMessage(vscode.l10n.t('The sweep {0} is already running.', sweepNameAndId(found))),
    );
    return;
  }
  const { changeState } = await import('../../core/launch/send/changeState.ts');
  const outcome = await changeState(client, {
    entity: target.entity,
    project: target.project,
    sweep: target.sweep,
    called: sweepNameAndId(found),
    verb: 'resume',
  });
  services.connection.live?.acted();
  if (outcome.kind !== 'done') throw changeFailed(outcome);
  vscode.window.setStatusBarMessage(outcome.sentence, 5000);
  const launcher = await fileThatLaunched(context, client, target);
  const edited = launcher && (await editedNote(launcher.source, found, target));
  if (launcher === undefined || edited === undefined) return;
  const { uri } = launcher.source.document;
  const anew = {
    title: vscode.l10n.t('Launch Sweep'),
    run: () => vscode.commands.executeCommand(COMMANDS.launch, uri),
  };
  const message = { severity: 'info', sentence: edited, buttons: [anew], what: COMMANDS.resume } as const;
  inBackground(services, COMMANDS.resume, () => showMessage(services, message));
}
