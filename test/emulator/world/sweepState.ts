import { isAlive } from './runView.ts';
import { runsOf } from './runsOf.ts';
import type { SweepRecord } from './records.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

const STATES: readonly string[] = ['PENDING', 'RUNNING', 'PAUSED', 'FINISHED', 'CANCELED'];

/**
 * Sets the state of a sweep, as its pause, stop, cancel and resume do. Cancelling also asks its runs to stop: the real
 * scheduler does not notice a canceled sweep while its workers are busy (docs/facts/agent-wire.md, 3).
 */
export function setSweepState(world: World, sweep: SweepRecord, state: string): void {
  if (!STATES.includes(state)) throw new Refusal(400, `Invalid sweep state: ${state}`);
  if (sweep.state !== state) world.note('sweep state', { sweep: sweep.name, from: sweep.state, to: state });
  sweep.state = state;
  sweep.updatedAt = world.clock.now();
  if (state === 'CANCELED') for (const run of runsOf(sweep).filter(isAlive)) askToStop(world, run);
  world.listeners.sweepChanged?.(sweep);
}

/** Asks a run to stop; its process hears of it with its next report. */
export function askToStop(world: World, run: SweepRecord['runs'][number]): void {
  if (run.stopRequested) return;
  run.stopRequested = true;
  world.note('stop asked', { run: run.name });
  world.listeners.runStopAsked?.(run);
}
