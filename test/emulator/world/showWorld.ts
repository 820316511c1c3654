import type { Clock } from './clock.ts';
import { agentHeartbeat, isAliveAgent } from './queueView.ts';
import type { QueueItemRecord, RunRecord, SweepRecord } from './records.ts';
import { heartbeatOf, rowCount, summaryOf } from './runView.ts';
import { runCountOf } from './runsOf.ts';
import { expectedRuns } from './sweepView.ts';
import type { World } from './world.ts';

function time(ms: number): string;
function time(ms: number | undefined): string | undefined;
function time(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : new Date(ms).toISOString();
}

const showRun = (run: RunRecord, clock: Clock) => ({
  name: run.name,
  displayName: run.displayName,
  project: run.project.name,
  entity: run.project.entity,
  sweep: run.sweep?.name,
  state: run.state,
  createdAt: time(run.createdAt),
  heartbeatAt: time(heartbeatOf(run, clock)),
  endedAt: time(run.endedAt),
  exitCode: run.exitCode,
  stopRequested: run.stopRequested,
  jobType: run.jobType,
  user: run.user,
  config: run.config,
  summary: summaryOf(run, clock),
  historyRows: rowCount(run, clock),
  files: [...run.files.keys()],
});

const showSweep = (sweep: SweepRecord) => ({
  id: sweep.id,
  name: sweep.name,
  project: sweep.project.name,
  entity: sweep.project.entity,
  displayName: sweep.displayName,
  description: sweep.description,
  state: sweep.state,
  method: sweep.method,
  config: sweep.config,
  user: sweep.user,
  createdAt: time(sweep.createdAt),
  updatedAt: time(sweep.updatedAt),
  launchScheduler: sweep.launched?.text,
  scheduler: sweep.classicScheduler,
  controller: sweep.controller,
  priorRuns: sweep.priorRuns,
  runCount: runCountOf(sweep),
  runCountExpected: expectedRuns(sweep),
  agents: sweep.agents.map(agent => ({
    name: agent.name,
    host: agent.host,
    state: agent.state,
    runs: agent.runs.length,
  })),
});

const showItem = (item: QueueItemRecord) => ({
  id: item.id,
  queue: item.queue.name,
  entity: item.queue.project.entity,
  state: item.state,
  priority: item.priority,
  createdAt: time(item.createdAt),
  updatedAt: time(item.updatedAt),
  run: item.runId,
  agent: item.agentId,
  runSpec: item.runSpec,
  failure: item.failure,
});

/** An event with its time as ISO 8601. */
interface ShownEvent {
  readonly at: string;
  readonly what: string;
  readonly [detail: string]: unknown;
}

/** The whole world as JSON: what is in memory, generated sweeps only as far as they were read. */
export function showWorld(world: World) {
  const projects = [...world.projects.values()];
  return {
    now: time(world.clock.now()),
    account: { username: world.account.username, entity: world.account.entity },
    entities: [...world.entities.values()].map(({ name, team, member }) => ({ name, team, member })),
    projects: projects.map(project => ({
      entity: project.entity,
      name: project.name,
      sweeps: project.sweeps.length,
      runs: project.runs.size,
    })),
    sweeps: projects.flatMap(project => project.sweeps.kept.map(showSweep)),
    runs: projects.flatMap(project => [...project.runs.values()].map(run => showRun(run, world.clock))),
    queues: [...world.queues.values()].map(queue => ({
      id: queue.id,
      name: queue.name,
      entity: queue.project.entity,
      resource: queue.config?.resource,
      config: queue.config?.config,
      prioritization: queue.prioritization,
      templateVariables: queue.config?.templateVariables ?? [],
      items: queue.items.length,
    })),
    items: [...world.items.values()].map(showItem),
    agents: [...world.agents.values()].map(agent => ({
      id: agent.id,
      name: agent.name,
      hostname: agent.hostname,
      status: agent.status,
      kind: agent.kind,
      alive: isAliveAgent(agent, world.clock),
      heartbeatAt: time(agentHeartbeat(agent, world.clock)),
      queues: agent.queueIds.map(id => world.queues.get(id)?.name ?? id),
      stopPolling: agent.stopPolling,
    })),
    artifacts: [...world.collections.values()].map(collection => ({
      name: collection.name,
      type: collection.type,
      project: collection.project.name,
      entity: collection.project.entity,
      versions: collection.versions.map(({ versionIndex, state, aliases, digest, metadata }) => ({
        version: versionIndex,
        state,
        aliases,
        digest,
        metadata,
      })),
    })),
    events: world.events.map((event): ShownEvent => ({ ...event, at: time(event.at) })),
  };
}

/** A world as `GET /_world` gives it. */
export type ShownWorld = ReturnType<typeof showWorld>;

const tally = (words: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

/** The world in a few lines: how many of what, in which state. */
export function summarizeWorld(world: World): unknown {
  const projects = [...world.projects.values()];
  return {
    now: time(world.clock.now()),
    sweeps: {
      all: projects.reduce((sum, project) => sum + project.sweeps.length, 0),
      kept: tally(projects.flatMap(project => project.sweeps.kept.map(sweep => sweep.state))),
    },
    runs: tally(projects.flatMap(project => [...project.runs.values()].map(run => run.state))),
    items: tally([...world.items.values()].map(item => item.state)),
    agents: tally([...world.agents.values()].map(agent => (isAliveAgent(agent, world.clock) ? 'alive' : 'dead'))),
    events: world.events.length,
  };
}
