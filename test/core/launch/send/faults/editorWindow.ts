// A window of the editor: a client and a sender of its own. Once it is killed, nothing that it waits for ever comes.
import { createApiClient, type ApiClient } from '../../../../../src/core/api/client.ts';
import type { IntentJournal } from '../../../../../src/core/launch/send/intent.ts';
import { createSender, type Sender } from '../../../../../src/core/launch/send/sender.ts';
import { HOST, KEY, type FaultyHost } from './faultyHost.ts';

export interface EditorWindow {
  readonly client: ApiClient;
  readonly sender: Sender;
  kill(): void;
}

/** The client's own, so that its timer is told from a pause. */
const TIMEOUT_MS = 20_000;
const never = new Promise<never>(() => undefined);
const quiet = { info: () => undefined, warn: () => undefined };

export function openWindow(host: FaultyHost, journal: IntentJournal, owner: string): EditorWindow {
  let alive = true;
  const isAlive = (): boolean => alive;
  /** What is under way goes on outside; only its result never arrives, and nothing new is begun. */
  const whileOpen = async <T>(begin: () => Promise<T>): Promise<T> => {
    if (!isAlive()) return never;
    const result = await begin();
    return isAlive() ? result : never;
  };
  const clock = {
    now: () => host.clock.now(),
    after: (ms: number, run: () => void) =>
      host.clock.after(ms, () => {
        if (alive) run();
      }),
  };
  const mortal: IntentJournal = {
    get: key => whileOpen(() => journal.get(key)),
    put: (key, value) => whileOpen(() => journal.put(key, value)),
    remove: key => whileOpen(() => journal.remove(key)),
    keys: prefix => whileOpen(() => journal.keys(prefix)),
    ...(journal.claim && {
      claim: (key: string, value: string) => whileOpen(() => journal.claim?.(key, value) ?? Promise.resolve(false)),
    }),
  };
  // A request waits for the host, or for the client's patience between two tries; else it is at work.
  const open = { requests: 0, fetches: 0, pauses: 0 };
  const isBusy = () => open.requests > open.fetches + open.pauses;
  host.windows.add(isBusy);
  const patient = {
    now: clock.now,
    after: (ms: number, run: () => void) => {
      if (ms === TIMEOUT_MS) return clock.after(ms, run);
      open.pauses += 1;
      let over = false;
      const end = () => {
        if (!over) open.pauses -= 1;
        over = true;
      };
      const cancel = clock.after(ms, () => {
        end();
        run();
      });
      return () => {
        end();
        cancel();
      };
    },
  };
  const real = createApiClient({
    host: HOST,
    getKey: () => Promise.resolve(KEY),
    clock: patient,
    log: quiet,
    random: () => 0.5,
    timeoutMs: TIMEOUT_MS,
    fetch: (input, init) => {
      open.fetches += 1;
      return whileOpen(() =>
        host.fetch(input, init).finally(() => {
          open.fetches -= 1;
        }),
      );
    },
  });
  const client: ApiClient = {
    ...real,
    clock,
    request: (call, options) => {
      open.requests += 1;
      return real.request(call, options).finally(() => {
        open.requests -= 1;
      });
    },
  };
  return {
    client,
    sender: createSender({ client, journal: mortal, owner, log: quiet }),
    kill: () => {
      alive = false;
      host.windows.delete(isBusy);
    },
  };
}
