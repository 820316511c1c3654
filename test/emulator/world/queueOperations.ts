import { isBag, parseJson, textAt, valueAt } from './json.ts';
import { addItem } from './make.ts';
import { nextItem } from './queueView.ts';
import type { LaunchAgentRecord, QueueItemRecord, QueueRecord, RunRecord } from './records.ts';
import { notFound, Refusal } from './refusal.ts';
import { fillTemplate, templateFaults } from './templateVariables.ts';
import type { World } from './world.ts';

/** What a push brings along. */
export interface Push {
  /** JSON text of the run spec. */
  readonly runSpec: string;
  /** 0 critical, 1 high, 2 medium, 3 low. */
  readonly priority?: number | null;
  /** JSON text; `null` = none. */
  readonly templateVariableValues?: string | null;
}

/**
 * Puts an item into a queue, or refuses: a spec that is not an object, a priority out of range, values that do not fit
 * the queue's template variables.
 */
export function pushItem(
  world: World,
  queue: QueueRecord,
  { runSpec, priority, templateVariableValues }: Push,
): QueueItemRecord {
  const spec = parseJson(runSpec);
  if (!isBag(spec)) throw new Refusal(400, 'runSpec must be a JSON object');
  if (priority !== undefined && priority !== null && ![0, 1, 2, 3].includes(priority))
    throw new Refusal(400, `invalid priority: ${String(priority)}`);
  const values = parseJson(templateVariableValues);
  const given = isBag(values) ? values : {};
  const variables = queue.config?.templateVariables ?? [];
  const faults = templateFaults(queue.name, variables, given);
  if (faults.length > 0) throw new Refusal(400, faults.join('; '));
  const filled = {
    ...Object.fromEntries(
      variables.filter(({ schema }) => 'default' in schema).map(({ name, schema }) => [name, schema['default']]),
    ),
    ...given,
  };
  const item = addItem(world, {
    queue,
    runSpec: withQueueDefaults(spec, queue, filled),
    priority: queue.prioritization === 'V0' ? (priority ?? 2) : 2,
  });
  queue.updatedAt = world.clock.now();
  world.note('item queued', { queue: queue.name, item: item.id, name: spec['name'] ?? spec['run_id'] });
  world.listeners.itemWaits?.(item);
  return item;
}

/**
 * What the server adds to a spec, since agents add nothing themselves (it answers a push with the spec as it keeps it;
 * what it adds is inferred): the queue's resource where the spec names none, and the queue's own arguments, its
 * template filled, where the item is for that resource and brings none.
 */
function withQueueDefaults(
  given: Readonly<Record<string, unknown>>,
  { config }: QueueRecord,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (!config) return given;
  const spec = { ...given, resource: given['resource'] ?? config.resource };
  const own = valueAt(config.config, 'resource_args', config.resource);
  if (own === undefined || given['resource_args'] !== undefined || spec.resource !== config.resource) return spec;
  return { ...spec, resource_args: { [config.resource]: fillTemplate(own, values) } };
}

/** An item that is not acknowledged for this long waits again (the client's comments say one minute). */
export const LEASE_MS = 60_000;

/** Hands out the next item of the queue; undefined = none waits. */
export function popItem(
  world: World,
  queue: QueueRecord,
  agent: LaunchAgentRecord | undefined,
): QueueItemRecord | undefined {
  const item = nextItem(queue);
  if (!item) return undefined;
  const now = world.clock.now();
  item.state = 'LEASED';
  item.agentId = agent?.id;
  item.updatedAt = now;
  item.leasedUntil = now + LEASE_MS;
  world.clock.after(LEASE_MS, () => {
    if (item.state !== 'LEASED' || world.clock.now() < (item.leasedUntil ?? Infinity) || !world.items.has(item.id))
      return;
    item.state = 'PENDING';
    item.agentId = undefined;
    item.leasedUntil = undefined;
    item.updatedAt = world.clock.now();
    world.note('lease ended', { queue: queue.name, item: item.id });
    world.listeners.itemWaits?.(item);
  });
  return item;
}

/**
 * Takes note that an agent has begun with the item. False where it was not handed out to anybody, or is taken already.
 */
export function acknowledgeItem(world: World, item: QueueItemRecord, runId: string): boolean {
  if (item.state !== 'LEASED') return false;
  item.state = 'CLAIMED';
  item.runId = runId;
  item.leasedUntil = undefined;
  item.updatedAt = world.clock.now();
  world.note('item claimed', { queue: item.queue.name, item: item.id, run: runId });
  return true;
}

/** Takes note that the item could not be run; `files` are names among the files of the agent's own run. */
export function failItem(
  world: World,
  item: QueueItemRecord,
  failure: { readonly message: string; readonly stage: string; readonly files: readonly string[] },
): void {
  item.state = 'FAILED';
  item.failure = failure;
  item.leasedUntil = undefined;
  item.updatedAt = world.clock.now();
  const run = runOf(world, item);
  if (run?.state === 'pending') Object.assign(run, { state: 'failed', endedAt: item.updatedAt });
  world.note('item failed', { queue: item.queue.name, item: item.id, message: failure.message });
  world.listeners.itemGone?.(item);
}

/** The run that the item is to become, where the server knows it yet. */
export function runOf(world: World, { runSpec }: QueueItemRecord): RunRecord | undefined {
  return world
    .project(textAt(runSpec, 'entity') ?? '', textAt(runSpec, 'project') ?? '')
    ?.runs.get(textAt(runSpec, 'run_id') ?? '');
}

/** Removes an item from its queue. */
export function removeItem(world: World, queue: QueueRecord, id: string): void {
  const item = world.items.get(id);
  if (item?.queue !== queue) throw notFound('run queue item');
  queue.items.splice(queue.items.indexOf(item), 1);
  world.items.delete(id);
  world.note('item removed', { queue: queue.name, item: id });
  world.listeners.itemGone?.(item);
}

/** Deletes a queue with all its items. */
export function removeQueue(world: World, queue: QueueRecord): void {
  queue.project.queues.delete(queue.name);
  world.queues.delete(queue.id);
  for (const item of queue.items) {
    world.items.delete(item.id);
    world.listeners.itemGone?.(item);
  }
  world.note('queue deleted', { queue: queue.name });
}
