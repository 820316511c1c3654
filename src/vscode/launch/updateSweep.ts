import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import type { Sweep } from '../../core/api/types.ts';
import type { Planned } from '../../core/launch/plan/types.ts';
import { foundSweep } from '../../core/launch/resume/foundSweep.ts';
import { sweepNameAndId } from '../../core/live/sweepName.ts';
import { mayUpdate } from '../../core/wandb/sweepStates.ts';
import { askForSweep, type SweepTarget } from '../sweeps/sweepTarget.ts';
import { COMMANDS } from '../ids.ts';
import { actionFailed } from '../ui/actionFailed.ts';
import { inBackground } from '../ui/background.ts';
import { CommandError } from '../ui/commandError.ts';
import { lateProgress } from '../ui/lateProgress.ts';
import { runTold } from '../ui/registerCommand.ts';
import { confirmList } from './confirmList.ts';
import { fileThatLaunched } from './fileThatLaunched.ts';
import type { LaunchContext } from './launchContext.ts';
import { sentenceRows } from '../ui/wizard/sentenceRows.ts';
import { stopOnErrors } from './stopOnErrors.ts';
import { sweepAtHand } from './sweepAtHand.ts';
import { findSource, type SweepSource } from './sweepSource.ts';
import { showUpdateDiff } from './updateDiff.ts';
import { inSentences } from '../../core/sentence.ts';
import { iconLabel } from '../ui/wizard/iconLabel.ts';

/** Update Sweep: gives a sweep that has not begun what its file says by now, as `wandb sweep --update` does. */
export async function updateSweep(context: LaunchContext, args: readonly unknown[]): Promise<void> {
  const client = await context.services.connection.signedIn();
  if (!client) return;
  const target =
    (await sweepAtHand(context, client, args)) ??
    (await askForSweep(context.services, vscode.l10n.t('Choose a sweep to update'), mayUpdate));
  if (target) await update(context, client, target);
}

async function update(context: LaunchContext, client: ApiClient, target: SweepTarget): Promise<void> {
  const { services } = context;
  const [{ sweep: askSweep }, { hasBegun, updateSweep: send }] = await Promise.all([
    import('../../core/api/operations/sweep.ts'),
    import('../../core/launch/send/updateSweep.ts'),
  ]);
  const again = (): unknown => runTold(services, COMMANDS.update, () => update(context, client, target));
  const found = await askSweep(client, target).catch((error: unknown) => {
    const words = (reason: string): string => vscode.l10n.t('The sweep {0} was not updated: {1}', target.sweep, reason);
    throw actionFailed(error, { notDone: words, unknown: words, again });
  });
  const called = sweepNameAndId(found);
  if (!mayUpdate(found)) {
    const next = (): unknown => vscode.commands.executeCommand(COMMANDS.proposeNext, target);
    throw new CommandError(hasBegun(called), [{ title: vscode.l10n.t('Propose Next Sweep'), run: next }]);
  }
  const source = (await fileThatLaunched(context, client, target))?.source ?? (await findSource(services, undefined));
  if (!source) return;
  await stopOnErrors(source, context.diagnostics);
  const plan = await planOf(context, target, found, source);
  const { sameConfig } = await import('../../core/launch/plan/sameConfig.ts');
  if (sameConfig(found.config ?? '', plan.upsertSweep.config)) {
    inBackground(services, COMMANDS.update, () =>
      vscode.window.showInformationMessage(vscode.l10n.t('{0} already matches {1}.', called, source.name)),
    );
    return;
  }
  if (!(await confirm(context, called, found, plan, source))) return;
  const outcome = await lateProgress(vscode.l10n.t('Updating {0}…', called), signal =>
    send(client, {
      entity: target.entity,
      project: target.project,
      sweep: target.sweep,
      called,
      variables: plan.upsertSweep,
      signal,
    }),
  );
  services.connection.live?.acted();
  if (outcome.kind !== 'done')
    throw new CommandError(
      outcome.sentence,
      outcome.kind === 'refused'
        ? [{ title: vscode.l10n.t('Refresh'), run: COMMANDS.refresh }]
        : [{ title: vscode.l10n.t('Try Again'), run: again }],
      outcome.kind === 'unknown',
    );
  const { sentence, warnings } = outcome;
  inBackground(services, COMMANDS.update, () =>
    warnings.length > 0
      ? vscode.window.showWarningMessage(vscode.l10n.t('{0} W&B warns: {1}', sentence, inSentences(warnings)))
      : vscode.window.showInformationMessage(sentence),
  );
}

async function planOf(
  { services }: LaunchContext,
  { entity, project, sweep }: SweepTarget,
  found: Sweep,
  { file }: SweepSource,
): Promise<Planned> {
  const { planUpdate, planUpdateLaunched } = await import('../../core/launch/resume/planUpdate.ts');
  const before = foundSweep(found);
  const choices = { entity, project, sweep, author: services.connection.viewer?.username ?? entity };
  const plan =
    found.launchedAs === undefined ? planUpdate(file, before, choices) : planUpdateLaunched(file, before, choices);
  if ('refused' in plan) throw new CommandError(plan.refused.message);
  return plan;
}

/** One list, by keyboard: update, or see what changes before. False = the person declined. */
async function confirm(
  { services }: LaunchContext,
  called: string,
  found: Sweep,
  plan: Planned,
  { name }: SweepSource,
): Promise<boolean> {
  for (;;) {
    const chosen = await confirmList<'go' | 'diff'>({
      title: vscode.l10n.t('Update {0}', called),
      placeholder: vscode.l10n.t('The sweep has not begun. Its configuration becomes that of {0}.', name),
      first: { ...iconLabel('cloud-upload', vscode.l10n.t('Update from {0}', name)), chosen: 'go' },
      waits: vscode.l10n.t('Updates when the checks are done'),
      others: [{ ...iconLabel('diff', vscode.l10n.t('Show what changes')), chosen: 'diff' }],
      found: Promise.resolve({ rows: plan.notes.flatMap(note => sentenceRows('info', note)), isGrave: false }),
      looking: vscode.l10n.t('Checking…'),
      nothing: vscode.l10n.t('Nothing else to know'),
      late: vscode.l10n.t('The checks could not be done'),
    });
    if (chosen !== 'diff') return chosen === 'go';
    await showUpdateDiff(services, called, found, plan);
  }
}
