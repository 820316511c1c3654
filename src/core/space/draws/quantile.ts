import * as l10n from '@vscode/l10n';
import type { PyValue } from '../../python/values/value.ts';
import { EngineRefused } from '../refused.ts';
import type { Distributed } from './distribution.ts';
import { roundHalfEven, toInt64, type PyNumber } from './number.ts';

/**
 * The value that W&B's engine draws at a percentile from 0 to 1, with the engine's own arithmetic. Throws EngineRefused
 * where the engine raises: for another percentile, and for a probability that does not have a value.
 */
export function quantile(distributed: Distributed, u: number): PyValue {
  if (u < 0 || u > 1) throw new EngineRefused(l10n.t('A percentile is a number from 0 to 1.'));
  switch (distributed.kind) {
    case 'choices': {
      const { values, probabilities } = distributed;
      const value = values.at(
        probabilities === 'equal'
          ? Number(integerQuantile(u, 0n, BigInt(values.length - 1)))
          : weightedPlace(u, probabilities),
      );
      if (value) return value;
      throw new EngineRefused(
        l10n.t('W&B stops at a probability that does not belong to a value. Write as many values as probabilities.'),
      );
    }
    case 'integers':
      return { type: 'int', value: integerQuantile(u, distributed.min, distributed.max) };
    case 'curve':
      return inSteps(distributed.curve.quantile(u), distributed.step);
  }
}

/** SciPy's `randint.ppf`: at 0 the number before the first. */
function integerQuantile(u: number, min: bigint, max: bigint): bigint {
  if (u === 0) return min - 1n;
  if (u === 1) return max;
  const low = Number(min);
  const count = Number(countOf(min, max));
  const found = Math.ceil(u * count + low) - 1;
  const before = Math.max(found - 1, low);
  return toInt64((before - low + 1) / count >= u ? before : found);
}

/** How many there are, as 64-bit ints are subtracted: they wrap around. */
function countOf(min: bigint, max: bigint): bigint {
  const count = max + 1n - min;
  return max + 1n < 2n ** 63n ? BigInt.asIntN(64, count) : count;
}

/** The first place whose probabilities add up to more than `u`; the first one of all where none does. */
function weightedPlace(u: number, probabilities: readonly number[]): number {
  let sum = 0;
  const place = probabilities.findIndex(probability => {
    sum += probability;
    return !(u >= sum);
  });
  return Math.max(place, 0);
}

/** The nearest multiple of a step, an int where the step is one; the number itself where there are no steps. */
export function inSteps(value: number, step: PyNumber | undefined): PyNumber {
  if (!step) return { type: 'float', value };
  const size = Number(step.value);
  const rounded = roundHalfEven(value / size) * size;
  return step.type === 'int' ? { type: 'int', value: toInt64(rounded) } : { type: 'float', value: rounded };
}
