// Makes the things of a world: each gets its ids, is put where it belongs, and has W&B's defaults where nothing is
// given.
import { displayName, globalId, shortName } from './ids.ts';
import type {
  ItemState,
  LaunchAgentRecord,
  ProjectRecord,
  QueueItemRecord,
  QueueRecord,
  ResourceConfigRecord,
  RunRecord,
  SweepAgentRecord,
  SweepRecord,
  TemplateVariableRecord,
} from './records.ts';
import { readSweepSettings, type SweepSettings } from './sweepSettings.ts';
import type { World } from './world.ts';

type Some<T, Required extends keyof T> = Partial<T> & Pick<T, Required>;

/**
 * A sweep with the configuration given; method, metric and run_cap are read from it unless they are `known`. Not yet in
 * its project's list.
 */
export function makeSweep(
  world: World,
  given: Some<SweepRecord, 'project' | 'config'>,
  known?: SweepSettings,
): SweepRecord {
  const now = world.clock.now();
  const name = given.name ?? shortName(world.random);
  return {
    state: 'PENDING',
    createdAt: now,
    updatedAt: given.createdAt ?? now,
    user: world.account.username,
    priorRuns: [],
    runs: [],
    agents: [],
    ...(known ?? readSweepSettings(given.config)),
    ...given,
    name,
    id: globalId('Sweep', 'v1', name, given.project.name, given.project.entity),
  };
}

/** A run, in its project and, where it has one, in its sweep. */
export function addRun(world: World, given: Some<RunRecord, 'project'>): RunRecord {
  const run = makeRun(world, given);
  run.project.runs.set(run.name, run);
  run.sweep?.runs.push(run);
  return run;
}

/** A run that is not in any list yet. */
export function makeRun(
  world: World,
  given: Some<RunRecord, 'project'>,
  random: () => number = world.random,
): RunRecord {
  const name = given.name ?? shortName(random);
  return {
    displayName:
      given.displayName ??
      displayName(random, (given.sweep?.runs.length ?? given.project.runs.size) + 1, given.sweep !== undefined),
    state: 'running',
    createdAt: world.clock.now(),
    user: world.account.username,
    tags: [],
    config: {},
    summary: {},
    rows: [],
    events: [],
    stopRequested: false,
    log: [],
    files: new Map(),
    ...given,
    name,
    id: globalId('Run', 'v1', name, given.project.name, given.project.entity),
  };
}

/** An agent of a sweep. */
export function addSweepAgent(world: World, given: Some<SweepAgentRecord, 'sweep' | 'host'>): SweepAgentRecord {
  const now = world.clock.now();
  const name = given.name ?? shortName(world.random);
  const agent: SweepAgentRecord = {
    createdAt: now,
    heartbeatAt: now,
    state: 'RUNNING',
    runs: [],
    commands: [],
    ...given,
    name,
    id: globalId('Agent', 'v1', name, given.sweep.name),
  };
  given.sweep.agents.push(agent);
  world.sweepAgents.set(agent.id, agent);
  return agent;
}

/** A default resource configuration, as queues point to. */
export function addConfig(
  world: World,
  entity: string,
  resource: string,
  config: unknown,
  templateVariables: readonly TemplateVariableRecord[] = [],
): ResourceConfigRecord {
  const now = world.clock.now();
  const record: ResourceConfigRecord = {
    id: globalId('DefaultResourceConfig', world.count('config')),
    entity,
    resource,
    config,
    templateVariables,
    createdAt: now,
    updatedAt: now,
  };
  world.configs.set(record.id, record);
  return record;
}

/** A queue of the project. */
export function addQueue(world: World, given: Some<QueueRecord, 'project' | 'name'>): QueueRecord {
  const now = world.clock.now();
  const queue: QueueRecord = {
    access: 'PROJECT',
    createdAt: now,
    updatedAt: given.createdAt ?? now,
    prioritization: 'DISABLED',
    items: [],
    ...given,
    id: globalId('RunQueue', world.count('queue')),
  };
  queue.project.queues.set(queue.name, queue);
  world.queues.set(queue.id, queue);
  return queue;
}

/** An item of a queue, at its end. The default priority is medium (facts: critical 0, high 1, medium 2, low 3). */
export function addItem(
  world: World,
  given: Some<QueueItemRecord, 'queue' | 'runSpec'> & { state?: ItemState },
): QueueItemRecord {
  const now = world.clock.now();
  const item: QueueItemRecord = {
    state: 'PENDING',
    createdAt: now,
    updatedAt: given.createdAt ?? now,
    priority: 2,
    ...given,
    id: globalId('RunQueueItem', world.count('item')),
  };
  item.queue.items.push(item);
  world.items.set(item.id, item);
  return item;
}

/** A launch agent. */
export function addLaunchAgent(
  world: World,
  project: ProjectRecord,
  given: Some<LaunchAgentRecord, 'hostname' | 'queueIds' | 'kind'>,
): LaunchAgentRecord {
  const now = world.clock.now();
  const number = world.count('agent');
  const agent: LaunchAgentRecord = {
    name: `launch-agent-${String(number)}`,
    status: 'POLLING',
    heartbeatAt: now,
    createdAt: now,
    updatedAt: now,
    stopPolling: false,
    ...given,
    id: globalId('LaunchAgent', number),
  };
  project.agents.push(agent);
  world.agents.set(agent.id, agent);
  return agent;
}
