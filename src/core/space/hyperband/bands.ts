import * as l10n from '@vscode/l10n';
import { get, isStr, type PyMap } from '../../python/values/dict.ts';
import type { PyValue } from '../../python/values/value.ts';
import { isNumber, type PyNumber } from '../draws/number.ts';
import { EngineRefused } from '../refused.ts';
import { readMetric, type Metric } from '../readMetric.ts';

/** How `early_terminate` judges runs. */
export interface Hyperband {
  readonly metric: Metric;
  /** The numbers of logged values at which runs are judged, ascending; equal ones may follow each other. */
  readonly bands: readonly number[];
  /** The number of which 1 run in so many goes on. */
  readonly eta: number;
  /** Whether the value at the band counts, or the best one so far. */
  readonly isStrict: boolean;
}

/** How many bands follow from `min_iter`. */
const FROM_MIN_ITER = 100;

/**
 * Reads `early_terminate` as the engine does (docs/facts/config.md): keys that it does not know are left out. Throws
 * EngineRefused where the engine raises, and then W&B stops no run early.
 */
export function readHyperband(config: PyMap): Hyperband {
  const block = get(config, 'early_terminate');
  if (block?.type !== 'map' || !isStr(get(block, 'type'), 'hyperband'))
    throw new EngineRefused(l10n.t('W&B stops runs early only by `type: hyperband`. Write it in `early_terminate`.'));
  const metric = readMetric(config);
  const eta = checked(block, 'eta', value => isNumber(value) && value.value > 1) ?? { type: 'int', value: 3n };
  const strict = get(block, 'strict');
  if (strict && strict.type !== 'bool') throw wrong('strict');
  const bands = bandsOf(block, eta);
  if (bands.length === 0)
    throw new EngineRefused(
      l10n.t('W&B would never judge a run: `max_iter` divided by `eta` must be at least 1. Correct them.'),
    );
  return { metric, bands, eta: Number(eta.value), isStrict: strict?.type === 'bool' ? strict.value : true };
}

function bandsOf(block: PyMap, eta: PyNumber): number[] {
  const least = checked(block, 'min_iter', value => isWhole(value) && value.value >= 1);
  const most = checked(block, 'max_iter', isWhole);
  const steps = checked(block, 's', isNumber);
  if (!Number.isFinite(Number(eta.value))) throw wrong('eta');
  if (!most) {
    if (least) return fromLeast(least, eta);
    throw new EngineRefused(l10n.t('W&B needs `min_iter`, or `max_iter` and `s`, in `early_terminate`. Add it.'));
  }
  if (steps?.type !== 'int')
    throw new EngineRefused(l10n.t('W&B needs an integer `s` beside `max_iter` in `early_terminate`. Add it.'));
  if (!Number.isFinite(Number(most.value))) throw wrong('max_iter');
  return bandsBelow(Number(most.value), Number(eta.value), Number(steps.value));
}

/** Python's ints never overflow; a float that does cannot become an int. */
function fromLeast(least: PyNumber, eta: PyNumber): number[] {
  const areInts = least.type === 'int' && eta.type === 'int';
  const bands: number[] = [];
  let band = Number(least.value);
  for (let i = 0; i < FROM_MIN_ITER; i++) {
    if (!areInts && !Number.isFinite(band)) throw wrong('eta');
    bands.push(Math.trunc(band));
    band *= Number(eta.value);
  }
  return bands;
}

/** The bands of `max_iter`, `eta` and `s`, ascending: fewer than `steps` where they would begin below 1. */
export function bandsBelow(most: number, eta: number, steps: number): number[] {
  const bands: number[] = [];
  for (let band = most / eta; band >= 1 && bands.length < steps; band /= eta) bands.push(Math.trunc(band));
  return bands.reverse();
}

/** An integer for the schema, which takes 3.0 for one. */
function isWhole(value: PyValue): value is PyNumber {
  return value.type === 'int' || (value.type === 'float' && Number.isInteger(value.value));
}

function checked(block: PyMap, key: string, fits: (value: PyValue) => boolean): PyNumber | undefined {
  const value = get(block, key);
  if (!value) return undefined;
  if (isNumber(value) && fits(value)) return value;
  throw wrong(key);
}

function wrong(key: string): EngineRefused {
  return new EngineRefused(l10n.t('W&B does not accept the `{0}` of `early_terminate`. Correct it.', key));
}
