import { textAt, valueAt } from '../world/json.ts';
import { acknowledgeItem, failItem, popItem, runOf } from '../world/queueOperations.ts';
import type { LaunchAgentRecord, QueueItemRecord, QueueRecord, RunRecord, SweepRecord } from '../world/records.ts';
import { isAlive } from '../world/runView.ts';
import type { World } from '../world/world.ts';
import type { Pace } from './pace.ts';
import type { RunLife } from './runLife.ts';
import { startFault } from './startFault.ts';

/** The simulated launch agents. */
export interface AgentLife {
  /** An item waits: a active agent of its queue will take it. */
  itemWaits(item: QueueItemRecord): void;
  /** A real agent takes over its queues: the simulated ones leave them. */
  stepAside(agent: LaunchAgentRecord): void;
}

/** Starts the scheduler of an item; `job` = it is a scheduler job. */
export type StartScheduler = (sweep: SweepRecord, item: QueueItemRecord, agent: LaunchAgentRecord) => void;

/** An agent runs so many things at once, schedulers apart. */
const MAX_JOBS = 8;

/** The sweep whose scheduler the item is; undefined = the item is a run. */
function schedulerOf(world: World, { runSpec }: QueueItemRecord): SweepRecord | undefined {
  const name = /^Scheduler\.(.+)$/.exec(textAt(runSpec, 'name') ?? '')?.[1];
  return name === undefined
    ? undefined
    : world.project(textAt(runSpec, 'entity') ?? '', textAt(runSpec, 'project') ?? '')?.sweeps.get(name);
}

export function createAgentLife(world: World, pace: Pace, runs: RunLife, startScheduler: StartScheduler): AgentLife {
  const polling = new Set<QueueRecord>();
  const busy = new Map<LaunchAgentRecord, Set<RunRecord>>();

  const agentOf = (queue: QueueRecord): LaunchAgentRecord | undefined =>
    [...world.agents.values()].find(
      agent => agent.kind === 'living' && agent.status !== 'KILLED' && agent.queueIds.includes(queue.id),
    );

  const working = (agent: LaunchAgentRecord): Set<RunRecord> => {
    const all = busy.get(agent) ?? new Set<RunRecord>();
    for (const run of all) if (!isAlive(run)) all.delete(run);
    busy.set(agent, all);
    agent.status = all.size > 0 ? 'RUNNING' : 'POLLING';
    return all;
  };

  const poll = (queue: QueueRecord): void => {
    if (polling.has(queue)) return;
    polling.add(queue);
    world.clock.after(pace.poll, () => {
      polling.delete(queue);
      const agent = agentOf(queue);
      if (!agent || agent.stopPolling) return;
      if (working(agent).size >= MAX_JOBS) {
        poll(queue);
        return;
      }
      const item = popItem(world, queue, agent);
      if (!item) return;
      world.clock.after(pace.acknowledge, () => {
        begin(item, agent);
      });
      poll(queue);
    });
  };

  /** The error is left among the files of the agent's own run, as the real one does. */
  const fail = (item: QueueItemRecord, agent: LaunchAgentRecord, message: string): void => {
    const name = `${item.id}/error/error.log`;
    item.queue.project.runs
      .get(agent.name)
      ?.files.set(
        name,
        world.files.add(
          name,
          world.clock.now(),
          `Traceback (most recent call last):\n  ...\nwandb.errors.LaunchError: ${message}\n`,
        ),
      );
    failItem(world, item, { message, stage: 'agent', files: [name] });
  };

  const begin = (item: QueueItemRecord, agent: LaunchAgentRecord): void => {
    if (!world.items.has(item.id) || item.state !== 'LEASED') return;
    const sweep = schedulerOf(world, item);
    acknowledgeItem(world, item, textAt(item.runSpec, 'run_id') ?? item.id);
    const fault = startFault(world, item);
    if (fault !== undefined) {
      fail(item, agent, fault);
      return;
    }
    if (sweep) {
      startScheduler(sweep, item, agent);
      return;
    }
    const run = runOf(world, item);
    if (!run) {
      fail(item, agent, 'The submitted run was not successfully started');
      return;
    }
    const values = valueAt(item.runSpec, 'overrides', 'run_config');
    const given: [string, unknown][] = Object.entries(typeof values === 'object' && values !== null ? values : {});
    for (const [key, value] of given) run.config[key] ??= { value };
    run.host = agent.hostname;
    working(agent).add(run);
    world.clock.after(pace.begin, () => {
      runs.start(run);
    });
  };

  return {
    itemWaits: item => {
      if (agentOf(item.queue)) poll(item.queue);
    },
    stepAside(real) {
      for (const agent of world.agents.values()) {
        if (agent === real || agent.kind !== 'living') continue;
        agent.queueIds = agent.queueIds.filter(id => !real.queueIds.includes(id));
        if (agent.queueIds.length === 0)
          Object.assign(agent, { status: 'KILLED', kind: 'dead', heartbeatAt: world.clock.now() });
      }
    },
  };
}
