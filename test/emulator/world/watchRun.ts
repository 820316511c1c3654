import type { RunRecord } from './records.ts';
import { isAlive } from './runView.ts';
import type { World } from './world.ts';

/**
 * A run that says nothing for so long has crashed: its process reports every 15 s (docs/facts/agent-wire.md, 4). How
 * long W&B waits is unknown; this is our choice.
 */
const SILENT_MS = 5 * 60_000;
const LOOK_MS = 60_000;

/**
 * Watches a run that a process reports; one that falls silent is `crashed`, as W&B shows runs whose machine is gone.
 */
export function watchRun(world: World, run: RunRecord): void {
  world.clock.after(LOOK_MS, () => {
    if (!isAlive(run) || run.beats || run.state !== 'running') return;
    if (world.clock.now() - (run.heartbeatAt ?? run.createdAt) < SILENT_MS) {
      watchRun(world, run);
      return;
    }
    run.state = 'crashed';
    run.endedAt = run.heartbeatAt;
    world.note('run crashed', { run: run.name, sweep: run.sweep?.name });
  });
}
