import * as l10n from '@vscode/l10n';
import { get, isStr, type PyMap } from '../python/values/dict.ts';
import { ENGINES } from '../wandb/methods.ts';
import { distributionOf } from './draws/distribution.ts';
import { quantile } from './draws/quantile.ts';
import { gridOf } from './grid/gridRuns.ts';
import { readMetric } from './readMetric.ts';
import { dotted, readSpace, type SpaceEntry } from './readSpace.ts';
import { EngineRefused } from './refused.ts';
import { runCap } from './runCap.ts';

/** How many runs a configuration makes, and what ends it. */
export interface PlannedRuns {
  readonly runs: bigint | 'infinite';
  readonly by: 'grid' | 'run_cap' | 'none';
}

/**
 * The number of runs of a configuration: all of a grid, or `run_cap` where that is less; no other search ends.
 * Throws EngineRefused where the engine raises as it begins (docs/facts/config.md, "What each engine refuses").
 */
export function plannedRuns(config: PyMap): PlannedRuns {
  const cap = runCap(get(config, 'run_cap'));
  const capped: PlannedRuns = cap === undefined ? { runs: 'infinite', by: 'none' } : { runs: cap, by: 'run_cap' };
  // W&B has no engine for it that could refuse.
  if (isStr(get(config, 'method'), 'custom')) return capped;
  const method = engineOf(config);
  const space = readSpace(config);
  if (method === 'grid') {
    const { total } = gridOf(space);
    return cap !== undefined && cap < total ? capped : { runs: total, by: 'grid' };
  }
  if (method === 'bayes') checkBayes(config, space);
  for (const { parameter } of space) quantile(distributionOf(parameter), FIRST);
  return capped;
}

/** Where the first run is drawn: any percentile shows whether one can be. */
const FIRST = 0.5;

/** The engine that a configuration names. Throws EngineRefused where it names none. */
export function engineOf(config: PyMap): (typeof ENGINES)[number] {
  const method = get(config, 'method');
  const engine = ENGINES.find(name => isStr(method, name));
  if (engine) return engine;
  throw new EngineRefused(l10n.t('W&B needs a `method`: `grid`, `random` or `bayes`. Correct it.'));
}

function checkBayes(config: PyMap, space: readonly SpaceEntry[]): void {
  readMetric(config);
  if (space.every(({ parameter }) => parameter.form === 'constant'))
    throw new EngineRefused(l10n.t('Bayes does not have anything to search. Add a parameter that is not constant.'));
  const weighted = space.find(({ parameter }) => parameter.form === 'categorical_w_probabilities');
  if (weighted)
    throw new EngineRefused(l10n.t('Bayes cannot use the probabilities of `{0}`. Remove them.', dotted(weighted.path)));
}
