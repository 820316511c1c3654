import { launchAgents } from '../api/operations/launchAgents.ts';
import { queues } from '../api/operations/queues.ts';
import { agentLife, agentsOfQueue } from '../live/agentLife.ts';
import { foreign } from './foreign.ts';
import { accountOf, ENTITY, entityOf } from './places.ts';
import { defineTool } from './tool.ts';

/** The launch queues of an entity. */
export const listQueues = defineTool({
  name: 'list_queues',
  means: 'Lists the W&B Launch queues of a team or user with their resource and how many agents serve each.',
  needs: 'account',
  fields: { entity: ENTITY },
  async use(named, { host, signal }) {
    const { client, ...account } = await accountOf(host);
    const entity = entityOf({ client, ...account }, named.entity);
    const [found, agents] = await Promise.all([
      queues(client, { entity }, { signal }),
      launchAgents(client, { entity }, { signal }),
    ]);
    const now = client.serverNow();
    return {
      said: `Queues of ${entity}.`,
      data: {
        queues: found.items.map(queue => ({
          queue: foreign(queue.name),
          ...(queue.resource !== undefined && { resource: queue.resource }),
          ...(agents.isUntold !== true && {
            activeAgents: agentsOfQueue(agents.items, queue).filter(agent => agentLife(agent, now) === 'alive').length,
          }),
        })),
        used: account.queueIn(entity),
      },
      next: 'plan_launch shows what a launch of a file on one of them would send.',
    };
  },
});
