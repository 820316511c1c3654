import { deleteSweeps } from '../world/deleteSweeps.ts';
import { readGlobalId } from '../world/ids.ts';
import { enqueueRun } from '../world/localEngine.ts';
import type { RunRecord, SweepRecord } from '../world/records.ts';
import { notFound } from '../world/refusal.ts';
import { askToStop } from '../world/sweepState.ts';
import { upsertSweep, type SweepInput } from '../world/upsertSweep.ts';
import type { World } from '../world/world.ts';
import type { Fields } from './context.ts';

interface Input<T> {
  readonly input: T;
}

function sweepOf(world: World, id: string): SweepRecord {
  const [, name = '', project = '', entity = ''] = readGlobalId(id, 'Sweep') ?? [];
  const found = world.project(entity, project)?.sweeps.get(name);
  if (!found) throw notFound('sweep');
  return found;
}

/** The run of a global id, as the scheduler builds it too: `Run:v1:<run>:<project>:<entity>` (docs/facts/api.md). */
export function runOfId(world: World, id: string): RunRecord {
  const [, name = '', project = '', entity = ''] = readGlobalId(id, 'Run') ?? [];
  const found = world.project(entity, project)?.runs.get(name);
  if (!found) throw notFound('run');
  return found;
}

export const sweepMutations: Fields<unknown> = {
  upsertSweep: (_, { input }: Input<SweepInput>, { world }) => upsertSweep(world, input),
  // The client looks for the run by `id` as its name (docs/facts/sweep-scheduler-wire.md).
  enqueueSweepRun: (_, { input }: Input<{ id: string; config: string; displayName?: string | null }>, { world }) => ({
    id: enqueueRun(world, sweepOf(world, input.id), input).name,
    runQueueItemId: null,
  }),
  deleteSweep: (_, { input }: Input<{ id: string; deleteRuns: boolean }>, { world }) =>
    deleteSweeps(world, [sweepOf(world, input.id)], input.deleteRuns),
  deleteSweeps: (_, { input }: Input<{ ids: readonly string[]; deleteRuns: boolean }>, { world }) =>
    deleteSweeps(
      world,
      input.ids.map(id => sweepOf(world, id)),
      input.deleteRuns,
    ),
  stopRun: (_, { input }: Input<{ id: string }>, { world }) => {
    askToStop(world, runOfId(world, input.id));
    return { success: true };
  },
};
