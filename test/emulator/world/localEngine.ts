// A plain sweep with `scheduler.engine`: a process of the person's suggests its runs, and `wandb agent` fetches them
// (docs/facts/sweep-scheduler-wire.md).
import { parseBag } from './json.ts';
import { addRun } from './make.ts';
import type { RunRecord, SweepAgentRecord, SweepRecord } from './records.ts';
import { runsOf } from './runsOf.ts';
import type { World } from './world.ts';

/** Whether the runs of the sweep come from `wandb sweep-scheduler`. A launch sweep has its own scheduler. */
export function hasLocalEngine(sweep: SweepRecord): boolean {
  return !sweep.launched && sweep.engine !== undefined;
}

/**
 * The run that the scheduler's log goes to. Its form at W&B is unknown; that of a launched scheduler is the sweep's.
 */
export function controllerRunName(sweep: SweepRecord): string {
  return hasLocalEngine(sweep) ? `ctl${sweep.name}` : sweep.name;
}

/** Puts a run into the sweep's own queue, where it waits for an agent. */
export function enqueueRun(
  world: World,
  sweep: SweepRecord,
  { config, displayName }: { readonly config: string; readonly displayName?: string | null },
): RunRecord {
  const run = addRun(world, {
    project: sweep.project,
    sweep,
    state: 'pending',
    config: parseBag(config),
    user: sweep.user,
    ...(displayName && { displayName }),
  });
  world.note('run enqueued', { sweep: sweep.name, run: run.name });
  return run;
}

/** The oldest run that waits for an agent, now the agent's; undefined = none waits. */
export function takeEnqueuedRun(world: World, sweep: SweepRecord, agent: SweepAgentRecord): RunRecord | undefined {
  const run = runsOf(sweep).find(each => each.state === 'pending' && each.agent === undefined && !each.stopRequested);
  if (!run) return undefined;
  run.agent = agent;
  agent.runs.push(run);
  world.note('run taken', { sweep: sweep.name, run: run.name });
  return run;
}
