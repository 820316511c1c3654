import { isBag } from '../world/json.ts';
import type { RunRecord, SweepRecord } from '../world/records.ts';
import { historyOf, isAlive } from '../world/runView.ts';
import type { World } from '../world/world.ts';

const numberOf = (bag: Readonly<Record<string, unknown>>, key: string, otherwise: number): number => {
  const value = bag[key];
  return typeof value === 'number' ? value : otherwise;
};

/**
 * Whether Optuna's pruner would end the run now: it has fallen behind the best `percentile` per cent (the median by
 * default) of the ended runs at the same step. Settings are those of `scheduler.settings`; never before
 * `n_startup_trials` runs and `n_warmup_steps` steps.
 */
export function shouldPrune(
  world: World,
  sweep: SweepRecord,
  run: RunRecord,
  settings: Readonly<Record<string, unknown>>,
): boolean {
  const pruner = isBag(settings['pruner']) ? settings['pruner'] : {};
  const args = isBag(pruner['args']) ? pruner['args'] : {};
  const { metric } = sweep;
  if (!metric || pruner['type'] === 'NopPruner') return false;
  const ended = sweep.runs.filter(each => !isAlive(each));
  const step = historyOf(run, world.clock).length - 1;
  if (ended.length < numberOf(args, 'n_startup_trials', 5) || step <= numberOf(args, 'n_warmup_steps', 0)) return false;
  const valueOf = (each: RunRecord): number | undefined => {
    const value = historyOf(each, world.clock)[step]?.[metric.name];
    return typeof value === 'number' ? (metric.goal === 'maximize' ? -value : value) : undefined;
  };
  const own = valueOf(run);
  const others = ended
    .map(valueOf)
    .filter(value => value !== undefined)
    .sort((a, b) => a - b);
  const bar = others[Math.floor(((others.length - 1) * numberOf(args, 'percentile', 50)) / 100)];
  return own !== undefined && bar !== undefined && own > bar;
}
