import type { RunRecord } from './records.ts';
import { finishWhenDone } from './sweepAgents.ts';
import type { World } from './world.ts';

/** The process has told its end: exit code 0 is finished; else it is killed where it was asked to stop, or failed. */
export function endRun(world: World, run: RunRecord, exitCode: number): void {
  const now = world.clock.now();
  Object.assign(run, {
    exitCode,
    endedAt: now,
    heartbeatAt: now,
    beats: false,
    state: exitCode === 0 ? 'finished' : run.stopRequested ? 'killed' : 'failed',
  });
  world.note('run ended', { run: run.name, sweep: run.sweep?.name, state: run.state, exitCode });
  if (run.sweep) finishWhenDone(world, run.sweep);
}
