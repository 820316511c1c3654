import * as l10n from '@vscode/l10n';
import type { ApiClient } from '../../api/client.ts';
import { aboutText, durationText } from '../../duration.ts';
import { forecast, type Estimate } from '../../results/forecast/forecast.ts';
import { runLengths } from '../../results/forecast/runLengths.ts';
import type { LaunchFacts } from '../plan/launchFacts.ts';
import { workersOf } from '../plan/launchSummary.ts';
import { earlierRuns } from './earlierRuns.ts';

/** How long to wait for earlier runs, in milliseconds. */
const PATIENCE_MS = 8_000;
/** Nobody waits for more runs than this: their time says nothing. */
const MOST_RUNS = 1_000_000n;

/**
 * How long a launch will take, in a sentence, from runs of the same job or program; that there are none, where there
 * are none. Undefined where they could not be looked up. Never rejects.
 */
export async function timeAhead(client: ApiClient, facts: LaunchFacts): Promise<string | undefined> {
  try {
    const { runs, isStoppedAlike } = await earlierRuns(client, facts, { timeoutMs: PATIENCE_MS });
    const sentence = timeWords(facts, runLengths(runs, client.serverNow()));
    return isStoppedAlike
      ? sentence
      : [sentence, l10n.t('Those were stopped early otherwise than the new ones will be.')].join(' ');
  } catch {
    return undefined;
  }
}

/** The same from the lengths of earlier runs. */
function timeWords(facts: LaunchFacts, lengths: Parameters<typeof forecast>[0]['lengths']): string {
  const { runs } = facts.runs;
  const count = typeof runs === 'bigint' && runs > 0n && runs <= MOST_RUNS ? Number(runs) : undefined;
  // The workers of a sweep without a queue are the agents that a person starts.
  const workers = facts.scheduler === 'none' ? 1 : workersOf(facts);
  const told = forecast({ lengths, runs: count ?? 1, workers });
  if (!told) return l10n.t('There are no earlier runs of the same job or program to judge by.');
  const each = spread(told.run);
  if (count === undefined) return l10n.t('A run takes {0}, judging by {1} earlier runs.', each, told.from);
  return l10n.t(
    '{0} in all ({1}), {2} of work: a run takes {3}, judging by {4} earlier runs.',
    aboutText(told.time.middle),
    range(told.time),
    aboutText(told.work.middle),
    each,
    told.from,
  );
}

const range = ({ low, high }: Estimate): string => l10n.t('{0} to {1}', durationText(low), durationText(high));
const spread = (estimate: Estimate): string =>
  l10n.t('{0} in the middle ({1})', durationText(estimate.middle), range(estimate));
