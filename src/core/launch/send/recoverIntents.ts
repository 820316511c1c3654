import { pause } from '../../api/clock.ts';
import type { ApiClient } from '../../api/client.ts';
import type { Intent, IntentJournal } from './intent.ts';
import type { LastLaunch } from '../preflight/lastLaunch.ts';
import { isIntentOn, keysOf, readIntent, readLastLaunch } from './journal.ts';
import { takeLock } from './lock.ts';
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

/** The result of checking one open send. */
export type Recovered =
  /** There is an outcome to tell, even if it is still unknown. */
  | { readonly kind: 'told'; readonly outcome: LaunchOutcome }
  /** Another window, or a command of this one, is checking it and will tell. */
  | { readonly kind: 'locked' }
  /** What was written down cannot be read: `error` is why; undefined = it is not in a form that this version reads. */
  | { readonly kind: 'failed'; readonly error: unknown };

/** Longer than anything needs to settle: a send that is still unknown by then stays for the next check. */
const LOOKS_FOR_MS = 75_000;
/** What is unknown after this time stays unknown: it is told once more and then left. */
const GIVEN_UP_MS = 24 * 3_600_000;
/** A living window removes its intent this soon after the sweep exists. */
const ALIVE_MS = 3_000;

/**
 * Finds out what became of sends whose window never told: a window that was killed, an answer that never came. One
 * entry for each such send that is still open; a living window that tells of its own send in the meantime leaves none,
 * so nothing is told twice. Never rejects.
 */
export async function recoverIntents(recovery: Recovery): Promise<readonly Recovered[]> {
  const { client, journal } = recovery;
  try {
    const keys = (await journal.keys('intent|')).filter(key => isIntentOn(client.host, key));
    const all = await Promise.all(
      keys.map(key => recoverOne(recovery, key).catch((error: unknown) => ({ kind: 'failed', error }) as const)),
    );
    return all.filter(each => each !== undefined);
  } catch (error) {
    return [{ kind: 'failed', error }];
  }
}

/** undefined = nothing is left to tell of it. */
async function recoverOne(
  { client, journal, owner, isOurs, close }: Recovery,
  key: string,
): Promise<Recovered | undefined> {
  const intent = await readIntent(journal, key);
  if (!intent) return (await journal.get(key)) === undefined ? undefined : { kind: 'failed', error: undefined };
  const keys = keysOf(intent.host, intent.verb, intent.source);
  if (keys.intent !== key) return { kind: 'failed', error: undefined };
  if (isOurs(keys.name)) return { kind: 'locked' };
  const lock = await takeLock(journal, `recover|${keys.name}`, owner, client.clock);
  if (!lock) return { kind: 'locked' };
  try {
    const isOpen = async () => (await journal.get(key)) !== undefined;
    const outcome = await resolveIntent(client, intent, LOOKS_FOR_MS, isOpen);
    if (!outcome) return undefined;
    if (intent.ended === undefined && intent.owner !== owner) await pause(client.clock, ALIVE_MS);
    if (!(await isOpen())) return undefined;
    if (isOurs(keys.name)) return { kind: 'locked' };
    if (outcome.kind !== 'unknown') await journal.remove(keys.lock);
    else if (client.clock.now() - intent.sentAt > GIVEN_UP_MS) await journal.remove(key);
    await close(key, intent, outcome, await readLastLaunch(journal, intent.host, intent.source));
    // A refusal was told when it came; only that it had worked all the same is news.
    return intent.ended === 'error' && outcome.kind !== 'created' ? undefined : { kind: 'told', outcome };
  } finally {
    await lock.release().catch(() => undefined);
  }
}
