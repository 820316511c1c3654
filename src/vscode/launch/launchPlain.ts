import * as vscode from 'vscode';
import type { LaunchedSweep } from '../../core/launch/send/outcome.ts';
import { readSweepConfig } from '../../core/live/sweepConfig.ts';
import { sweepName } from '../../core/live/sweepName.ts';
import { startSweepAgent } from '../agents/startSweepAgent.ts';
import { startSweepScheduler } from '../agents/startSweepScheduler.ts';
import { askTarget, type Target } from './askTarget.ts';
import { confirmPlain } from './confirmPlain.ts';
import type { LaunchContext } from './launchContext.ts';
import type { Remedy } from '../ui/commandError.ts';
import { lateProgress } from '../ui/lateProgress.ts';
import { planOf } from './ready.ts';
import { showOutcome } from './showOutcome.ts';
import { stopOnErrors } from './stopOnErrors.ts';
import type { SweepSource } from './sweepSource.ts';
import { turnIntoLaunchSweep } from './turnIntoLaunchSweep.ts';
import { watchLaunch } from './watchLaunch.ts';

/**
 * A sweep without a job: created as `wandb sweep` does, then what makes it start is offered; or the file is turned
 * into a launch sweep. `to`: where it goes, where that was asked already.
 */
export async function launchPlain(
  context: LaunchContext,
  source: SweepSource,
  to?: Target,
  again = false,
): Promise<void> {
  await stopOnErrors(source, context.diagnostics);
  const target = to ?? (await askTarget(context.services, source));
  if (!target) return;
  const plan = await planOf({ source, target, queue: '', options: undefined });
  const { engine } = readSweepConfig(plan.upsertSweep.config);
  const chosen = again ? 'go' : await confirmPlain(source, target, { notes: plan.notes, engine });
  if (chosen === 'turn') await turnIntoLaunchSweep(context, source, target);
  if (chosen !== 'go') return;
  const sender = await context.senderOf(target.client);
  const outcome = await lateProgress(vscode.l10n.t('Creating the sweep of {0}…', source.name), (signal, progress) =>
    sender.launch({ plan, source: source.document.uri.toString(), again, signal, progress }),
  );
  if (outcome.kind === 'created') {
    const called = sweepName({ name: outcome.sweep.name, config: plan.upsertSweep.config });
    watchLaunch(context, outcome.sweep, { client: target.client, called });
  }
  showOutcome(context, outcome, {
    again: () => launchPlain(context, source, target, true),
    first: sweep => startButtons(context, sweep, engine),
  });
}

/** What makes a new plain sweep start: its agents, and before them the scheduler of an engine of its own. */
function startButtons(
  { services }: LaunchContext,
  { entity, project, name }: LaunchedSweep,
  engine: string | undefined,
): readonly Remedy[] {
  const path = { entity, project, sweep: name };
  return [
    ...(engine === undefined
      ? []
      : [{ title: vscode.l10n.t('Start Scheduler'), run: () => startSweepScheduler(services, path) }]),
    { title: vscode.l10n.t('Start Agent'), run: () => startSweepAgent(services, path) },
  ];
}
