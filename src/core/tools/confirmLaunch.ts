import * as l10n from '@vscode/l10n';
import type { JsonValue } from '../json.ts';
import { planSummary } from '../launch/plan/planSummary.ts';
import { sameConfig } from '../launch/plan/sameConfig.ts';
import type { LastLaunch } from '../launch/preflight/lastLaunch.ts';
import type { LaunchOutcome } from '../launch/send/outcome.ts';
import { sweepName } from '../live/sweepName.ts';
import { sameProject } from '../wandb/projectPath.ts';
import { onOneLine } from '../plainLine.ts';
import { timeText, type CheckedLaunch, type ReadyLaunch } from './launchPlan.ts';
import type { ChangeWork, Confirmation, Declined } from './tool.ts';

/** The same text again within this time is pointed out before it is launched. */
const SOON_MS = 60_000;

/** Launches what the person confirms with all that matters in front of them; where they do not, why not. */
export async function confirmLaunch(
  ready: ReadyLaunch,
  known: CheckedLaunch,
  work: ChangeWork,
): Promise<LaunchOutcome | Declined> {
  const { host, signal } = work;
  const { account, file, plan } = ready;
  const { checked, last } = known;
  const again = isAgain(ready, last);
  const title = titleOf(file.path, again, host.isPerson === true);
  const answer = await host.confirm(confirmationOf(title, ready, known, again ? last : undefined), signal);
  if (answer !== 'yes') return answer;
  signal.throwIfAborted();
  const sender = await account.sender();
  // Another call may have launched it while the person was reading.
  const now = await sender.lastLaunch(file.source);
  if (now?.sweep !== last?.sweep && isAgain(ready, now)) return confirmLaunch(ready, { ...known, last: now }, work);
  const { baseline, versions } = checked;
  const { progress } = host;
  const outcome = await sender.launch({ plan, source: file.source, baseline, versions, again, signal, progress });
  if (outcome.kind === 'created') {
    const { entity, project, name } = outcome.sweep;
    const called = sweepName({ name, config: plan.upsertSweep.config });
    const { ahead } = known;
    host.onLaunched?.(
      { entity, project, sweep: name },
      { queue: plan.facts.queue, called, ...(ahead.kind === 'estimated' && { outlook: ahead.outlook }) },
    );
  }
  return outcome;
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

function titleOf(file: string, again: boolean, isPerson: boolean): string {
  if (isPerson) return again ? l10n.t('Launch {0} once more?', file) : l10n.t('Launch {0}?', file);
  return again
    ? l10n.t('An agent wants to launch {0} once more. Launch it again?', file)
    : l10n.t('An agent wants to launch {0}. Launch it?', file);
}

/** All that matters before a launch. `again`: the same was launched a short while ago. */
function confirmationOf(
  title: string,
  { file, plan }: ReadyLaunch,
  known: CheckedLaunch,
  again: LastLaunch | undefined,
): Confirmation {
  const { findings } = known.checked;
  return {
    title,
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
      ...planSummary(plan.facts).map(({ label, text }) => `${label}: ${onOneLine(text)}`),
      l10n.t('Time: {0}', timeText(known)),
      ...findings.map(({ sentence }) => `• ${onOneLine(sentence)}`),
      ...plan.notes.map(note => `• ${onOneLine(note)}`),
    ],
    go: l10n.t('Launch'),
    about: { file: file.source },
    isAgain: again !== undefined,
    yesTo: yesTo(file, plan, known),
  };
}

/** The file and all that is sent, what was found, and the launch before: after this one, a yes is for another. */
function yesTo({ path, source }: ReadyLaunch['file'], plan: ReadyLaunch['plan'], known: CheckedLaunch): JsonValue {
  const { checked, last } = known;
  const { entity, project, queue, runs } = plan.facts;
  return asJson({
    launch: [path, source],
    where: [entity, project, queue],
    runs: String(runs.runs),
    sent: plan.upsertSweep,
    versions: checked.versions,
    found: checked.findings.map(({ severity, code, action }) => [severity, code, action]),
    notes: plan.notes,
    after: last?.sweep,
  });
}

/** What is undefined is left out, in lists null. */
const asJson = (value: unknown): JsonValue => JSON.parse(JSON.stringify(value)) as JsonValue;
