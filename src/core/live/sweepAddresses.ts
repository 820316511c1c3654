import type { SweepPath } from '../wandb/projectPath.ts';
import { shownParameters } from './shownParameters.ts';
import type { SweepConfig } from './sweepConfig.ts';
import type { AddressOf } from './types.ts';

/** Where a sweep's progress is in the store: with its best run, where its metric is known. */
export function progressAddress(path: SweepPath, config: SweepConfig | undefined): AddressOf<'progress'> {
  return { kind: 'progress', ...ranked(path, config) };
}

/**
 * Where a sweep's runs are in the store, the best first unless another order, in the server's words, is given; of
 * `names` only these.
 */
export function runsAddress(
  path: SweepPath,
  config: SweepConfig | undefined,
  order?: string,
  names?: readonly string[],
): AddressOf<'runs'> {
  return {
    kind: 'runs',
    ...ranked(path, config),
    parameters: shownParameters(config),
    ...(order !== undefined && { order }),
    ...(names && { names }),
  };
}

function ranked({ entity, project, sweep }: SweepPath, config: SweepConfig | undefined) {
  const { metric, goal } = config ?? {};
  return { entity, project, sweep, ...(metric === undefined ? {} : { metric, goal }) };
}
