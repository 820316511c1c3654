// What the views ask of a server, for the tests that try them against several.
import assert from 'node:assert/strict';
import type { ListAddress, ListKind, LiveState } from '../../../src/core/live/types.ts';

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

/** Loads every view, and disposes; gives the lists that the server does not tell. Fails where another is not filled. */
export async function fillViews(live: LiveState): Promise<readonly ListKind[]> {
  for (const address of VIEWS) live.watch(address);
  await live.refresh();
  const untold = VIEWS.filter(address => {
    const { load, items, isUntold } = live.store.list(address);
    const said = 'error' in load ? `${load.status}: ${load.error.message}` : load.status;
    assert.equal(said, 'loaded', address.kind);
    assert.ok(items.length > 0 || isUntold, address.kind);
    return isUntold;
  });
  live.dispose();
  return untold.map(({ kind }) => kind);
}
