import * as v from 'valibot';
import { askList } from '../listCall.ts';
import type { ListCall } from '../listCall.ts';
import type { ApiLog } from '../apiLog.ts';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decodeList, decoderOf, wholeList } from '../decodeList.ts';
import { anything, json, jsonBag, required, text, time } from '../fields.ts';
import { at } from '../../json.ts';
import type { Page, Queue } from '../types.ts';
import { missingEntity } from './missingThing.ts';
import { MODEL_REGISTRY } from '../../wandb/queueProject.ts';

/** What is read of a queue. */
export const QUEUE_FIELDS = `
id
name
access
createdAt
updatedAt @optional(of: "RunQueue")
prioritizationMode @optional(of: "RunQueue")
defaultResourceConfig @optional(of: "RunQueue") {
  id
  resource
  config
  templateVariables @optional(of: "DefaultResourceConfig") {
    name
    description @optional(of: "TemplateVariable")
    schema
  }
}
`.trim();

// `entity` tells an entity that never used Launch (no model-registry yet) from one that does not exist.
export const document = `
query Queues($entity: String!, $project: String!) {
  entity(name: $entity) { id }
  project(name: $project, entityName: $entity) {
    id
    runQueues {
${QUEUE_FIELDS}
    }
  }
}`;

export interface QueuesVariables {
  readonly entity: string;
}

const fields = decoderOf(
  v.object({
    id: required,
    name: required,
    access: text,
    createdAt: time,
    updatedAt: time,
    prioritizationMode: text,
    defaultResourceConfig: anything,
  }),
);
const defaults = decoderOf(v.object({ resource: text, config: json, templateVariables: anything }));
const variable = decoderOf(v.object({ name: required, description: text, schema: jsonBag }));

/** A queue of the entity asked for. */
export function decodeQueue(node: unknown, entity: string, log: Pick<ApiLog, 'warn'>): Queue | undefined {
  const read = fields(node);
  if (read === undefined) return undefined;
  const { prioritizationMode, defaultResourceConfig, ...rest } = read;
  const set = defaults(defaultResourceConfig);
  // A field that was not asked for is missing; a field without a value is null.
  const isBare = at(node, 'defaultResourceConfig') === null;
  const told =
    isBare || set?.templateVariables !== undefined || at(node, 'defaultResourceConfig', 'templateVariables') === null;
  const templateVariables = told
    ? decodeList(set?.templateVariables, variable, { what: `template variable of queue ${read.name}`, log }).items
    : undefined;
  return {
    ...rest,
    entity,
    prioritization: prioritizationMode,
    hasDefaults: isBare ? false : set === undefined ? undefined : true,
    resource: set?.resource,
    config: set?.config,
    templateVariables,
  };
}

/**
 * All queues of an entity with their configuration, in one request (the server does not page them).
 * An entity that never used Launch has none; one that does not exist or is hidden is `notFound`.
 */
export function queuesCall(variables: QueuesVariables): ListCall<Queue> {
  return {
    name: 'Queues',
    document,
    heavy: ['RunQueue.defaultResourceConfig'],
    variables: { ...variables, project: MODEL_REGISTRY },
    read: (client, data, missing) => {
      const project = at(data, 'project');
      if (project === null || project === undefined) {
        if (at(data, 'entity', 'id') === undefined) throw missingEntity(client, 'Queues', variables.entity);
        return { items: [], dropped: 0, missing };
      }
      const { items, dropped } = wholeList(
        at(project, 'runQueues'),
        node => decodeQueue(node, variables.entity, client.log),
        { what: 'queue', client, operation: 'Queues' },
      );
      return { items, dropped, missing, total: items.length };
    },
  };
}

/** Sends `queuesCall` alone. */
export function queues(client: ApiClient, variables: QueuesVariables, options?: CallOptions): Promise<Page<Queue>> {
  return askList(client, queuesCall(variables), options);
}
