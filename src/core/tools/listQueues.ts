import type { ApiClient } from '../api/client.ts';
import { launchAgents } from '../api/operations/launchAgents.ts';
import { queues } from '../api/operations/queues.ts';
import type { Queue } from '../api/types.ts';
import { agentLife, agentsOfQueue } from '../live/agentLife.ts';
import { foreign } from './foreign.ts';
import { accountOf, ENTITY, entityOf } from './places.ts';
import { defineTool } from './tool.ts';

/** What the server does not tell. */
const UNKNOWN = 'unknown';

/** The launch queues of an entity. */
export const listQueues = defineTool({
  name: 'list_queues',
  means: 'Lists the W&B Launch queues of a team or user with their resource and how many agents serve each.',
  needs: 'account',
  fields: { entity: ENTITY },
  async use(named, { host, signal }) {
    const account = await accountOf(host);
    const entity = entityOf(account, named.entity);
    const found = await servedQueues(account.client, entity, signal);
    return {
      said: `Queues of ${entity}.`,
      data: {
        queues: found.map(({ queue, resource, activeAgents }) => ({
          queue: foreign(queue),
          resource: resource ?? UNKNOWN,
          activeAgents: activeAgents ?? UNKNOWN,
        })),
        used: account.queueIn(entity),
      },
      next: 'plan_launch shows what a launch of a file on one of them would send.',
    };
  },
});

/** A queue, and who serves it. */
export interface ServedQueue {
  readonly queue: string;
  readonly resource?: string;
  /** How many agents that poll it are alive; undefined = the server does not tell. */
  readonly activeAgents?: number;
}

/** The queues of an entity. Throws ApiError. */
export async function servedQueues(
  client: ApiClient,
  entity: string,
  signal: AbortSignal,
): Promise<readonly ServedQueue[]> {
  const [found, agents] = await Promise.all([
    queues(client, { entity }, { signal }),
    launchAgents(client, { entity }, { signal }),
  ]);
  const now = client.serverNow();
  const alive = (queue: Queue): number =>
    agentsOfQueue(agents.items, queue).filter(agent => agentLife(agent, now) === 'alive').length;
  return found.items.map(queue => ({
    queue: queue.name,
    resource: queue.resource,
    activeAgents: agents.isUntold === true ? undefined : alive(queue),
  }));
}
