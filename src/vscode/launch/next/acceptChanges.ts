import * as vscode from 'vscode';
import type { SweepPath } from '../../../core/wandb/projectPath.ts';
import { COMMANDS } from '../../ids.ts';
import { inBackground } from '../../ui/background.ts';
import type { LaunchContext } from '../launchContext.ts';
import { launchFrom } from '../launchSweep.ts';
import { findSource } from '../sweepSource.ts';
import { type ChangesToChoose, chooseChanges } from './chooseChanges.ts';
import { type Base, showNextFile } from './nextFile.ts';

/** Asks which changes to accept, writes them into a new file beside the old one, and offers to launch it. */
export async function acceptChanges(
  context: LaunchContext,
  earlier: SweepPath,
  called: string,
  base: Base,
  changes: ChangesToChoose,
): Promise<void> {
  const { services } = context;
  const text = await chooseChanges(services, base, changes);
  if (text === undefined) return;
  const document = await showNextFile(base, text);
  (await context.bestRanges()).put(document.uri, changes.runs);
  const said = vscode.l10n.t('The next sweep after {0} is beside its file, not saved yet.', called);
  offerLaunch(context, said, earlier, () => Promise.resolve(document.uri));
}

/** Says that nothing of the file changes, and offers to launch the same again with the earlier runs. */
export function offerToGoOn(context: LaunchContext, earlier: SweepPath, base: Base, why: string): void {
  offerLaunch(context, why, earlier, async () => base.uri ?? (await showNextFile(base, base.text)).uri);
}

function offerLaunch(
  context: LaunchContext,
  said: string,
  earlier: SweepPath,
  fileOf: () => Promise<vscode.Uri>,
): void {
  inBackground(context.services, COMMANDS.proposeNext, async () => {
    const launch = vscode.l10n.t('Launch with Earlier Runs');
    const chosen = await vscode.window.showInformationMessage(said, launch);
    if (chosen !== launch) return;
    const source = await findSource(context.services, await fileOf());
    if (source) await launchFrom(context, source, earlier);
  });
}
