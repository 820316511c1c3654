import * as l10n from '@vscode/l10n';
import type { ApiClient } from '../../api/client.ts';
import { pause } from '../../api/clock.ts';
import { isApiError } from '../../api/apiError.ts';
import type { Ending, Intent } from './intent.ts';
import { lookUp, type LookedUp } from './lookUp.ts';
import type { LaunchOutcome } from './outcome.ts';
import { created, notCreated, unknown } from './sentences.ts';

/**
 * How long after the end of a send "nothing is there" is believed. Work that a cut connection left behind is done
 * within seconds; behind a gateway or a client that gave up waiting it may still come for a minute. Of a killed window
 * nobody knows which it was: there it counts from the sending.
 */
const SETTLES_MS: Readonly<Record<Ending | 'killed', number>> = {
  cut: 6_000,
  broken: 6_000,
  unreadable: 6_000,
  timeout: 60_000,
  killed: 60_000,
  error: 0,
};

/** Waits between checks. */
const WAITS_MS = [300, 1_000, 2_000, 4_000, 6_000, 8_000, 10_000, 12_000, 15_000, 15_000];

/** Why there was no answer: what follows the colon of an outcome. */
function why(ending: Ending | 'killed'): string {
  switch (ending) {
    case 'cut':
      return l10n.t('the connection was lost before the answer came');
    case 'broken':
      return l10n.t('W&B had an internal error');
    case 'unreadable':
      return l10n.t('the answer could not be read');
    case 'timeout':
      return l10n.t('W&B did not answer in time');
    case 'killed':
      return l10n.t('the window was closed before the answer came');
    case 'error':
      return l10n.t('W&B refused it');
  }
}

/**
 * Asks the server until the outcome of a send is clear, or `forMs` are over. Never sends anything. `stillOpen` is asked
 * after each check: where it says false, somebody else has told the outcome, and undefined is given.
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
      return {
        kind: 'unclear',
        sentence: l10n.t('{0}, and W&B could not be checked: {1}', why(ending), error.message),
      };
    });
    if (stillOpen && !(await stillOpen())) return undefined;
    if (found.kind === 'found') return created(intent, found.sweep, [], true);
    // What counts is how long ago it ended when the server was asked, not when that answered.
    if (found.kind === 'none' && before - (intent.endedAt ?? intent.sentAt) >= SETTLES_MS[ending])
      return notCreated(intent, why(ending), true);
    const wait = WAITS_MS[Math.min(look, WAITS_MS.length - 1)] ?? 0;
    if (clock.now() + wait > until) return unknown(intent, found.kind === 'unclear' ? found.sentence : why(ending));
    await pause(clock, wait);
  }
}
