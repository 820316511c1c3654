import type { ApiClient } from '../api/client.ts';
import { itemStates } from '../api/operations/itemStates.ts';
import { queueItems } from '../api/operations/queueItems.ts';
import type { Clock } from '../api/clock.ts';
import { textAt } from '../json.ts';
import type { AccountKnowledge, WaitingItems } from '../language/accountKnowledge.ts';
import { createFreshAnswers } from './freshAnswers.ts';
import { countItems } from './queueCensus.ts';

export interface ItemKnowledgeOptions {
  /** undefined = nobody is signed in, or nothing may be sent. */
  readonly inUse: () => { readonly client: ApiClient; readonly entity?: string } | undefined;
  readonly clock: Clock;
  /** Registries that sweeps name that were launched here; undefined = nothing is kept of them. */
  readonly launchedRegistries?: (() => Promise<readonly string[]>) | undefined;
  readonly onNews: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** How long counts hold, in milliseconds; registries change seldom. */
const COUNT_HOLDS_MS = 60_000;
const REGISTRIES_HOLD_MS = 300_000;
/** So many items are counted, and so many looked through. */
const COUNTED = 500;
const LOOKED_THROUGH = 30;

/** What is known of the items of queues: asked for once a minute at most, of the queue that somebody asks about. */
export function createItemKnowledge({
  inUse,
  clock,
  launchedRegistries,
  onNews,
  onFailure,
}: ItemKnowledgeOptions): Required<Pick<AccountKnowledge, 'waitingIn' | 'registries' | 'launchedRegistries'>> & {
  clear(): void;
} {
  const place = (queue: string): string | undefined => {
    const entity = inUse()?.entity;
    return entity === undefined || queue === '' ? undefined : JSON.stringify({ entity, queue });
  };
  const using = (key: string) => {
    const client = inUse()?.client;
    if (client === undefined) throw new Error('signed out');
    return { client, queue: JSON.parse(key) as { readonly entity: string; readonly queue: string } };
  };
  const counts = createFreshAnswers<WaitingItems>({
    clock,
    onNews,
    onFailure,
    holds: () => COUNT_HOLDS_MS,
    ask: async key => {
      const { client, queue } = using(key);
      const page = await itemStates(client, { ...queue, first: COUNTED });
      if (page.isUntold === true) throw new Error('this server does not tell');
      const { waiting, more } = countItems(page.items, page.next !== undefined);
      return { waiting, more };
    },
  });
  const registries = createFreshAnswers<readonly string[]>({
    clock,
    onNews,
    onFailure,
    holds: () => REGISTRIES_HOLD_MS,
    ask: async key => {
      const { client, queue } = using(key);
      const { items } = await queueItems(client, { ...queue, first: LOOKED_THROUGH });
      return [...new Set(items.flatMap(({ runSpec }) => textAt(runSpec, 'registry', 'url') ?? []))];
    },
  });
  const launched = createFreshAnswers<readonly string[]>({
    clock,
    onNews,
    onFailure,
    holds: () => COUNT_HOLDS_MS,
    ask: () => launchedRegistries?.() ?? Promise.resolve([]),
  });
  return {
    launchedRegistries: () => (inUse() ? launched.get('') : undefined),
    waitingIn(queue) {
      const key = place(queue);
      return key === undefined ? undefined : counts.get(key);
    },
    registries(queue) {
      const key = place(queue);
      return key === undefined ? undefined : registries.get(key);
    },
    clear() {
      counts.clear();
      registries.clear();
      launched.clear();
    },
  };
}
