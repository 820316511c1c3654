import type { ApiClient } from '../../core/api/client.ts';
import { messageOf } from '../../core/api/scrub.ts';
import { aheadOfLaunch } from '../../core/launch/preflight/aheadQuestion.ts';
import type { Ahead } from '../../core/launch/preflight/timeAhead.ts';
import type { Planned } from '../../core/launch/plan/types.ts';
import type { Outlook } from '../../core/results/forecast/outlook.ts';
import type { LaunchContext } from './launchContext.ts';

/** What a launch will take, from earlier runs. Never rejects. */
export async function askAhead({ services }: LaunchContext, client: ApiClient, { facts }: Planned): Promise<Ahead> {
  const question = aheadOfLaunch(facts);
  if (!question) return { kind: 'none' };
  return services.outlooks
    .ask(client, question)
    .catch((error: unknown): Ahead => ({ kind: 'failed', reason: messageOf(error) }));
}

/** The outlook in it, where there is one. */
export async function outlookIn(ahead: Promise<Ahead> | undefined): Promise<Outlook | undefined> {
  const known = await ahead;
  return known?.kind === 'estimated' ? known.outlook : undefined;
}
