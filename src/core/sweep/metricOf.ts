import { DEFAULT_GOAL, type Goal } from '../wandb/goals.ts';
import type { SweepFile } from './sweepFile.ts';

/** The metric's name, and the goal as W&B takes it: minimize where nothing else is set (docs/facts/config.md). */
export function metricOf({ metric }: SweepFile): { readonly metric: string | undefined; readonly goal: Goal } {
  return {
    metric: metric?.get('name')?.text,
    goal: metric?.get('goal')?.text === 'maximize' ? 'maximize' : DEFAULT_GOAL,
  };
}
