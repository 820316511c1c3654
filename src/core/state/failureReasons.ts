import type { ApiClient, ApiLog } from '../api/client.ts';
import type { Clock } from '../api/clock.ts';
import { failureLog } from '../api/operations/failureLog.ts';
import type { QueueItem } from '../api/types.ts';
import { createFreshAnswers } from '../account/freshAnswers.ts';
import { failureReason } from './failureText.ts';
import type { Store } from './types.ts';

export interface FailureReasonsOptions {
  readonly client: ApiClient;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: ApiLog;
  /** A reason has come: draw the failed items anew. */
  readonly onNews: () => void;
}

export interface FailureReasons {
  /** One line; null = the agent left none; undefined = not known (yet). Asks in the background, once. */
  reasonOf(entity: string, item: QueueItem): string | null | undefined;
  clear(): void;
}

/** A failed item stays as it is. */
const HOLDS_MS = 24 * 3_600_000;

/** Why items failed, fetched one by one as they come into sight: call `reasonOf` only for rows that are shown. */
export function createFailureReasons({ client, store, clock, log, onNews }: FailureReasonsOptions): FailureReasons {
  const answers = createFreshAnswers<string | null>({
    clock, onNews, holds: () => HOLDS_MS, onFailure: () => {
      log.info('the reason of a failed queue item could not be read');
    },
    ask: async key => {
      const [entity = '', agent = '', item = ''] = JSON.parse(key) as string[];
      const text = await failureLog(client, { entity, agent, item });
      return text === undefined ? null : failureReason(text) ?? null;
    },
  });
  return {
    reasonOf(entity, item) {
      if (item.state.toUpperCase() !== 'FAILED') return undefined;
      const agent = store.list<'agents'>({ kind: 'agents', entity }).items.find(row => row.value.id === item.agentId)?.value;
      // The file is among those of the agent's run, which bears the agent's name.
      return agent === undefined ? undefined : answers.get(JSON.stringify([entity, agent.name, item.id]));
    },
    clear() {
      answers.clear();
    },
  };
}
