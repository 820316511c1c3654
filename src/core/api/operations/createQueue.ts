import { ApiError } from '../apiError.ts';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { textAt } from '../../json.ts';
import { MODEL_REGISTRY } from '../../wandb/queueProject.ts';
import { PRIORITIZATION } from '../../wandb/priorities.ts';
import { expectSuccess } from './mutationAnswer.ts';

/** What the queue's runs are given by default; a queue points at one of these. */
export const configDocument = `
mutation CreateDefaultResourceConfig($entity: String!, $resource: String!, $config: JSONString!) {
  createDefaultResourceConfig(input: { entityName: $entity, resource: $resource, config: $config }) {
    success
    defaultResourceConfigID
  }
}`;

export const document = `
mutation CreateRunQueue(
  $entity: String!
  $project: String!
  $queue: String!
  $configId: ID
  $prioritizationMode: RunQueuePrioritizationMode @optional(of: "CreateRunQueueInput")
) {
  createRunQueue(input: {
    entityName: $entity
    projectName: $project
    queueName: $queue
    access: PROJECT
    defaultResourceConfigID: $configId
    prioritizationMode: $prioritizationMode
  }) { success queueID }
}`;

export interface CreateQueueVariables {
  readonly entity: string;
  /** 1 to 64 characters. */
  readonly queue: string;
  readonly resource: string;
  /** What is under `resource_args.<resource>`. */
  readonly resourceArgs: Readonly<Record<string, unknown>>;
  /** Items have priorities. */
  readonly priorities: boolean;
}

/**
 * Creates a queue in two steps, as the client does. Sent once; a first step without the second leaves nothing that
 * anybody sees.
 */
export async function createQueue(
  client: ApiClient,
  variables: CreateQueueVariables,
  options?: CallOptions,
): Promise<void> {
  const config = JSON.stringify({ resource_args: { [variables.resource]: variables.resourceArgs } });
  const sentConfig = { entity: variables.entity, resource: variables.resource, config };
  const first = await client.request(
    { name: 'CreateDefaultResourceConfig', kind: 'mutation', document: configDocument, variables: sentConfig },
    options,
  );
  const configId = textAt(first.data, 'createDefaultResourceConfig', 'defaultResourceConfigID');
  if (configId === undefined)
    throw new ApiError({ kind: 'decode', operation: 'CreateDefaultResourceConfig', host: client.host });
  const prioritizationMode = variables.priorities ? PRIORITIZATION.on : PRIORITIZATION.off;
  const sent = {
    entity: variables.entity,
    project: MODEL_REGISTRY,
    queue: variables.queue,
    configId,
    prioritizationMode,
  };
  const needs = variables.priorities ? ['CreateRunQueueInput.prioritizationMode'] : [];
  const { data } = await client.request(
    { name: 'CreateRunQueue', kind: 'mutation', document, variables: sent, needs },
    options,
  );
  expectSuccess(client, 'CreateRunQueue', data, 'createRunQueue');
}

/** Whether the queue may be there after a request without an answer: the first of the two steps makes none. */
export function queuePerhapsCreated({ operation, perhapsDone }: ApiError): boolean {
  return perhapsDone && operation === 'CreateRunQueue';
}
