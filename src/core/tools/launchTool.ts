import * as l10n from '@vscode/l10n';
import { planSummary } from '../launch/plan/planSummary.ts';
import { sameConfig } from '../launch/plan/sameConfig.ts';
import type { LastLaunch } from '../launch/preflight/lastLaunch.ts';
import type { LaunchOutcome } from '../launch/send/outcome.ts';
import { sweepName } from '../live/sweepName.ts';
import { sameProject } from '../wandb/projectPath.ts';
import type { ToolAnswer } from './answer.ts';
import { foreign } from './foreign.ts';
import {
  checkLaunch,
  LAUNCH_FIELDS,
  readyLaunch,
  timeText,
  type CheckedLaunch,
  type ReadyLaunch,
} from './launchPlan.ts';
import { defineTool, type Confirmation, type ToolWork } from './tool.ts';

/** The same text again within this time is pointed out before it is launched. */
const SOON_MS = 60_000;

/** Launches a sweep file, once the person has confirmed it with all that matters in front of them. */
export const launchTool = defineTool({
  name: 'launch_sweep',
  means:
    'Launches a W&B sweep file: creates the sweep and queues it. The person is asked each time, with file, queue, ' +
    'project, number of runs and findings. A file with errors cannot be launched. Never call it twice for one wish.',
  needs: 'change',
  fields: LAUNCH_FIELDS,
  async use(input, work) {
    const ready = await readyLaunch(work.host, input);
    return askAndSend(ready, await checkLaunch(ready), work);
  },
});

async function askAndSend(ready: ReadyLaunch, known: CheckedLaunch, work: ToolWork): Promise<ToolAnswer> {
  const { host, signal } = work;
  const { account, file, plan } = ready;
  const { checked, last } = known;
  const again = isAgain(ready, last);
  const answer = await host.confirm(confirmationOf(ready, known, again ? last : undefined), signal);
  const fileText = file.text;
  if (answer !== 'yes') return { said: 'Nothing was launched.', next: answer.no, fileText };
  signal.throwIfAborted();
  const sender = await account.sender();
  // Another call may have launched it while the person was reading.
  const now = await sender.lastLaunch(file.source);
  if (now?.sweep !== last?.sweep && isAgain(ready, now)) return askAndSend(ready, { ...known, last: now }, work);
  const { baseline, versions } = checked;
  const outcome = await sender.launch({ plan, source: file.source, baseline, versions, again, signal });
  if (outcome.kind === 'created') {
    const { entity, project, name } = outcome.sweep;
    const called = sweepName({ name, config: plan.upsertSweep.config });
    const { ahead } = known;
    host.onLaunched?.(
      { entity, project, sweep: name },
      { queue: plan.facts.queue, called, ...(ahead.kind === 'estimated' && { outlook: ahead.outlook }) },
    );
  }
  return { ...outcomeAnswer(outcome), fileText };
}

/** Whether the same was launched from the file a short while ago. */
function isAgain({ account, plan }: ReadyLaunch, last: LastLaunch | undefined): boolean {
  if (last === undefined || account.client.clock.now() - last.at >= SOON_MS) return false;
  const { entity, project } = plan.facts;
  return (
    sameProject(last, { entity: entity ?? last.entity, project }) &&
    sameConfig(last.variables.config, plan.upsertSweep.config)
  );
}

/** All that matters before a launch. `again`: the same was launched a short while ago. */
function confirmationOf(
  { file, plan }: ReadyLaunch,
  known: CheckedLaunch,
  again: LastLaunch | undefined,
): Confirmation {
  const { findings } = known.checked;
  return {
    title: again
      ? l10n.t('An agent wants to launch {0} once more. Launch it again?', file.path)
      : l10n.t('An agent wants to launch {0}. Launch it?', file.path),
    lines: [
      ...(again
        ? [
            l10n.t(
              'The same was launched less than a minute ago as the sweep {0}. This makes a second one.',
              again.sweep,
            ),
          ]
        : []),
      file.isUnsaved ? l10n.t('File: {0}, with unsaved changes', file.path) : l10n.t('File: {0}', file.path),
      ...planSummary(plan.facts).map(({ label, text }) => `${label}: ${foreignLine(text)}`),
      l10n.t('Time: {0}', timeText(known)),
      ...findings.map(({ sentence }) => `• ${foreignLine(sentence)}`),
      ...plan.notes.map(note => `• ${foreignLine(note)}`),
    ],
    go: l10n.t('Launch'),
  };
}

/** On one line: a name with line breaks could look like lines of ours. */
function foreignLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}

/** What became of a launch or a resume, for a model. */
export function outcomeAnswer(outcome: LaunchOutcome): ToolAnswer {
  const said = outcome.sentence;
  switch (outcome.kind) {
    case 'created':
      return {
        said,
        data: {
          sweep: `${outcome.sweep.entity}/${outcome.sweep.project}/${outcome.sweep.name}`,
          foreign_warnings: outcome.warnings.length > 0 ? outcome.warnings.map(foreign) : undefined,
        },
        next: 'sweep_results shows how it goes. Do not launch it again.',
      };
    case 'underWay':
      return { said, next: 'do not send it again; list_sweeps shows it.' };
    case 'unknown':
      return { said, next: 'do not send it again. list_sweeps shows whether it is there; tell the person.' };
    case 'notCreated':
    case 'refused':
      return { said, next: 'tell the person why; send it again only if they ask.' };
  }
}
