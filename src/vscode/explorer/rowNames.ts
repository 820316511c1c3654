import type { ItemNode } from '../../core/live/types.ts';

/** The kinds of rows that have a page and an id. */
export const NAMED_KINDS = [
  'projects',
  'sweeps',
  'sweep',
  'runs',
  'run',
  'scheduler',
  'queues',
  'items',
  'agents',
  'jobs',
] as const;

/** What W&B calls the thing of a row: its name, or its id if it has none. */
export function nameOf(row: ItemNode): string {
  if ('name' in row.value) return row.value.name;
  return 'id' in row.value ? row.value.id : row.id;
}
