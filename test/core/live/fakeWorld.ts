import type { ApiClient } from '../../../src/core/api/client.ts';
import type { FakeClock } from './fakeClock.ts';
import { createFakeServer } from './fakeServer.ts';
import type { Asked } from './fakeServer.ts';

export interface FakeWorld {
  readonly client: ApiClient;
  readonly asked: readonly Asked[];
  /** With a queue they were launched on it. */
  sweeps(count: number, launched?: { readonly queue: string }): void;
  /** When the agent last reported, by the server's clock. */
  agentSeen: () => number;
  setState(sweep: string, state: string): void;
  /** Everything alive says so. */
  beat(): void;
  fault: (() => Response | Error) | undefined;
  hold(): void;
  release(): void;
}

const iso = (ms: number): string => new Date(ms).toISOString();

/** Root fields of a query, each with its alias: enough of GraphQL for the lists of these tests. */
const rootsOf = (
  query: string,
): readonly { readonly alias: string; readonly field: string; readonly prefix: string }[] => {
  let depth = 0;
  return query.split('\n').flatMap(line => {
    const found = depth === 1 ? /^\s*(?:(\w+): )?(\w+)[ ({]/.exec(line) : null;
    depth += (line.match(/\{/g)?.length ?? 0) - (line.match(/\}/g)?.length ?? 0);
    if (found?.[2] === undefined) return [];
    const alias = found[1] ?? found[2];
    return [{ alias, field: found[2], prefix: found[1] === undefined ? '' : alias.slice(0, alias.indexOf('_') + 1) }];
  });
};

/** A small W&B of one project and one queue, answering the lists that live state asks for. */
export function createWorld(clock: FakeClock): FakeWorld {
  let launchedOn: string | undefined;
  const sweeps: { name: string; state: string; beat: number }[] = [];
  let held: { readonly promise: Promise<void>; readonly go: () => void } | undefined;

  const page = <T>(all: readonly T[], first: unknown, after: unknown, key: (item: T) => string): object => {
    const start = typeof after === 'string' ? all.findIndex(item => key(item) === after) + 1 : 0;
    const items = all.slice(start, start + Number(first));
    const last = items.at(-1);
    return {
      edges: items.map(node => ({ node })),
      pageInfo: { endCursor: last === undefined ? null : key(last), hasNextPage: start + items.length < all.length },
    };
  };
  const sweepNodes = (): readonly { name: string }[] =>
    sweeps.map(s => ({
      id: `id-${s.name}`,
      name: s.name,
      state: s.state,
      config: 'method: grid\n',
      heartbeatAt: iso(s.beat),
      scheduler: launchedOn && JSON.stringify({ queue: launchedOn }),
    }));
  const project = (variables: (name: string) => unknown): object => ({
    id: 'p',
    totalSweeps: sweeps.length,
    runCount: 2,
    sweeps: page(sweepNodes(), variables('first'), variables('after'), s => s.name),
    sweep: sweepNodes().find(s => s.name === variables('sweep')) ?? null,
    runs: page(
      [
        { id: 'r1', name: 'r1', state: 'running' },
        { id: 'r2', name: 'r2', state: 'finished' },
      ],
      variables('first'),
      undefined,
      r => r.id,
    ),
    runQueues: [{ id: 'q1', name: 'gpu' }],
    launchAgents: [
      { id: 'a1', name: 'agent', agentStatus: 'POLLING', runQueues: ['q1'], heartbeatAt: iso(world.agentSeen()) },
    ],
    runQueue: variables('queue') === 'gpu' ? { id: 'q1', runQueueItems: page([], 10, undefined, String) } : null,
  });

  const world: FakeWorld & { fault: FakeWorld['fault'] } = {
    ...createFakeServer(clock, async asked => {
      if (held !== undefined) await held.promise;
      if (world.fault !== undefined) return world.fault();
      return {
        data: Object.fromEntries(
          rootsOf(asked.query).map(({ alias, field, prefix }) => [
            alias,
            field === 'entity' ? { id: 'e' } : project(name => asked.variables[prefix + name]),
          ]),
        ),
      };
    }),
    fault: undefined,
    agentSeen: () => clock.now(),
    sweeps(count, launched) {
      launchedOn = launched?.queue;
      sweeps.splice(0);
      for (let index = 0; index < count; index++)
        sweeps.push({ name: `sw${String(index)}`, state: 'RUNNING', beat: clock.now() });
    },
    setState(name, state) {
      for (const each of sweeps) if (each.name === name) each.state = state;
    },
    beat() {
      for (const each of sweeps) each.beat = clock.now();
    },
    hold() {
      let go = (): void => undefined;
      held = {
        promise: new Promise(resolve => {
          go = resolve;
        }),
        go: () => {
          go();
        },
      };
    },
    release() {
      held?.go();
      held = undefined;
    },
  };
  return world;
}
