import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createFaults, type Faults } from './faults/faults.ts';
import type { FaultRule } from './faults/rules.ts';
import { createRequestLog, type RequestLog } from './http/requestLog.ts';
import { createEmulatorServer } from './http/server.ts';
import { startLife } from './life/index.ts';
import { seedWorld } from './seed/index.ts';
import { burdenOf, schemaOf, schemaWithout, type ServerName } from './servers.ts';
import { createClock, type Clock } from './world/clock.ts';
import { globalId } from './world/ids.ts';
import { createWorld, type AccountRecord, type World } from './world/world.ts';

export interface EmulatorOptions {
  /** 0, the default, picks a free one. */
  readonly port?: number;
  readonly seed?: number;
  /** Generated sweeps in my-proj besides the hand-made ones. */
  readonly sweeps?: number;
  /** Items of a queue `bulk-queue`. */
  readonly items?: number;
  /** Further queues. */
  readonly queues?: number;
  /** Runs of a sweep `bigsweep`, with 50 values each. */
  readonly runs?: number;
  /** Sweeps from which something follows: for the next sweep, and for what is told of running ones. */
  readonly lessons?: boolean;
  /** Nothing moves on its own. */
  readonly noLife?: boolean;
  /** How fast the simulated agents and runs live; 1 = a demo's sweep takes about a minute. */
  readonly speed?: number;
  /** A server of before 2023-10. */
  readonly old?: boolean;
  /** Which server it plays; today's by default. */
  readonly server?: ServerName;
  /** What today's server does not know, as `RunQueue.updatedAt`. */
  readonly lacks?: readonly string[];
  /** Only `clock.advance` moves the clock. */
  readonly stillClock?: boolean;
  /** Time to start from, in milliseconds since 1970; the machine's by default. */
  readonly startTime?: number;
  readonly key?: string;
  readonly username?: string;
  readonly entity?: string;
  /** Further accounts that see the same: usernames by their keys. */
  readonly others?: Readonly<Record<string, string>>;
}

/** A running emulator. */
export interface Emulator {
  /** Its address, without a slash at the end. */
  readonly url: string;
  readonly key: string;
  readonly world: World;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly requests: RequestLog;
  /** Ends it, and every connection to it. */
  stop(): Promise<void>;
}

export type { FaultRule };

/** Starts an emulator of W&B's API on loopback, in this process. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, seed = 1, username = 'jane', entity = 'my-team', old = false, server: plays = 'today' } = options;
  const key =
    options.key ??
    createHash('sha1')
      .update(`launch sweeps emulator ${String(seed)} ${username}`)
      .digest('hex');
  const clock = createClock({ start: options.startTime, still: options.stillClock });
  const world = createWorld({ clock, seed, username, entity });
  seedWorld(world, {
    sweeps: options.sweeps ?? 0,
    items: options.items ?? 0,
    queues: options.queues ?? 0,
    runs: options.runs ?? 0,
    lessons: options.lessons,
  });
  if (!options.noLife) startLife(world, options.speed ?? 1);
  const faults = createFaults();
  const requests = createRequestLog();
  const oldSchema = schemaOf('old');
  const server = createEmulatorServer({
    world,
    faults,
    requests,
    accounts: accountsOf(world, key, options.others ?? {}),
    oldSchema,
    schema: old ? oldSchema : options.lacks ? schemaWithout(options.lacks) : schemaOf(plays),
    burden: burdenOf(plays, options.speed ?? 1),
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    key,
    world,
    clock,
    faults,
    requests,
    stop: () =>
      new Promise(done => {
        clock.stop();
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

function accountsOf(
  { account }: World,
  key: string,
  others: Readonly<Record<string, string>>,
): ReadonlyMap<string, AccountRecord> {
  const further = Object.entries(others).map(
    ([theirs, username]) =>
      [theirs, { ...account, id: globalId('User', username), username, email: `${username}@example.com` }] as const,
  );
  return new Map([[key, account], ...further]);
}
