import type { Bag } from '../../../json.ts';
import { roundHalfEven } from '../../../space/draws/number.ts';
import { isDistribution, type Distribution } from '../../../wandb/distributions.ts';
import { numberOf } from '../../columns/toColumn.ts';

/** The numbers that a parameter can be. */
export interface Domain {
  readonly low: number;
  readonly high: number;
  /** Whether it is drawn evenly on a logarithmic scale; then `low` is over 0. */
  readonly log: boolean;
  /** The distance between two values, 1 for integers; undefined where each number is possible. */
  readonly step: number | undefined;
}

/**
 * The numbers that W&B draws a parameter from, made wider where others were seen; the range of the seen ones where it
 * has no bounds or is unknown.
 *
 * @param parameter W&B's parameter, as in a sweep's configuration
 * @param seen the numbers of the runs, at least one
 */
export function toDomain(parameter: Bag | undefined, seen: Float64Array): Domain {
  const integers = seen.every(Number.isInteger);
  const form = parameter && numericForm(parameter, integers);
  const {
    low = Infinity,
    high = -Infinity,
    log = false,
    step,
  } = form ? bounds(form, parameter) : { step: integers ? 1 : undefined };
  const wide = { low: Math.min(low, ...range(seen)), high: Math.max(high, ...range(seen)), step };
  if (log && step === 1) return { ...wide, low: Math.max(1, wide.low), high: Math.max(1, wide.high), log };
  return { ...wide, log: log && wide.low > 0 };
}

/** The distribution of a parameter of numbers; `min` and `max` alone are of integers where all that were seen are. */
function numericForm(parameter: Bag, integers: boolean): Distribution | undefined {
  const { distribution } = parameter;
  if (typeof distribution === 'string') return isDistribution(distribution) ? distribution : undefined;
  return integers && [parameter['min'], parameter['max']].every(Number.isInteger) ? 'int_uniform' : 'uniform';
}

/** The bounds of a distribution; nothing for one without. */
function bounds(form: Distribution, parameter: Bag): Partial<Domain> {
  const [low, high] = [numberOf(parameter['min']), numberOf(parameter['max'])];
  const q = numberOf(parameter['q']) ?? 1;
  if (form === 'beta') return { low: 0, high: 1 };
  if (form === 'log_normal') return { log: true };
  if (low === undefined || high === undefined) return {};
  switch (form) {
    case 'int_uniform':
      return { low, high, step: 1 };
    case 'uniform':
      return { low, high };
    case 'q_uniform':
      return { low: tenDigits(roundHalfEven(low / q) * q), high: tenDigits(roundHalfEven(high / q) * q), step: q };
    case 'log_uniform_values':
    case 'inv_log_uniform_values':
      return { low, high, log: true };
    case 'q_log_uniform_values':
      return q === 1
        ? { low: roundHalfEven(low), high: roundHalfEven(high), log: true, step: 1 }
        : { low, high, log: true };
    case 'log_uniform':
      return { low: Math.exp(low), high: Math.exp(high), log: true };
    case 'inv_log_uniform':
      return { low: Math.exp(-high), high: Math.exp(-low), log: true };
    default:
      return {};
  }
}

function tenDigits(value: number): number {
  return Number(value.toPrecision(10));
}

/** The least and the greatest. */
function range(numbers: Float64Array): [number, number] {
  let [least, greatest] = [Infinity, -Infinity];
  for (const value of numbers) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return [least, greatest];
}
