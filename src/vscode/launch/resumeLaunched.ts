import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import type { Sweep } from '../../core/api/types.ts';
import { schedulerText } from '../../core/launch/plan/launchSummary.ts';
import type { LaunchOptions, Planned } from '../../core/launch/plan/types.ts';
import { foundSweep } from '../../core/launch/resume/foundSweep.ts';
import { sweepName, sweepNameAndId } from '../../core/live/sweepName.ts';
import { sweepStateWords } from '../../core/explorer/rows/sweepState.ts';
import { runsCounted } from '../../core/runsCounted.ts';
import { workersCounted } from '../../core/workersCounted.ts';
import { CommandError } from '../ui/commandError.ts';
import type { SweepTarget } from '../sweeps/sweepTarget.ts';
import { COMMANDS } from '../ids.ts';
import { pickQueue } from './askTarget.ts';
import { confirmResume } from './confirmResume.ts';
import { confirmSecondScheduler, lookAround } from './deadScheduler.ts';
import type { LaunchContext } from './launchContext.ts';
import type { Answers } from './options/answers.ts';
import { workersStep } from './options/overrideSteps.ts';
import { editedNote } from './editedNote.ts';
import { activeFile, fileThatLaunched } from './fileThatLaunched.ts';
import { preflightResume, showResumeDiff, whatChanges } from './resumeDiff.ts';
import { lateProgress } from '../ui/lateProgress.ts';
import { showOutcome } from './showOutcome.ts';
import type { SweepSource } from './sweepSource.ts';
import { watchLaunch } from './watchLaunch.ts';
import { isSweepState } from '../../core/wandb/sweepStates.ts';

interface Choices {
  readonly queue?: string;
  readonly options?: LaunchOptions;
  /** The file whose launch and scheduler settings are taken. */
  readonly file?: SweepSource;
}

/** Pushes the scheduler of a launch sweep again: shows what changes, asks once, sends at most once. */
export async function resumeLaunched(
  context: LaunchContext,
  client: ApiClient,
  target: SweepTarget,
  found: Sweep,
): Promise<void> {
  const { connection } = context.services;
  const [{ planResume }, { resumeGuard }] = await Promise.all([
    import('../../core/launch/resume/planResume.ts'),
    import('../../core/launch/resume/resumeDiff.ts'),
  ]);
  const before = foundSweep(found);
  const guard = resumeGuard(
    before,
    isSweepState(found.state, 'RUNNING') ? await lookAround(client, target, found) : { now: client.serverNow() },
  );
  if (guard.kind === 'refused') throw new CommandError(guard.sentence);
  if (guard.kind === 'confirm' && !(await confirmSecondScheduler(sweepNameAndId(found), guard.sentence))) return;
  const launcher = await fileThatLaunched(context, client, target);
  const file = launcher?.source ?? (await activeFile(context));
  const used = launcher?.last.sweep === target.sweep ? launcher.last.versions : undefined;
  const author = connection.viewer?.username ?? target.entity;
  const edited = launcher && (await editedNote(launcher.source, found, target));
  let choices: Choices = {};
  for (;;) {
    const plan = planResume(choices.file?.file ?? null, before, {
      entity: target.entity,
      project: target.project,
      sweep: target.sweep,
      author,
      queue: choices.queue,
      options: choices.options,
      schedulerIsDead: guard.kind === 'confirm',
    });
    if ('refused' in plan) throw new CommandError(plan.refused.message);
    const queue = plan.facts.queue ?? '';
    const diff = whatChanges(client, before, plan);
    const chosen = await confirmResume({
      name: sweepNameAndId(found),
      queue,
      summary: summaryOf(target, found, plan.facts.numWorkers),
      diff,
      notes: [...(edited === undefined ? [] : [edited]), ...plan.notes],
      preflight: preflightResume(context, client, target, before, plan, { used, launchedAt: found.createdAt }),
      file: choices.file ? undefined : file?.name,
    });
    if (chosen === undefined) return;
    if (chosen === 'go') {
      await send(context, client, target, found, plan, queue);
      return;
    }
    if (chosen === 'diff') {
      await showResumeDiff(context, found, diff);
      continue;
    }
    choices = chosen === 'file' ? { ...choices, file } : await change(context, client, target, choices, chosen, author);
  }
}

async function change(
  { services }: LaunchContext,
  client: ApiClient,
  target: SweepTarget,
  choices: Choices,
  what: 'queue' | 'workers',
  author: string,
): Promise<Choices> {
  if (what === 'queue') {
    const queue = await pickQueue(services, { ...target, client, author });
    return queue === undefined || queue === 'back' ? choices : { ...choices, queue };
  }
  const answers: Answers = { queue: choices.queue, project: target.project, options: choices.options ?? {} };
  const workers = target.known?.launchedAs?.numWorkers;
  const keep =
    workers === undefined ? vscode.l10n.t('As it was launched') : vscode.l10n.t('As it was launched: {0}', workers);
  const answer = await workersStep(keep).ask(answers, { step: 1, totalSteps: 1, back: true });
  return answer === undefined || answer === 'back' ? choices : { ...choices, options: answer.options };
}

async function send(
  context: LaunchContext,
  client: ApiClient,
  { entity, project, sweep }: SweepTarget,
  found: Sweep,
  plan: Planned,
  queue: string,
): Promise<void> {
  const sender = await context.senderOf(client);
  const outcome = await lateProgress(vscode.l10n.t('Resuming {0}…', sweepNameAndId(found)), (signal, progress) =>
    sender.resume({ plan, sweep, displayName: found.displayName, state: found.state, signal, progress }),
  );
  if (outcome.kind === 'created')
    watchLaunch(context, outcome.sweep, { client, queue, called: sweepName(found), resumed: true });
  const again = (): unknown => vscode.commands.executeCommand(COMMANDS.resume, { entity, project, sweep });
  showOutcome(context, outcome, { again, chooseQueue: again });
}

/** A number of workers that the resume changes is told below, not here. */
function summaryOf(
  { entity, project }: SweepTarget,
  { state, launchedAs, runCount }: Sweep,
  workers: unknown,
): readonly string[] {
  return [
    `${entity}/${project}`,
    sweepStateWords(state).word,
    runCount === undefined ? undefined : vscode.l10n.t('{0} so far', runsCounted(runCount)),
    launchedAs?.numWorkers === undefined || launchedAs.numWorkers !== workers
      ? undefined
      : workersCounted(launchedAs.numWorkers),
    schedulerText(launchedAs?.schedulerJob),
  ].filter(part => part !== undefined);
}
