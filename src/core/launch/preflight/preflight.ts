import * as l10n from '@vscode/l10n';
import type { ApiClient } from '../../api/client.ts';
import { preflightLook, type JobFiles, type PreflightLook } from '../../api/operations/preflight.ts';
import { queueOwners } from '../../api/operations/queueOwners.ts';
import { messageOf } from '../../api/scrub.ts';
import type { Preflight } from './finding.ts';
import type { LastLaunch } from './lastLaunch.ts';
import { judgePreflight } from './judgePreflight.ts';
import { versionOf } from './movedAlias.ts';
import { parseJobPath } from '../../wandb/jobPath.ts';
import type { LaunchFacts } from '../plan/launchFacts.ts';

/** What the preflight of a launch needs. */
export interface PreflightRequest {
  /** Of the plan that is to be sent. */
  readonly facts: LaunchFacts;
  /** The configuration as it would be sent, to be compared with that of `last`. */
  readonly config?: string;
  /** What was launched last from this file (`Sender.lastLaunch`). */
  readonly last?: LastLaunch;
  /** Job descriptions that are known already; kept by the caller for as long as the connection. */
  readonly jobFiles: JobFiles;
}

/** How long to wait for an answer, in milliseconds; what has not come by then counts as unknown. */
const PATIENCE_MS = 8_000;

/**
 * Checks what a launch depends on: its queue, agents, job, earlier sweeps; for a plain sweep, these alone. One request,
 * a second one where the queue is missing, and a GET for a job that was not seen before. Never rejects, never blocks: a
 * look-up that fails gives one line of what could not be checked.
 */
export async function preflight(
  client: ApiClient,
  { facts, config, last, jobFiles }: PreflightRequest,
): Promise<Preflight> {
  const at = client.clock.now();
  const { entity, project } = facts;
  const options = { timeoutMs: PATIENCE_MS };
  let look: PreflightLook | undefined;
  let failed: string | undefined;
  let elsewhere: readonly string[] = [];
  if (entity === undefined) failed = l10n.t('no entity is chosen.');
  else {
    try {
      look = await preflightLook(
        client,
        {
          entity,
          project,
          job: parseJobPath(facts.job ?? ''),
          schedulerJob: parseJobPath(facts.schedulerJob ?? ''),
          isPlain: facts.scheduler === 'none',
        },
        jobFiles,
        options,
      );
      const { queue } = facts;
      const isMissing = queue !== undefined && look.queues?.some(each => each.name === queue) === false;
      if (isMissing && look.entities.length > 0)
        elsewhere = await queueOwners(client, { queue, entities: look.entities }, options).catch(() => []);
    } catch (error) {
      failed = messageOf(error);
    }
  }
  const base = look?.baseline;
  return {
    findings: judgePreflight({ facts, config, look, elsewhere, now: client.serverNow(), last, failed }),
    baseline: { at, ...(base && { user: base.user, newest: base.newest, seen: base.sweeps }) },
    queues: look?.queues,
    agents: look?.agents,
    job: look?.job?.job,
    schedulerJob: look?.schedulerJob?.job,
    versions: {
      job: versionOf(facts.job, look?.job?.job),
      schedulerJob: versionOf(facts.schedulerJob, look?.schedulerJob?.job),
    },
  };
}
