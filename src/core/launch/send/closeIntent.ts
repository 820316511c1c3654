import type { ApiClient } from '../../api/client.ts';
import type { ApiLog } from '../../api/apiLog.ts';
import type { LastLaunch } from '../preflight/lastLaunch.ts';
import type { Intent, IntentJournal } from './intent.ts';
import { keysOf } from './journal.ts';
import type { LaunchedSweep, LaunchOutcome } from './outcome.ts';

/** How many names of earlier sweeps are remembered for one source. */
const KEPT_NAMES = 20;

interface Closing {
  readonly client: ApiClient;
  readonly journal: IntentJournal;
  readonly log: ApiLog;
}

/**
 * Ends an intent: its outcome is told now. An unknown outcome leaves it open, so that it is found again. `before` is
 * what was launched last from its source.
 */
export async function closeIntent(
  closing: Closing,
  key: string,
  intent: Intent,
  outcome: LaunchOutcome,
  before: LastLaunch | undefined,
): Promise<LaunchOutcome> {
  if (outcome.kind === 'unknown') return outcome;
  if (outcome.kind === 'created' && intent.verb === 'launch') await remember(closing, intent, outcome.sweep, before);
  await closing.journal.remove(key).catch(() => {
    closing.log.warn('an intent could not be removed from the journal; it is checked again at the next start');
  });
  return outcome;
}

async function remember(
  { client, journal, log }: Closing,
  { host, source, variables, versions }: Intent,
  { name, entity, project }: LaunchedSweep,
  before: LastLaunch | undefined,
): Promise<void> {
  const sameProject = before?.entity === entity && before.project === project;
  const last: LastLaunch = {
    at: client.clock.now(),
    sweep: name,
    entity,
    project,
    variables,
    versions,
    earlier: sameProject ? [before.sweep, ...before.earlier].slice(0, KEPT_NAMES) : [],
  };
  await journal.put(keysOf(host, 'launch', source).last, JSON.stringify(last)).catch(() => {
    log.warn('the launch could not be remembered');
  });
}
