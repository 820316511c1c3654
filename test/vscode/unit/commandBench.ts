// Commands as the editor runs them, on an emulator in this process: with a person who answers their questions.
import { outside, picks, reset } from './fakeEditor.ts';
import type { FakePick } from './fakePick.ts';
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApiClient, type ApiClient } from '../../../src/core/api/client.ts';
import type { Clock } from '../../../src/core/api/clock.ts';
import { createLiveState } from '../../../src/core/live/liveState.ts';
import type { ItemNode, ListAddress, LiveState } from '../../../src/core/live/types.ts';
import type { Services } from '../../../src/vscode/services.ts';
import { startEmulator, type Emulator, type EmulatorOptions } from '../../emulator/start.ts';

/** The project in use. */
export const PLACE = { entity: 'my-team', project: 'my-proj' } as const;

export interface CommandBench {
  readonly emulator: Emulator;
  readonly client: ApiClient;
  readonly live: LiveState;
  readonly services: Services;
  /** A row of a list, by a part of its name. */
  row(address: ListAddress, name: string): Promise<ItemNode>;
  /** How often the emulator was asked for an operation. */
  asked(operation: string): number;
  stop(): Promise<void>;
}

const clock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** What the editor remembers. */
function memory(): {
  get(key: string, otherwise?: unknown): unknown;
  update(key: string, value: unknown): Promise<void>;
} {
  const kept = new Map<string, unknown>();
  return {
    get: (key, otherwise) => kept.get(key) ?? otherwise,
    update: (key, value) => Promise.resolve(void kept.set(key, value)),
  };
}

/** Somebody is signed in to an emulator where nothing moves on its own. `ownClock` = that of the services. */
export async function openBench(options: EmulatorOptions = {}, ownClock = clock): Promise<CommandBench> {
  const emulator = await startEmulator({ noLife: true, ...options });
  const { url: host, key } = emulator;
  const client = createApiClient({ host, getKey: () => Promise.resolve(key), fetch, clock, log: silent });
  const live = createLiveState({ client, clock, log: silent });
  live.watch({ kind: 'queues', entity: PLACE.entity });
  await live.refresh();
  const connection = {
    ...PLACE,
    client,
    live,
    host,
    app: 'https://app.test',
    viewer: { username: 'jane' },
    signedIn: () => Promise.resolve(client),
    place: () => Promise.resolve(PLACE),
    wake: () => Promise.resolve(),
    settled: () => Promise.resolve(),
    tellOfRefusal: () => true,
    begin: () => () => undefined,
  };
  const services = {
    connection,
    clock: ownClock,
    log: silent,
    news: { settled: () => undefined, launched: () => undefined },
    context: { globalState: memory(), workspaceState: memory() },
  } as unknown as Services;
  reset();
  picks.length = 0;
  Object.assign(outside, { clipboard: '', opened: [], status: [] });
  return {
    emulator,
    client,
    live,
    services,
    async row(address, name) {
      const list = live.store.list(address);
      if (list.load.status === 'idle') await live.refresh(address);
      const found = list.items.find(item => JSON.stringify(item.value).includes(`"${name}"`));
      assert.ok(found, `${name} in ${address.kind}`);
      return found;
    },
    asked: operation => emulator.requests.seen.filter(request => request.operation === operation).length,
    async stop() {
      live.dispose();
      await emulator.stop();
    },
  };
}

const rowOf = (pick: FakePick, words: string) =>
  pick.items.find(({ label, description }) => `${String(label)} ${String(description)}`.includes(words));

/**
 * Answers the questions that a command asks, one after the other: by the row that has the words, else by typing them.
 * `null` leaves.
 */
export async function answers(...given: readonly (string | null)[]): Promise<void> {
  for (const words of given) {
    const pick = await opened();
    if (words === null) {
      pick.hide();
      continue;
    }
    const row = rowOf(pick, words);
    if (row) pick.activate(row);
    else pick.type(words);
    pick.enter();
    await sleep(5);
  }
}

/** The question that is open, once its rows are there. */
export async function opened(): Promise<FakePick> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const pick = picks.at(-1);
    if (pick?.isOpen === true && !pick.busy) return pick;
    await sleep(5);
  }
  throw new Error('No question is open');
}
