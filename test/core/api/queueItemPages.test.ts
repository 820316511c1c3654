import assert from 'node:assert/strict';
import { queueItems } from '../../../src/core/api/operations/queueItems.ts';
import { createFakeClock } from '../live/fakeClock.ts';
import { createFakeServer } from '../live/fakeServer.ts';

const ALL = Array.from({ length: 7 }, (_, index) => ({ id: `i${String(index)}`, state: 'PENDING' }));

describe('items of a queue', () => {
  for (const { unknown, field, type } of [
    { unknown: /after: \$after/, field: 'after', type: 'argument' },
    { unknown: /pageInfo/, field: 'pageInfo', type: 'field' },
  ])
    it(`are all read from a server that does not know ${field}`, async () => {
      const server = createFakeServer(createFakeClock(), ({ query, variables }) => {
        if (unknown.test(query)) {
          const message =
            type === 'field'
              ? 'Cannot query field "pageInfo" on type "RunQueueItemConnection".'
              : 'Unknown argument "after" on field "RunQueue.runQueueItems".';
          return Response.json({ errors: [{ message }] }, { status: 400 });
        }
        const edges = ALL.slice(0, Number(variables['first'])).map(node => ({ node }));
        const pageInfo = { hasNextPage: edges.length < ALL.length, endCursor: edges.at(-1)?.node.id };
        return { data: { project: { id: 'p', runQueue: { id: 'q', runQueueItems: { edges, pageInfo } } } } };
      });
      const read: string[] = [];
      let after: string | undefined;
      do {
        const page = await queueItems(server.client, { entity: 'e', queue: 'q', first: 3, after });
        read.push(...page.items.map(item => item.id));
        after = page.next;
      } while (after !== undefined);
      assert.deepEqual(
        read,
        ALL.map(item => item.id),
      );
    });
});
