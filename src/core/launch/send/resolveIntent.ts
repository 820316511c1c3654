import type { ApiClient } from '../../api/client.ts';
import { isApiError } from '../../api/apiError.ts';
import type { Ending, Intent } from './intent.ts';
import { pause } from './lock.ts';
import { lookUp, type LookedUp } from './lookUp.ts';
import type { LaunchOutcome } from './outcome.ts';
import { created, notCreated, unknown } from './sentences.ts';

/**
 * From which age of a send on "nothing is there" is believed. Work that a cut connection left behind is done within seconds; behind a gateway
 * or a client that gave up waiting it may still come for a minute. Of a killed window nobody knows which it was.
 */
const SETTLES_MS: Readonly<Record<Ending | 'killed', number>> = {
  cut: 6_000,
  broken: 6_000,
  unreadable: 6_000,
  timeout: 60_000,
  killed: 60_000,
  error: 0,
};

/** Waits between looks. */
const WAITS_MS = [300, 1_000, 2_000, 4_000, 6_000, 8_000, 10_000, 12_000, 15_000, 15_000];

const WHY: Readonly<Record<Ending | 'killed', string>> = {
  cut: 'the connection was lost before the answer came',
  broken: 'W&B had an error of its own',
  unreadable: 'the answer cannot be read',
  timeout: 'W&B did not answer in time',
  killed: 'the window was closed before the answer came',
  error: 'W&B refused it',
};

/**
 * Looks at the server until it is known what came of a send, or `forMs` are over. Never sends anything. `stillOpen` is asked after each look:
 * where it says false, somebody else has told the outcome, and undefined is given.
 */
export async function resolveIntent(
  client: ApiClient,
  intent: Intent,
  forMs: number,
  stillOpen?: () => Promise<boolean>,
): Promise<LaunchOutcome | undefined> {
  const { clock } = client;
  const ending = intent.ended ?? 'killed';
  const until = clock.now() + forMs;
  for (let look = 0; ; look++) {
    const before = clock.now();
    const found = await lookUp(client, intent).catch((error: unknown): LookedUp => {
      if (!isApiError(error)) throw error;
      return { kind: 'unclear', sentence: `${WHY[ending]}, and it cannot be looked up: ${error.message}` };
    });
    if (stillOpen && !(await stillOpen())) return undefined;
    if (found.kind === 'found') return created(intent, found.sweep, [], true);
    // What counts is how old the send was when the server was asked, not when it answered.
    if (found.kind === 'none' && before - intent.sentAt >= SETTLES_MS[ending])
      return notCreated(intent, WHY[ending], true);
    const wait = WAITS_MS[Math.min(look, WAITS_MS.length - 1)] ?? 0;
    if (clock.now() + wait > until) return unknown(intent, found.kind === 'unclear' ? found.sentence : WHY[ending]);
    await pause(clock, wait);
  }
}
