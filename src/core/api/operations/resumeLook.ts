import * as v from 'valibot';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decodeList, decoderOf, nodesOf } from '../decodeList.ts';
import { required, stateText, text } from '../fields.ts';
import { at } from '../../json.ts';
import type { QueueItem } from '../types.ts';
import { missingSweep } from './missingThing.ts';
import { MODEL_REGISTRY } from '../../wandb/queueProject.ts';
import { ITEM_FIELDS, decodeQueueItem } from './queueItems.ts';

export const document = `
query ResumeLook(
  $entity: String!
  $project: String!
  $sweep: String!
  $registry: String!
  $queue: String!
  $first: Int!
) {
  project(name: $project, entityName: $entity) {
    id
    sweep(sweepName: $sweep) {
      id
      name
      state
      scheduler @optional(of: "Sweep")
    }
  }
  registry: project(name: $registry, entityName: $entity) {
    id
    runQueue(name: $queue) {
      id
      runQueueItems(first: $first) {
        edges {
          node {
${ITEM_FIELDS}
          }
        }
      }
    }
  }
}`;

export interface ResumeLookVariables {
  readonly entity: string;
  readonly project: string;
  /** The eight characters of its address. */
  readonly sweep: string;
  readonly queue: string;
}

/** A sweep and the schedulers that wait or run for it. */
export interface ResumeLook {
  readonly state: string;
  /** The launchScheduler text. */
  readonly scheduler?: string;
  /**
   * Scheduler items of this sweep in the queue; undefined where the queue does not exist, or an item that cannot be
   * read might be one.
   */
  readonly schedulers?: readonly QueueItem[];
}

/** The server pages items; a queue with more of them than this waiting before a new one is rare. */
const ITEMS = 200;

const fields = decoderOf(v.object({ name: required, state: stateText, scheduler: text }));

/** Gets a sweep and its schedulers in a queue. Throws `notFound` where the sweep does not exist or is hidden. */
export async function resumeLook(
  client: ApiClient,
  variables: ResumeLookVariables,
  options?: CallOptions,
): Promise<ResumeLook> {
  const { entity, project, sweep, queue } = variables;
  const sent = { entity, project, sweep, queue, registry: MODEL_REGISTRY, first: ITEMS };
  const { data } = await client.request({ name: 'ResumeLook', kind: 'query', document, variables: sent }, options);
  const read = fields(at(data, 'project', 'sweep'));
  if (read === undefined) throw missingSweep(client, 'ResumeLook', variables);
  const found = at(data, 'registry', 'runQueue');
  const nodes = nodesOf(at(found, 'runQueueItems'));
  const { items, dropped } = decodeList(nodes, decodeQueueItem, { what: 'queue item', log: client.log });
  const readable = Array.isArray(nodes) && dropped === 0 && items.every(item => item.runSpec !== undefined);
  const schedulers = readable
    ? items.filter(item => item.kind === 'scheduler' && item.sweep === variables.sweep)
    : undefined;
  return { state: read.state, scheduler: read.scheduler, schedulers };
}
