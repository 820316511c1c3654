import * as l10n from '@vscode/l10n';
import { get, isStr, type PyMap } from '../python/values/dict.ts';
import type { PyValue } from '../python/values/value.ts';
import { DEFAULT_GOAL, GOALS, type Goal } from '../wandb/goals.ts';
import { isNumber } from './draws/number.ts';
import { EngineRefused } from './refused.ts';

/** Which run is better. */
export interface Metric {
  readonly name: string;
  readonly goal: Goal;
}

/** What the engine checks of each key; of a `goal` or `impute` that it does not know it takes the default. */
const KEYS: Readonly<Record<string, (value: PyValue) => boolean>> = {
  name: ({ type }) => type === 'str',
  goal: () => true,
  target: isNumber,
  impute: () => true,
  impute_while_running: value => ['latest', 'best', 'worst', 'false'].some(word => isStr(value, word)),
};

/**
 * The metric as bayes and early termination read it (docs/facts/config.md, "Top-level keys"). Throws EngineRefused
 * where they raise.
 */
export function readMetric(config: PyMap): Metric {
  const metric = get(config, 'metric');
  if (!metric) throw new EngineRefused(l10n.t('W&B needs a `metric` here. Add its `name` and its `goal`.'));
  const name = metric.type === 'map' ? get(metric, 'name') : undefined;
  if (metric.type !== 'map' || name?.type !== 'str')
    throw new EngineRefused(l10n.t('W&B needs a `metric` with a `name`. Write it as a mapping.'));
  for (const [key, value] of metric.entries) {
    const word = key.type === 'str' ? key.value : '';
    if (!KEYS[word]?.(value))
      throw new EngineRefused(l10n.t('W&B does not accept `{0}` in `metric`. Correct or remove it.', word));
  }
  const goal = get(metric, 'goal');
  return { name: name.value, goal: GOALS.find(one => isStr(goal, one)) ?? DEFAULT_GOAL };
}
