import type { Queue } from '../api/types.ts';
import { isBag } from '../json.ts';

/** What the machines of a queue may be called in a price: the queue's name, and what its configuration names. */
export function machineNames(queue: string | undefined, queues: readonly Queue[] | undefined): readonly string[] {
  if (queue === undefined) return [];
  const found = queues?.find(({ name }) => name === queue);
  return [queue, ...stringsIn(found?.config)];
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return isBag(value) ? Object.values(value).flatMap(stringsIn) : [];
}
