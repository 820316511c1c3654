import { listOf, pageOf, type PageArguments } from '../world/paging.ts';
import { itemsOf } from '../world/queueView.ts';
import type {
  LaunchAgentRecord,
  QueueItemRecord,
  QueueRecord,
  ResourceConfigRecord,
  TemplateVariableRecord,
} from '../world/records.ts';
import { agentHeartbeat } from '../world/queueView.ts';
import type { Fields } from './context.ts';

export const queueFields: Fields<QueueRecord> = {
  createdBy: (_queue, _args, { world }) => world.account.number,
  defaultResourceConfig: queue => queue.config ?? null,
  defaultResourceConfigID: queue => queue.config?.id ?? null,
  entityName: queue => queue.project.entity,
  externalLinks: queue => queue.externalLinks ?? { links: [] },
  prioritizationMode: queue => queue.prioritization,
  runQueueItem: (queue, { id }: { id: string }, { world }) => {
    const item = world.items.get(id);
    return item?.queue === queue ? item : null;
  },
  runQueueItems: (queue, args: PageArguments) =>
    pageOf(
      listOf(itemsOf(queue), item => item.id),
      args,
    ),
};

export const resourceConfigFields: Fields<ResourceConfigRecord> = {
  templateVariables: config => config.templateVariables,
};

export const templateVariableFields: Fields<TemplateVariableRecord> = {
  schema: variable => JSON.stringify(variable.schema),
};

export const itemFields: Fields<QueueItemRecord> = {
  associatedRunId: item => item.runId ?? null,
  launchAgentId: item => item.agentId ?? null,
};

export const launchAgentFields: Fields<LaunchAgentRecord> = {
  agentStatus: agent => agent.status,
  heartbeatAt: (agent, _, { world }) => agentHeartbeat(agent, world.clock),
  runQueues: agent => agent.queueIds,
};
