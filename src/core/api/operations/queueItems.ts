import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { askList, inQuarters } from '../listCall.ts';
import type { ListCall } from '../listCall.ts';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decoderOf, pageOf } from '../decodeList.ts';
import { json, required, stateText, text, time } from '../fields.ts';
import { at, isBag, textAt } from '../../json.ts';
import type { Page, QueueItem } from '../types.ts';
import { missingThing } from './missingThing.ts';
import { MODEL_REGISTRY } from '../../wandb/queueProject.ts';

/** What is read of a queue's item. */
export const ITEM_FIELDS = `
id
state
createdAt @optional(of: "RunQueueItem")
updatedAt @optional(of: "RunQueueItem")
associatedRunId
launchAgentId @optional(of: "RunQueueItem")
runSpec @optional(of: "RunQueueItem")
`.trim();

export const document = `
query QueueItems(
  $entity: String!
  $project: String!
  $queue: String!
  $first: Int!
  $after: String @optional(of: "RunQueue.runQueueItems")
) {
  project(name: $project, entityName: $entity) {
    id
    runQueue(name: $queue) {
      id
      runQueueItems(first: $first, after: $after) {
        pageInfo @optional(of: "RunQueueItemConnection") { endCursor hasNextPage }
        edges {
          node {
${ITEM_FIELDS}
          }
        }
      }
    }
  }
}`;

export interface QueueItemsVariables {
  readonly entity: string;
  readonly queue: string;
  readonly first: number;
  readonly after?: string;
}

const fields = decoderOf(
  v.object({
    id: required,
    state: stateText,
    createdAt: time,
    updatedAt: time,
    associatedRunId: text,
    launchAgentId: text,
    runSpec: json,
  }),
);

/**
 * A scheduler's spec is named `Scheduler.<sweep>` and starts `wandb scheduler <sweep>`, unless it is a scheduler job
 * (docs/facts/agent-wire.md, 2).
 */
const sweepOfScheduler = (spec: unknown): string | undefined => {
  const named = /^Scheduler\.(.+)$/.exec(textAt(spec, 'name') ?? '')?.[1];
  const entry = at(spec, 'overrides', 'entry_point');
  const started: unknown =
    Array.isArray(entry) && entry[0] === 'wandb' && entry[1] === 'scheduler' ? entry[2] : undefined;
  return named ?? (typeof started === 'string' ? started : undefined);
};

/** An item of a queue; what its run spec says is read where it can be. */
export function decodeQueueItem(node: unknown): QueueItem | undefined {
  const read = fields(node);
  if (read === undefined) return undefined;
  const { associatedRunId, launchAgentId, runSpec: spec, ...rest } = read;
  const scheduled = isBag(spec) ? sweepOfScheduler(spec) : undefined;
  const priority = at(spec, 'priority') ?? at(spec, 'overrides', 'run_config', 'launch', 'priority');
  return {
    ...rest,
    runId: associatedRunId ?? textAt(spec, 'run_id'),
    agentId: launchAgentId,
    runSpec: spec,
    kind: !isBag(spec) ? 'unknown' : scheduled === undefined ? 'run' : 'scheduler',
    sweep: scheduled ?? textAt(spec, 'sweep_id'),
    job: textAt(spec, 'job'),
    entity: textAt(spec, 'entity'),
    project: textAt(spec, 'project'),
    author: textAt(spec, 'author'),
    resource: textAt(spec, 'resource'),
    priority: typeof priority === 'number' ? priority : undefined,
  };
}

/** What a server does not know that cannot go on after a page. */
export const UNPAGED = ['RunQueue.runQueueItems.after', 'RunQueueItemConnection.pageInfo'];

/**
 * Our own cursor, for a server that does not page items: how many of them were read. The next page is then a longer
 * list from the start, without those.
 */
const countCursor = (count: number): string => `#${String(count)}`;

const readBefore = (after: string | undefined): number | undefined =>
  after?.startsWith('#') === true ? Number(after.slice(1)) : undefined;

/** A page of a server that pages, as it is; of another one what is new in it, and whether there may be more. */
function unpaged(page: Page<QueueItem>, asked: number, before: number): Page<QueueItem> {
  const seen = page.items.length + page.dropped;
  return {
    ...page,
    items: page.items.slice(before),
    next: seen >= asked && seen > before ? countCursor(seen) : undefined,
  };
}

/**
 * Items of a queue, a page of them, in the server's order; `notFound` where the queue does not exist or is hidden. The
 * official clients read the first hundred only, so a server may not know how to go on: then a longer list is asked for.
 */
export function queueItemsCall({ entity, queue, first, after }: QueueItemsVariables): ListCall<QueueItem> {
  const before = readBefore(after);
  const asked = first + (before ?? 0);
  const variables = { entity, queue, first: asked, after: before === undefined ? after : undefined };
  return {
    name: 'QueueItems',
    document,
    ...inQuarters(queueItemsCall, { entity, queue, first, after }),
    heavy: ['RunQueueItem.runSpec'],
    variables: { ...variables, project: MODEL_REGISTRY },
    read: (client, data, missing) => {
      const found = at(data, 'project', 'runQueue');
      if (!isBag(found))
        throw missingThing(
          client,
          'QueueItems',
          l10n.t('The queue {0} of {1} was not found, or your account cannot see it', queue, entity),
        );
      const page = pageOf(
        found['runQueueItems'],
        decodeQueueItem,
        { what: 'queue item', client, operation: 'QueueItems' },
        missing,
      );
      const isPaged = before === undefined && !UNPAGED.some(key => missing.includes(key));
      return isPaged ? page : unpaged(page, asked, before ?? 0);
    },
  };
}

/** Sends `queueItemsCall` alone. */
export function queueItems(
  client: ApiClient,
  variables: QueueItemsVariables,
  options?: CallOptions,
): Promise<Page<QueueItem>> {
  return askList(client, queueItemsCall(variables), options);
}
