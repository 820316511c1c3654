import type { ApiClient } from '../../api/client.ts';
import type { Intent, IntentJournal, LastLaunch } from './intent.ts';
import { keysOf, readIntent, readLastLaunch } from './journal.ts';
import { pause, takeLock } from './lock.ts';
import type { LaunchOutcome } from './outcome.ts';
import { resolveIntent } from './resolveIntent.ts';

export interface Recovery {
  readonly client: ApiClient;
  readonly journal: IntentJournal;
  readonly owner: string;
  /** Is this window itself sending it at this moment? */
  readonly isOurs: (name: string) => boolean;
  /** Ends an intent whose outcome is told. */
  readonly close: (
    key: string,
    intent: Intent,
    outcome: LaunchOutcome,
    before: LastLaunch | undefined,
  ) => Promise<LaunchOutcome>;
}

/** Longer than anything needs to settle: a send that nothing is known of by then stays for the next look. */
const LOOKS_FOR_MS = 75_000;
/** What is not known after this time never will be: it is told once more and then left. */
const GIVEN_UP_MS = 24 * 3_600_000;
/** A window that is alive strikes its intent this soon after the sweep is there. */
const ALIVE_MS = 3_000;

/**
 * What became of sends that ended without their window telling: a window that was killed, an answer that never came. An intent that a living
 * window still works on is left to it: it vanishes, and then nothing is told twice.
 */
export async function recoverIntents(recovery: Recovery): Promise<readonly LaunchOutcome[]> {
  const keys = await recovery.journal.keys('intent|').catch(() => []);
  const outcomes = await Promise.all(keys.map(key => recoverOne(recovery, key)));
  return outcomes.filter(outcome => outcome !== undefined);
}

async function recoverOne(
  { client, journal, owner, isOurs, close }: Recovery,
  key: string,
): Promise<LaunchOutcome | undefined> {
  const intent = await readIntent(journal, key).catch(() => undefined);
  if (!intent || intent.host !== client.host) return undefined;
  const keys = keysOf(intent.host, intent.verb, intent.source);
  if (keys.intent !== key || isOurs(keys.name)) return undefined;
  const lock = await takeLock(journal, `recover|${keys.name}`, owner, client.clock).catch(() => undefined);
  if (!lock) return undefined;
  try {
    const isOpen = async () => (await journal.get(key)) !== undefined;
    const outcome = await resolveIntent(client, intent, LOOKS_FOR_MS, isOpen);
    if (!outcome) return undefined;
    if (intent.ended === undefined && intent.owner !== owner) await pause(client.clock, ALIVE_MS);
    if (!(await isOpen()) || isOurs(keys.name)) return undefined;
    if (outcome.kind !== 'unknown') await journal.remove(keys.lock);
    else if (client.clock.now() - intent.sentAt > GIVEN_UP_MS) await journal.remove(key);
    await close(key, intent, outcome, await readLastLaunch(journal, intent.host, intent.source));
    // A refusal was told when it came; only that it had worked all the same is news.
    return intent.ended === 'error' && outcome.kind !== 'created' ? undefined : outcome;
  } finally {
    await lock.release().catch(() => undefined);
  }
}
