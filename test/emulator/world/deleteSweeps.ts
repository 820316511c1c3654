import type { SweepRecord } from './records.ts';
import { runsOf } from './runsOf.ts';
import type { World } from './world.ts';

/** Deletes sweeps for good; their runs stay in the project unless they are to go as well. Gives what it touched. */
export function deleteSweeps(
  world: World,
  sweeps: readonly SweepRecord[],
  deleteRuns: boolean,
): { affectedRuns: number; affectedAgents: number } {
  let affectedRuns = 0;
  let affectedAgents = 0;
  for (const sweep of sweeps) {
    const runs = runsOf(sweep);
    affectedRuns += runs.length;
    affectedAgents += sweep.agents.length;
    for (const run of runs) {
      if (deleteRuns) sweep.project.runs.delete(run.name);
      else run.sweep = undefined;
    }
    for (const agent of sweep.agents) world.sweepAgents.delete(agent.id);
    sweep.project.sweeps.remove(sweep);
    world.note('sweep deleted', { sweep: sweep.name, runs: deleteRuns });
  }
  return { affectedRuns, affectedAgents };
}
