import { addLaunchAgent } from '../world/make.ts';
import { acknowledgeItem, failItem, popItem } from '../world/queueOperations.ts';
import type { LaunchAgentRecord, QueueItemRecord } from '../world/records.ts';
import { forbidden, notFound, Refusal } from '../world/refusal.ts';
import { nextCommands, registerAgent } from '../world/sweepAgents.ts';
import type { World } from '../world/world.ts';
import type { Fields } from './context.ts';
import { queueNamed } from './queueMutations.ts';

interface Input<T> {
  readonly input: T;
}

/** An agent that speaks to us is a real one, and alive. */
function heard(world: World, id: string): LaunchAgentRecord {
  const agent = world.agents.get(id);
  if (!agent) throw notFound('launch agent');
  agent.heartbeatAt = world.clock.now();
  agent.updatedAt = agent.heartbeatAt;
  return agent;
}

function itemOf(world: World, id: string): QueueItemRecord {
  const item = world.items.get(id);
  if (!item) throw notFound('run queue item');
  return item;
}

interface AgentInput {
  readonly entityName: string;
  readonly projectName: string;
  readonly runQueues: readonly string[];
  readonly hostname: string;
  readonly agentConfig?: string | null;
  readonly version?: string | null;
}

function createLaunchAgent(world: World, input: AgentInput): { launchAgentId: string; success: boolean } {
  const project = world.project(input.entityName, input.projectName);
  if (!project) throw notFound('project');
  if (!world.entities.get(input.entityName)?.member) throw forbidden();
  const strange = input.runQueues.filter(id => !world.queues.has(id));
  if (strange.length > 0) throw new Refusal(400, `run queues not found: ${strange.join(', ')}`);
  const agent = addLaunchAgent(world, project, {
    hostname: input.hostname,
    queueIds: [...input.runQueues],
    kind: 'real',
    ...(input.agentConfig && { config: input.agentConfig }),
    ...(input.version && { version: input.version }),
  });
  world.note('agent registered', { agent: agent.name, queues: agent.queueIds.map(id => world.queues.get(id)?.name) });
  world.listeners.agentRegistered?.(agent);
  return { launchAgentId: agent.id, success: true };
}

interface AgentUpdate {
  readonly launchAgentId: string;
  readonly agentStatus?: string | null;
  readonly name?: string | null;
  readonly stopPolling?: boolean | null;
  readonly runQueues?: readonly string[] | null;
}

/**
 * An agent's own report of its status, or the editor's wish that it stop polling (which does not mean that it is
 * alive).
 */
function updateLaunchAgent(world: World, input: AgentUpdate): { success: boolean } {
  const agent = input.agentStatus ? heard(world, input.launchAgentId) : world.agents.get(input.launchAgentId);
  if (!agent) throw notFound('launch agent');
  if (input.agentStatus) agent.status = input.agentStatus;
  if (typeof input.stopPolling === 'boolean') agent.stopPolling = input.stopPolling;
  if (input.runQueues) agent.queueIds = input.runQueues;
  if (input.stopPolling && agent.kind === 'living')
    Object.assign(agent, { status: 'KILLED', kind: 'dead', heartbeatAt: world.clock.now() });
  world.note('agent', { agent: agent.name, status: agent.status, stopPolling: agent.stopPolling });
  return { success: true };
}

export const agentMutations: Fields<unknown> = {
  createLaunchAgent: (_, { input }: Input<AgentInput>, { world }) => createLaunchAgent(world, input),
  updateLaunchAgent: (_, { input }: Input<AgentUpdate>, { world }) => updateLaunchAgent(world, input),
  deleteLaunchAgents: (_, { input }: Input<{ launchAgentIds: readonly string[] }>, { world }) => {
    for (const id of input.launchAgentIds) {
      world.agents.delete(id);
      for (const { agents } of world.projects.values()) {
        const index = agents.findIndex(agent => agent.id === id);
        if (index >= 0) agents.splice(index, 1);
      }
    }
    return { success: true };
  },
  popFromRunQueue: (
    _,
    { input }: Input<{ entityName: string; projectName: string; queueName: string; launchAgentId?: string | null }>,
    { world },
  ) => {
    const item = popItem(
      world,
      queueNamed(world, input),
      input.launchAgentId ? heard(world, input.launchAgentId) : undefined,
    );
    return item ? { runQueueItemId: item.id, runSpec: item.runSpec } : null;
  },
  ackRunQueueItem: (_, { input }: Input<{ runQueueItemId: string; runName: string }>, { world }) => ({
    success: acknowledgeItem(world, itemOf(world, input.runQueueItemId), input.runName),
  }),
  failRunQueueItem: (
    _,
    {
      input,
    }: Input<{
      runQueueItemId: string;
      message?: string | null;
      stage?: string | null;
      filePaths?: readonly string[] | null;
    }>,
    { world },
  ) => {
    failItem(world, itemOf(world, input.runQueueItemId), {
      message: input.message ?? '',
      stage: input.stage ?? 'agent',
      files: input.filePaths ?? [],
    });
    return { success: true };
  },
  updateRunQueueItemWarning: (_, { input }: Input<{ runQueueItemId: string; message: string }>, { world }) => {
    world.note('item warning', { item: itemOf(world, input.runQueueItemId).id, message: input.message });
    return { success: true };
  },
  createAgent: (
    _,
    { input }: Input<{ entityName?: string | null; projectName?: string | null; sweep: string; host: string }>,
    { world },
  ) => {
    const sweep = world
      .project(input.entityName ?? world.account.entity, input.projectName ?? '')
      ?.sweeps.get(input.sweep);
    if (!sweep) throw notFound('sweep');
    return { agent: registerAgent(world, sweep, input.host) };
  },
  agentHeartbeat: (_, { input }: Input<{ id: string }>, { world }) => {
    const agent = world.sweepAgents.get(input.id);
    if (!agent) throw notFound('agent');
    return { agent, commands: JSON.stringify(nextCommands(world, agent)) };
  },
};
