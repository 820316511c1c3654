import { isAlive } from '../world/runView.ts';
import type { World } from '../world/world.ts';
import { createAgentLife } from './agentLife.ts';
import { paceOf } from './pace.ts';
import { createRunLife } from './runLife.ts';
import { createSchedulerLife } from './schedulerLife.ts';

/**
 * Gives the world a life of its own: agents take items, schedulers ask for runs, runs log and end. `speed` 1 is a
 * demo's.
 */
export function startLife(world: World, speed: number): void {
  const pace = paceOf(speed);
  const runs = createRunLife(world, pace);
  const schedulers = createSchedulerLife(world, pace);
  const agents = createAgentLife(world, pace, runs, (sweep, item) => {
    schedulers.start(sweep, item);
  });
  Object.assign(world.listeners, {
    itemWaits: agents.itemWaits,
    runStopAsked: runs.stopAsked,
    agentRegistered: agents.stepAside,
  });
  for (const project of world.projects.values()) {
    for (const sweep of project.sweeps.kept) {
      const own = project.runs.get(sweep.name);
      if (!sweep.launched || sweep.state !== 'RUNNING' || !own || !isAlive(own)) continue;
      for (const run of sweep.runs.filter(isAlive)) runs.start(run);
      schedulers.adopt(sweep);
    }
  }
  for (const item of world.items.values()) if (item.state === 'PENDING') agents.itemWaits(item);
}
