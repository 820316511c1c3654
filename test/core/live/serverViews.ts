// What the views ask of a server, for the tests that try them against several.
import type { ListAddress } from '../../../src/core/live/types.ts';

export const at = { entity: 'my-team', project: 'my-proj' } as const;
export const running = { ...at, sweep: 'running1' };

/** A list of each kind. */
export const VIEWS: readonly ListAddress[] = [
  { kind: 'projects', entity: 'my-team' },
  { kind: 'sweeps', ...at },
  { kind: 'sweep', ...running },
  { kind: 'progress', ...running, metric: 'loss' },
  { kind: 'runs', ...running, metric: 'loss', parameters: ['lr'] },
  { kind: 'scheduler', ...running },
  { kind: 'queues', entity: 'my-team' },
  { kind: 'items', entity: 'my-team', queue: 'gpu-queue' },
  { kind: 'agents', entity: 'my-team' },
  { kind: 'jobs', ...at },
];
