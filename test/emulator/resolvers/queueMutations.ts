import { isBag, parseJson } from '../world/json.ts';
import { addConfig, addQueue } from '../world/make.ts';
import { pushItem, removeItem, removeQueue, type Push } from '../world/queueOperations.ts';
import type { ProjectRecord, QueueRecord, TemplateVariableRecord } from '../world/records.ts';
import { forbidden, notFound, Refusal } from '../world/refusal.ts';
import { MODEL_REGISTRY, type World } from '../world/world.ts';
import type { Fields } from './context.ts';
import { announceRun } from './runMutations.ts';

interface Input<T> {
  readonly input: T;
}
interface QueueInput {
  readonly entityName: string;
  readonly projectName: string;
  readonly queueName: string;
  readonly prioritizationMode?: 'V0' | 'DISABLED' | null;
}

/** The project for queues; the entity's first queue makes its model-registry. */
function projectFor(world: World, entity: string, name: string): ProjectRecord {
  const owner = world.entities.get(entity);
  if (!owner) throw notFound('entity');
  if (!owner.member) throw forbidden();
  const found = world.project(entity, name);
  if (found) return found;
  if (name !== MODEL_REGISTRY) throw notFound('project');
  return world.addProject(entity, name);
}

export function queueOf(world: World, id: string): QueueRecord {
  const queue = world.queues.get(id);
  if (!queue) throw notFound('run queue');
  return queue;
}

/** The queue of an entity's project by name. */
export function queueNamed(world: World, { entityName, projectName, queueName }: QueueInput): QueueRecord {
  const queue = world.project(entityName, projectName)?.queues.get(queueName);
  if (!queue) throw notFound(`run queue "${queueName}"`);
  return queue;
}

/** `templateVariables` as clients send them: `{name: {description?, schema}}`, or a list with names. */
function readVariables(text: string | null | undefined): readonly TemplateVariableRecord[] {
  const value = parseJson(text);
  const entries = Array.isArray(value)
    ? value.filter(isBag).map(each => [String(each['name']), each] as const)
    : Object.entries(isBag(value) ? value : {});
  return entries.map(([name, each]): TemplateVariableRecord => {
    const bag = isBag(each) ? each : {};
    const schema = typeof bag['schema'] === 'string' ? parseJson(bag['schema']) : bag['schema'];
    return {
      name,
      ...(typeof bag['description'] === 'string' && { description: bag['description'] }),
      schema: isBag(schema) ? schema : {},
    };
  });
}

const checkedName = (name: string): string => {
  if (name.length < 1 || name.length > 64)
    throw new Refusal(400, 'queue name must be between 1 and 64 characters long');
  return name;
};

interface UpsertInput extends QueueInput {
  readonly resourceType: string;
  readonly resourceConfig: string;
  readonly templateVariables?: string | null;
  readonly externalLinks?: string | null;
}

function upsertQueue(
  world: World,
  input: UpsertInput,
): { success: boolean; configSchemaValidationErrors: readonly string[] } {
  const project = projectFor(world, input.entityName, input.projectName);
  const name = checkedName(input.queueName);
  const given = parseJson(input.resourceConfig);
  if (!isBag(given)) return { success: false, configSchemaValidationErrors: ['resource config must be a JSON object'] };
  const config = addConfig(world, project.entity, input.resourceType, given, readVariables(input.templateVariables));
  const known = project.queues.get(name);
  const prioritization = input.prioritizationMode ?? known?.prioritization ?? 'DISABLED';
  // Once a queue has priorities they cannot be removed (terraform provider's documentation,
  // docs/facts/launch-sweep-cli.md).
  if (known?.prioritization === 'V0' && prioritization === 'DISABLED')
    throw new Refusal(400, 'prioritization cannot be disabled once it is enabled');
  const queue = known ?? addQueue(world, { project, name });
  Object.assign(queue, {
    config,
    prioritization,
    updatedAt: world.clock.now(),
    externalLinks: parseJson(input.externalLinks) ?? queue.externalLinks,
  });
  world.note(known ? 'queue changed' : 'queue created', { queue: name, resource: input.resourceType });
  return { success: true, configSchemaValidationErrors: [] };
}

/** A client's own push; a scheduler's comes with `upsertSweep`. */
function push(world: World, queue: QueueRecord, input: Push): unknown {
  const item = pushItem(world, queue, input);
  announceRun(world, item.runSpec);
  return { runQueueItemId: item.id, runSpec: JSON.stringify(item.runSpec) };
}

export const queueMutations: Fields<unknown> = {
  createDefaultResourceConfig: (
    _,
    { input }: Input<{ entityName: string; resource: string; config: string; templateVariables?: string | null }>,
    { world },
  ) => {
    const config = parseJson(input.config);
    if (!isBag(config)) throw new Refusal(400, 'config must be a JSON object');
    return {
      defaultResourceConfigID: addConfig(
        world,
        input.entityName,
        input.resource,
        config,
        readVariables(input.templateVariables),
      ).id,
      success: true,
    };
  },
  updateDefaultResourceConfig: (
    _,
    { input }: Input<{ defaultResourceConfigID: string; config: string; resource?: string | null }>,
    { world },
  ) => {
    const known = world.configs.get(input.defaultResourceConfigID);
    if (!known) throw notFound('default resource config');
    Object.assign(known, {
      config: parseJson(input.config),
      resource: input.resource ?? known.resource,
      updatedAt: world.clock.now(),
    });
    return { defaultResourceConfigID: known.id, success: true };
  },
  createRunQueue: (
    _,
    { input }: Input<QueueInput & { access: 'PROJECT' | 'USER'; defaultResourceConfigID?: string | null }>,
    { world },
  ) => {
    const project = projectFor(world, input.entityName, input.projectName);
    const name = checkedName(input.queueName);
    if (project.queues.has(name)) throw new Refusal(409, `a queue named "${name}" already exists`);
    const config = input.defaultResourceConfigID ? world.configs.get(input.defaultResourceConfigID) : undefined;
    const queue = addQueue(world, {
      project,
      name,
      access: input.access,
      prioritization: input.prioritizationMode ?? 'DISABLED',
      config,
    });
    world.note('queue created', { queue: name });
    return { success: true, queueID: queue.id };
  },
  upsertRunQueue: (_, { input }: Input<UpsertInput>, { world }) => upsertQueue(world, input),
  deleteRunQueues: (_, { input }: Input<{ queueIDs: readonly string[] }>, { world }) => {
    for (const queue of input.queueIDs.map(id => queueOf(world, id))) removeQueue(world, queue);
    return { success: true };
  },
  pushToRunQueue: (_, { input }: Input<Push & { queueID: string }>, { world }) =>
    push(world, queueOf(world, input.queueID), input),
  pushToRunQueueByName: (_, { input }: Input<Push & QueueInput>, { world }) =>
    push(world, queueNamed(world, input), input),
  deleteFromRunQueue: (_, { input }: Input<{ queueID: string; runQueueItemId: string }>, { world }) => {
    removeItem(world, queueOf(world, input.queueID), input.runQueueItemId);
    return { success: true };
  },
};
