import type { SweepPath } from '../wandb/projectPath.ts';
import type { SweepConfig } from './sweepConfig.ts';
import type { AddressOf } from './types.ts';

/** Where a sweep's progress is in the store: with its best run, where its metric is known. */
export function progressAddress(
  { entity, project, sweep }: SweepPath,
  config: Pick<SweepConfig, 'metric' | 'goal'> | undefined,
): AddressOf<'progress'> {
  const { metric, goal } = config ?? {};
  return { kind: 'progress', entity, project, sweep, ...(metric === undefined ? {} : { metric, goal }) };
}
