import * as vscode from 'vscode';
import { textAt } from '../../core/json.ts';
import { sweepName } from '../../core/live/sweepName.ts';
import { notDefault } from '../../core/launch/plan/launchSummary.ts';
import type { Planned } from '../../core/launch/plan/types.ts';
import type { SweepPath } from '../../core/wandb/projectPath.ts';
import { focusOf, VIEWS } from '../ids.ts';
import { isPython } from '../language/documents.ts';
import { CommandError } from '../ui/commandError.ts';
import { outlookIn } from './askAhead.ts';
import { askQueue, askTarget, pickQueue, type Target } from './askTarget.ts';
import { confirmLaunch, type Confirmed } from './confirmLaunch.ts';
import { showDryRun } from './dryRun.ts';
import { isToConfirm, goToSweep } from './foundRows.ts';
import type { LaunchContext } from './launchContext.ts';
import { launchPlain } from './launchPlain.ts';
import { askOptions, type Chosen } from './options/askOptions.ts';
import { askPriorRuns } from './options/askPriorRuns.ts';
import { startPreflight, type RunningPreflight } from './startPreflight.ts';
import { lateProgress } from '../ui/lateProgress.ts';
import { planOf, type Ready } from './ready.ts';
import { showOutcome } from './showOutcome.ts';
import { stopOnErrors } from './stopOnErrors.ts';
import { summaryOf } from './summary.ts';
import { findSourceOrPython, pythonSource } from './pythonSource.ts';
import { type SweepSource, textOf } from './sweepSource.ts';
import { watchLaunch } from './watchLaunch.ts';

/**
 * Launch Sweep: which file and where, confirmed once, sent at most once. `argument`: a file's address, or a job of the
 * explorer.
 */
export async function launchSweep(
  context: LaunchContext,
  argument: unknown,
  { at, withOptions = false }: LaunchWords = {},
): Promise<void> {
  const source = await findSourceOrPython(context.services, argument, at);
  if (source) await launchSource(context, source, withOptions, textAt(argument, 'job'));
}

/** Create Sweep: what `wandb.sweep` would do with the dict of a Python file, whatever keys it has. */
export async function createFromPython(context: LaunchContext, argument: unknown, at: unknown): Promise<void> {
  const active = vscode.window.activeTextEditor;
  const document =
    argument instanceof vscode.Uri ? await vscode.workspace.openTextDocument(argument) : active?.document;
  if (!document || !isPython(document))
    throw new CommandError(
      vscode.l10n.t('No Python file is open. Open the file, or the cell, that passes the sweep to `wandb.sweep`.'),
    );
  const cursor = active?.document === document ? document.offsetAt(active.selection.active) : undefined;
  const source = await pythonSource(context.services, document, typeof at === 'number' ? at : cursor);
  if (source && (await launchPlain(context, source)) === 'onQueue') await launchSource(context, source, true);
}

async function launchSource(
  context: LaunchContext,
  source: SweepSource,
  withOptions: boolean,
  job?: string,
): Promise<void> {
  if (source.kind === 'sweep' && job === undefined && !withOptions) {
    if ((await launchPlain(context, source)) === 'onQueue') await launchSource(context, source, true);
    return;
  }
  await stopOnErrors(source, context.diagnostics);
  const target = await askTarget(context.services, source);
  if (!target) return;
  const chosen = withOptions ? await askOptions(context, source, target, job) : undefined;
  if (withOptions && !chosen) return;
  if (chosen?.queue === '') {
    await launchPlain(context, source, { to: { ...target, project: chosen.project }, priorRuns: chosen.priorRuns });
    return;
  }
  const ready = chosen ? useChosen(source, target, chosen) : await defaults(context, source, target, job);
  if (ready) await confirmAndSend(context, ready);
}

/** How a launch is asked for. */
export interface LaunchWords {
  /** An offset in a Python file's sweep. */
  readonly at?: unknown;
  readonly withOptions?: boolean;
}

/** Launches a sweep file with runs of an earlier sweep, after asking which of them count. */
export async function launchFrom(context: LaunchContext, source: SweepSource, earlier: SweepPath): Promise<void> {
  const target = await askTarget(context.services, source);
  if (!target) return;
  const chosen = await askPriorRuns(target.client, earlier, textOf(source));
  if (typeof chosen !== 'object') return;
  const priorRuns = chosen.value;
  if (source.kind === 'sweep') {
    await launchPlain(context, source, { to: target, priorRuns });
    return;
  }
  await stopOnErrors(source, context.diagnostics);
  const ready = await defaults(context, source, target, undefined);
  if (ready) await confirmAndSend(context, { ...ready, priorRuns });
}

async function defaults(
  context: LaunchContext,
  source: SweepSource,
  target: Target,
  job: string | undefined,
): Promise<Ready | undefined> {
  const queue = await askQueue(context.services, source, target);
  return queue === undefined ? undefined : { source, target, queue, options: job === undefined ? undefined : { job } };
}

function useChosen(source: SweepSource, target: Target, chosen: Chosen): Ready {
  const { project, queue, options, priorRuns } = chosen;
  return { source, target: { ...target, project }, queue, options, priorRuns };
}

async function confirmAndSend(context: LaunchContext, ready: Ready): Promise<void> {
  let now = ready;
  for (;;) {
    const plan = await planOf(now);
    const preflight = startPreflight(context, now, plan);
    let confirmed = await confirm(now, plan, preflight);
    // After the dry run it is asked again, with all that was chosen.
    while (confirmed?.do === 'dryRun') {
      await showDryRun(context, now, plan, preflight);
      confirmed = await confirm(now, plan, preflight);
    }
    if (!confirmed) return;
    if (confirmed.do === 'go') {
      await sendLaunch(context, now, plan, preflight);
      return;
    }
    const next = await another(context, now, confirmed);
    if (!next) return;
    now = next;
  }
}

async function confirm(ready: Ready, plan: Planned, preflight: RunningPreflight): Promise<Confirmed | undefined> {
  if (!(await isToConfirm(preflight.findings))) return { do: 'go' };
  return confirmLaunch({
    title: vscode.l10n.t('Launch {0}', ready.source.name),
    go: vscode.l10n.t('Launch on {0}', ready.queue),
    summary: summaryOf(ready, plan.facts),
    differing: notDefault(plan.facts),
    findings: preflight.findings,
    ahead: preflight.ahead,
  });
}

/** The launch as changed after its confirmation; undefined = the person left, or went to see something. */
async function another(context: LaunchContext, ready: Ready, confirmed: Confirmed): Promise<Ready | undefined> {
  const { services } = context;
  if (confirmed.do === 'finding') {
    const { action } = confirmed;
    switch (action.kind) {
      case 'chooseQueue': {
        const queue = await pickQueue(services, ready.target);
        return queue === undefined || queue === 'back' ? ready : { ...ready, queue };
      }
      case 'showSweep':
      case 'proposeNext':
        await goToSweep(action);
        return undefined;
      case 'showAgents':
        await vscode.commands.executeCommand(focusOf(VIEWS.queues));
        return undefined;
      case 'chooseJob':
      case 'chooseTemplateVariables':
        break;
    }
  }
  const chosen = await askOptions(context, ready.source, ready.target, ready.options?.job, {
    ...ready,
    step: confirmed.do === 'finding' ? confirmed.action.kind : undefined,
  });
  return chosen ? useChosen(ready.source, ready.target, chosen) : ready;
}

async function sendLaunch(
  context: LaunchContext,
  ready: Ready,
  plan: Planned,
  preflight: RunningPreflight,
  again = false,
): Promise<void> {
  const { target, source } = ready;
  const sender = await context.senderOf(target.client);
  const checked = await preflight.soFar();
  const outcome = await lateProgress(vscode.l10n.t('Launching {0}…', source.name), (signal, progress) =>
    sender.launch({
      plan,
      source: source.key,
      baseline: checked?.baseline,
      versions: checked?.versions,
      again,
      signal,
      progress,
    }),
  );
  if (outcome.kind === 'created') {
    const called = sweepName({ name: outcome.sweep.name, config: plan.upsertSweep.config });
    const outlook = outlookIn(preflight.ahead);
    watchLaunch(context, outcome.sweep, { client: target.client, queue: ready.queue, called, outlook });
  }
  showOutcome(context, outcome, {
    again: () => sendLaunch(context, ready, plan, preflight, true),
    chooseQueue: async () => {
      const queue = await pickQueue(context.services, target);
      if (queue !== undefined && queue !== 'back') await confirmAndSend(context, { ...ready, queue });
    },
  });
}
