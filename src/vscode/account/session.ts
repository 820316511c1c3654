import type { ApiError } from '../../core/api/apiError.ts';
import type { ApiClient } from '../../core/api/client.ts';
import type { LiveState } from '../../core/live/types.ts';
import type { Account } from './accounts.ts';
import type { ConnectionOptions } from './connectionOptions.ts';
import { userAgentOf } from './userAgent.ts';
import { watchedClient } from './watchedClient.ts';

/** An account in use: its client and its lists. */
export interface Session {
  /** May get a newer key; its id stays. */
  account: Account;
  readonly client: ApiClient;
  readonly live: LiveState;
  /** Ends it: its client then has no key. */
  dispose(): void;
}

/** What a session reports; nothing once it was disposed. */
export interface SessionEvents {
  /** A request ended: with an error, or undefined after an answer. */
  readonly went: (error: ApiError | undefined) => void;
  /** The server refuses the key; once for each key. */
  readonly refused: () => void;
}

/** Starts a session. Its key was verified when it was kept, so nothing is asked of the network. */
export async function startSession(
  first: Account,
  { context, clock, log, platform, requests }: ConnectionOptions,
  { went, refused }: SessionEvents,
): Promise<Session> {
  const [{ createApiClient }, { createLiveState }] = await Promise.all([
    import('../../core/api/client.ts'),
    import('../../core/live/liveState.ts'),
  ]);
  let isOver = false;
  const unlessOver =
    <T extends readonly unknown[]>(report: (...args: T) => void) =>
    (...args: T): void => {
      if (!isOver) report(...args);
    };
  const plain = createApiClient({
    host: first.host,
    fetch: platform.fetch,
    clock,
    log,
    userAgent: userAgentOf(context, platform),
    random: Math.random,
    getKey: () => Promise.resolve(isOver ? undefined : session.account.key),
    onAuthFailed: unlessOver(refused),
  });
  const tell = unlessOver(went);
  const client = watchedClient(plain, ({ operation, ms, error }) => {
    requests.add({ operation, ms, at: clock.now(), failed: error?.kind });
    tell(error);
  });
  const live = createLiveState({ client, clock, log });
  const session: Session = {
    account: first,
    client,
    live,
    dispose() {
      isOver = true;
      live.dispose();
    },
  };
  return session;
}
