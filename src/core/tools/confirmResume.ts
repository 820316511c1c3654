import * as l10n from '@vscode/l10n';
import type { JsonValue } from '../json.ts';
import type { Sweep } from '../api/types.ts';
import { planSummary } from '../launch/plan/planSummary.ts';
import type { Refusal } from '../launch/plan/types.ts';
import { foundSweep } from '../launch/resume/foundSweep.ts';
import { planResume } from '../launch/resume/planResume.ts';
import { changeState, type StateOutcome } from '../launch/send/changeState.ts';
import type { LaunchOutcome } from '../launch/send/outcome.ts';
import { sweepName, sweepNameAndId } from '../live/sweepName.ts';
import type { SweepPath } from '../wandb/projectPath.ts';
import { STATE_AFTER } from '../wandb/sweepStates.ts';
import { onOneLine } from '../plainLine.ts';
import type { ChangeWork, Confirmation, Declined, ToolAccount } from './tool.ts';

/** What became of a resume: by its scheduler, by its state, refused before anything was asked, or declined. */
export type Resumed =
  | { readonly launch: LaunchOutcome }
  | { readonly state: StateOutcome }
  | { readonly refused: Refusal }
  | Declined;

/** A sweep that is to be resumed. */
export interface ToResume {
  readonly path: SweepPath;
  readonly found: Sweep;
  /** Another queue than the one before, for its scheduler. */
  readonly queue?: string;
}

/** Resumes what the person confirms: a launch sweep by its scheduler, another by its state. */
export async function confirmResume(account: ToolAccount, resume: ToResume, work: ChangeWork): Promise<Resumed> {
  return resume.found.launchedAs === undefined
    ? resumePlain(account, resume, work)
    : resumeLaunched(account, resume, work);
}

async function resumePlain({ client }: ToolAccount, { path, found }: ToResume, work: ChangeWork): Promise<Resumed> {
  const { host, signal } = work;
  const answer = await host.confirm(confirmationOf(path, found, { lines: [] }, host.isPerson === true), signal);
  if (answer !== 'yes') return answer;
  signal.throwIfAborted();
  const state = await changeState(client, { ...path, called: sweepNameAndId(found), verb: 'resume', signal });
  if (state.kind === 'done') host.onSettled?.(path, STATE_AFTER.resume);
  return { state };
}

async function resumeLaunched(
  account: ToolAccount,
  { path, found, queue }: ToResume,
  { host, signal }: ChangeWork,
): Promise<Resumed> {
  const { state, displayName } = found;
  const choices = { ...path, author: account.author ?? path.entity, queue };
  const plan = planResume(null, foundSweep(found), choices);
  if ('refused' in plan) return plan;
  const lines = planSummary(plan.facts).map(({ label, text }) => `${label}: ${text}`);
  const asked = confirmationOf(
    path,
    found,
    { lines: [...lines, ...plan.notes], sent: { ...plan.upsertSweep } },
    host.isPerson === true,
  );
  const answer = await host.confirm(asked, signal);
  if (answer !== 'yes') return answer;
  signal.throwIfAborted();
  const { progress } = host;
  const sender = await account.sender();
  const launch = await sender.resume({ plan, sweep: path.sweep, displayName, state, signal, progress });
  if (launch.kind === 'created') host.onLaunched?.(path, { queue: plan.facts.queue, called: sweepName(found) });
  return { launch };
}

function confirmationOf(
  { entity, project, sweep }: SweepPath,
  found: Sweep,
  { lines, sent = null }: { readonly lines: readonly string[]; readonly sent?: JsonValue },
  isPerson: boolean,
): Confirmation {
  const called = sweepNameAndId(found);
  return {
    title: isPerson
      ? l10n.t('Resume the sweep {0}?', onOneLine(called))
      : l10n.t('An agent wants to resume the sweep {0}. Resume it?', called),
    lines: [
      l10n.t('Project: {0}', `${entity}/${project}`),
      l10n.t('Runs so far: {0}', found.runCount ?? l10n.t('unknown number')),
      ...lines.map(onOneLine),
    ],
    go: l10n.t('Resume'),
    about: { sweep: { entity, project, sweep } },
    yesTo: ['resume', entity, project, sweep, found.state, sent],
  };
}
