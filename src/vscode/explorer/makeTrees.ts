import type { ApiClient } from '../../core/api/client.ts';
import type { ApiLog } from '../../core/api/apiLog.ts';
import type { Clock } from '../../core/api/clock.ts';
import { messageOf } from '../../core/api/scrub.ts';
import { runStates } from '../../core/api/operations/runStates.ts';
import { failureLog } from '../../core/api/operations/failureLog.ts';
import { itemStates } from '../../core/api/operations/itemStates.ts';
import { jobSource, type JobSourceFound, type JobSourceVariables } from '../../core/api/operations/jobSource.ts';
import { createBestRanks } from '../../core/live/bestRanks.ts';
import { createFreshAnswers } from '../../core/live/freshAnswers.ts';
import { createLookups } from '../../core/live/lookups.ts';
import { countQueue, type ItemCounts } from '../../core/live/queueCensus.ts';
import { createRunStates } from '../../core/live/runStates.ts';
import { failureReason } from '../../core/explorer/rows/failureReason.ts';
import { createJobsTree } from '../../core/explorer/tree/jobsTree.ts';
import type { FailedItem } from '../../core/explorer/tree/queueElement.ts';
import { createQueuesTree } from '../../core/explorer/tree/queuesTree.ts';
import { createSweepsTree, type SweepsTreeOptions } from '../../core/explorer/tree/sweepsTree.ts';
import type { ViewTree } from '../../core/explorer/tree/viewTree.ts';

/** The trees of the three views; a view without one shows its welcome text. */
export interface Trees {
  readonly sweeps?: ViewTree;
  readonly queues?: ViewTree;
  readonly jobs?: ViewTree;
}

export interface MakeTrees extends Pick<
  SweepsTreeOptions,
  'live' | 'pinned' | 'visited' | 'shows' | 'expected' | 'prices'
> {
  readonly entity: string;
  /** Undefined = none is chosen: then there are queues only. */
  readonly project: string | undefined;
  readonly clock: Clock;
  readonly log: ApiLog;
  /** The client of the account whose trees these are; undefined once another account is in use. */
  readonly client: () => ApiClient | undefined;
  /** More is known of a queue's items: why one failed, what its run does, how many there are. */
  readonly itemFound: () => void;
  readonly sourceFound: () => void;
  /** More is known of when sweeps got better. */
  readonly rankFound: () => void;
}

/** A long queue is counted again after this long, while it is on show. */
const COUNTS_HOLD_MS = 60_000;

/**
 * Makes the trees of an account and place. Loaded with the first of them, since they bring the reader of YAML with
 * them.
 */
export function makeTrees({ live, entity, project, clock, log, ...options }: MakeTrees): Trees {
  // Heartbeats are in the server's time, and clocks differ.
  const now = (): number => options.client()?.serverNow() ?? clock.now();
  const client = (): ApiClient => {
    const found = options.client();
    if (found === undefined) throw new Error('another account is in use now');
    return found;
  };
  const reasons = createLookups<FailedItem, string>({
    idOf: ({ item }) => item,
    ask: async failed => failureReason(await failureLog(client(), failed)),
    found: options.itemFound,
    clock,
    log,
  });
  const runs = createRunStates({
    ask: variables => runStates(client(), variables),
    found: options.itemFound,
    clock,
    log,
  });
  const counts = createFreshAnswers<ItemCounts>({
    clock,
    ask: queue => countQueue(variables => itemStates(client(), variables), { entity, queue }),
    holds: () => COUNTS_HOLD_MS,
    onNews: options.itemFound,
    onFailure: error => log.warn(`counting the items of a queue: ${messageOf(error)}`),
  });
  const queues = createQueuesTree({ live, now, entity, reasons, runs, counts });
  if (project === undefined) return { queues };
  const sources = createLookups<JobSourceVariables, JobSourceFound>({
    idOf: ({ id }) => id,
    ask: version => jobSource(client(), version),
    found: options.sourceFound,
    clock,
    log,
  });
  const place = { entity, project };
  const bestRanks = createBestRanks(client, { clock, log }, options.rankFound);
  const { pinned, visited, shows, expected, prices } = options;
  return {
    queues,
    jobs: createJobsTree({ live, now, place, sources }),
    sweeps: createSweepsTree({ live, now, place, pinned, visited, shows, expected, prices, bestRanks }),
  };
}
