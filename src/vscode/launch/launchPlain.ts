import * as vscode from 'vscode';
import type { LaunchedSweep } from '../../core/launch/send/outcome.ts';
import { readSweepConfig } from '../../core/live/sweepConfig.ts';
import { sweepName } from '../../core/live/sweepName.ts';
import { startSweepAgent } from '../agents/startSweepAgent.ts';
import { startSweepScheduler } from '../agents/startSweepScheduler.ts';
import { askTarget, type Target } from './askTarget.ts';
import { outlookIn } from './askAhead.ts';
import { confirmPlain } from './confirmPlain.ts';
import { isToConfirm, goToSweep } from './foundRows.ts';
import type { LaunchContext } from './launchContext.ts';
import type { Remedy } from '../ui/commandError.ts';
import { lateProgress } from '../ui/lateProgress.ts';
import { planOf, type Ready } from './ready.ts';
import { showOutcome } from './showOutcome.ts';
import { startPreflight, type RunningPreflight } from './startPreflight.ts';
import { stopOnErrors } from './stopOnErrors.ts';
import type { SweepSource } from './sweepSource.ts';
import { turnIntoLaunchSweep } from './turnIntoLaunchSweep.ts';
import { watchLaunch } from './watchLaunch.ts';

/** How it ended: the person wants it on a queue instead, or it is done. */
export type PlainEnd = 'onQueue' | undefined;

/** What was chosen already. */
export interface PlainChoices {
  /** Where it goes. */
  readonly to?: Target;
  /** Runs of an earlier sweep that count, by their ids. */
  readonly priorRuns?: readonly string[] | '?' | undefined;
  readonly again?: boolean;
}

/**
 * A sweep without a job: created as `wandb sweep` does, then what makes it start is offered; or the file is turned
 * into a launch sweep.
 */
export async function launchPlain(
  context: LaunchContext,
  source: SweepSource,
  { to, priorRuns = source.sweep.tree.python?.priorRuns, again = false }: PlainChoices = {},
): Promise<PlainEnd> {
  await stopOnErrors(source, context.diagnostics);
  const target = to ?? (await askTarget(context.services, source));
  if (!target) return undefined;
  const ready = { source, target, queue: '', options: undefined, priorRuns: priorRuns === '?' ? [] : priorRuns };
  const plan = await planOf(ready);
  const { engine } = readSweepConfig(plan.upsertSweep.config);
  const preflight = again ? undefined : startPreflight(context, ready, plan);
  const chosen = preflight ? await confirm(context, ready, preflight, engine) : 'go';
  if (chosen !== 'go') return chosen;
  const checked = await preflight?.soFar();
  const sender = await context.senderOf(target.client);
  const outcome = await lateProgress(vscode.l10n.t('Creating the sweep of {0}…', source.name), (signal, progress) =>
    sender.launch({
      plan,
      source: source.key,
      baseline: checked?.baseline,
      again,
      signal,
      progress,
    }),
  );
  if (outcome.kind === 'created') {
    const called = sweepName({ name: outcome.sweep.name, config: plan.upsertSweep.config });
    watchLaunch(context, outcome.sweep, { client: target.client, called, outlook: outlookIn(preflight?.ahead) });
  }
  showOutcome(context, outcome, {
    again: async () => {
      await launchPlain(context, source, { to: target, priorRuns: ready.priorRuns, again: true });
    },
    first: sweep => startButtons(context, sweep, engine),
  });
  return undefined;
}

/** undefined = the person declined, or chose something else, which is done. */
async function confirm(
  context: LaunchContext,
  { source, target, priorRuns }: Ready,
  { findings, ahead }: RunningPreflight,
  engine: string | undefined,
): Promise<'go' | PlainEnd> {
  if (!(await isToConfirm(findings))) return 'go';
  const chosen = await confirmPlain(source, target, { engine, findings, ahead, priorRuns });
  if (chosen?.do === 'turn') await turnIntoLaunchSweep(context, source, target);
  if (chosen?.do === 'finding' && 'sweep' in chosen.action) await goToSweep(chosen.action);
  return chosen?.do === 'go' || chosen?.do === 'onQueue' ? chosen.do : undefined;
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
