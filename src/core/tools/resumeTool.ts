import * as l10n from '@vscode/l10n';
import { sweep as askSweep } from '../api/operations/sweep.ts';
import type { Sweep } from '../api/types.ts';
import { planSummary } from '../launch/plan/planSummary.ts';
import { planResume } from '../launch/resume/planResume.ts';
import { changeState } from '../launch/send/changeState.ts';
import { sweepNameAndId, sweepName } from '../live/sweepName.ts';
import type { SweepPath } from '../wandb/projectPath.ts';
import { isSweepState, STATE_AFTER } from '../wandb/sweepStates.ts';
import type { ToolAnswer } from './answer.ts';
import { outcomeAnswer } from './launchTool.ts';
import { accountOf, SWEEP, sweepPathOf } from './places.ts';
import { defineTool, type ToolAccount, type ToolWork } from './tool.ts';
import { ToolError } from './toolError.ts';

/** Resumes a sweep, once the person has confirmed: a launch sweep by its scheduler, another by its state. */
export const resumeTool = defineTool({
  name: 'resume_sweep',
  means: 'Resumes a paused or ended W&B sweep with what it was launched with. The person is asked each time.',
  needs: 'change',
  fields: { sweep: SWEEP },
  async use({ sweep: named }, work) {
    const account = await accountOf(work.host);
    const path = sweepPathOf(account, named);
    const found = await askSweep(account.client, path, { signal: work.signal });
    if (isSweepState(found.state, 'RUNNING'))
      throw new ToolError('The sweep says that it is running.', 'tell the person; they can resume it in the explorer.');
    return found.launchedAs === undefined
      ? resumePlain(account, path, found, work)
      : resumeLaunched(account, path, found, work);
  },
});

async function resumePlain(
  { client }: ToolAccount,
  path: SweepPath,
  found: Sweep,
  { host, signal }: ToolWork,
): Promise<ToolAnswer> {
  const called = sweepNameAndId(found);
  const answer = await host.confirm(confirmationOf(path, found, []), signal);
  if (answer !== 'yes') return { said: 'Nothing was resumed.', next: answer.no };
  signal.throwIfAborted();
  const { kind, sentence } = await changeState(client, { ...path, called, verb: 'resume', signal });
  if (kind === 'done') host.onSettled?.(path, STATE_AFTER.resume);
  return { said: sentence, next: 'sweep_results shows how it goes.' };
}

async function resumeLaunched(
  account: ToolAccount,
  path: SweepPath,
  found: Sweep,
  { host, signal }: ToolWork,
): Promise<ToolAnswer> {
  const { id, name, state, config = '', scheduler = null, displayName } = found;
  const choices = { ...path, author: account.author ?? path.entity };
  const plan = planResume(null, { id, name, state, config, scheduler }, choices);
  if ('refused' in plan) throw new ToolError(plan.refused.message, 'tell the person.');
  const lines = planSummary(plan.facts).map(({ label, text }) => `${label}: ${text}`);
  const answer = await host.confirm(confirmationOf(path, found, [...lines, ...plan.notes]), signal);
  if (answer !== 'yes') return { said: 'Nothing was resumed.', next: answer.no };
  signal.throwIfAborted();
  const outcome = await (await account.sender()).resume({ plan, sweep: path.sweep, displayName, state, signal });
  if (outcome.kind === 'created') host.onLaunched?.(path, { queue: plan.facts.queue, called: sweepName(found) });
  return outcomeAnswer(outcome);
}

function confirmationOf({ entity, project }: SweepPath, found: Sweep, lines: readonly string[]) {
  return {
    title: l10n.t('An agent wants to resume the sweep {0}. Resume it?', sweepNameAndId(found)),
    lines: [
      l10n.t('Project: {0}', `${entity}/${project}`),
      l10n.t('Runs so far: {0}', found.runCount ?? l10n.t('unknown number')),
      ...lines,
    ],
    go: l10n.t('Resume'),
  };
}
