import type { Segment } from '../../../sweep/field.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { DEFAULT_GOAL } from '../../../wandb/goals.ts';
import { likelyGoal } from '../../../wandb/metricDirection.ts';
import type { Ask } from './ask.ts';

/** The name of a metric when nothing better is known. */
const EXAMPLES: readonly string[] = ['val_loss', 'val_accuracy'];

/** Whether this is the path of a metric: the one of the sweep, or one of several. */
export function isMetricPath(path: readonly Segment[]): boolean {
  return path.at(-1) === 'metric' || (typeof path.at(-1) === 'number' && path.at(-2) === 'metrics');
}

/** Metrics that the program logs, then those named elsewhere in the file. */
export function knownMetricNames({ sweep, program, context }: Ask): string[] {
  const here = JSON.stringify(context.path);
  const places: Segment[][] = [
    ['metric', 'name'],
    ...[0, 1, 2, 3].flatMap(i => [
      ['metrics', i, 'name'],
      ['scheduler', 'settings', 'metrics', i, 'name'],
    ]),
  ];
  const inFile = places.filter(path => JSON.stringify(path) !== here).flatMap(path => sweep.fieldAt(path)?.text ?? []);
  return [...new Set([...(program?.metrics ?? []), ...inFile])];
}

/** Names for a metric about which nothing is known; none that suggests the opposite of its goal. */
export function exampleMetricNames(path: readonly Segment[], sweep: SweepFile): string[] {
  const goal = sweep.fieldAt([...path, 'goal'])?.text;
  return EXAMPLES.filter(name => goal === undefined || likelyGoal(name) === goal);
}

/** The names, those that suggest the opposite of the goal of the metric at a path last. */
export function withGoalFirst(names: readonly string[], path: readonly Segment[], sweep: SweepFile): string[] {
  const goal = sweep.fieldAt([...path, 'goal'])?.text;
  if (goal === undefined) return [...names];
  const against = (name: string) => Number((likelyGoal(name) ?? goal) !== goal);
  return [...names].sort((a, b) => against(a) - against(b));
}

/** The goal to be written with a metric's name: where W&B's default is the opposite of what the name suggests. */
export function goalToAdd(name: string, path: readonly Segment[], sweep: SweepFile): string | undefined {
  const likely = likelyGoal(name);
  return likely === undefined || likely === DEFAULT_GOAL || sweep.fieldAt(path)?.has('goal') ? undefined : likely;
}
