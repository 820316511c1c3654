import type { Distributed } from '../draws/distribution.ts';
import { numberOf, type DrawnParameter } from '../draws/parameter.ts';
import { quantile } from '../draws/quantile.ts';
import type { PyValue } from '../../python/values/value.ts';
import { shortText } from './shortText.ts';

/** The bounds that a parameter states. */
export interface Range {
  readonly low: number;
  readonly high: number;
  /** Whether a value lies between them, but for the last bits. */
  holds(x: number): boolean;
}

/** Texts of the lowest and the highest value that are drawn outside of the bounds, where there are some. */
export interface Leaving {
  readonly below?: string;
  readonly above?: string;
}

/** The bounds of a form that has some; undefined for the normal distributions. */
export function rangeOf(parameter: DrawnParameter): Range | undefined {
  const { form, settings } = parameter;
  if (form.endsWith('beta')) return rangeBetween(0, 1);
  if (!settings.has('min')) return undefined;
  const [min, max] = [Number(numberOf(parameter, 'min').value), Number(numberOf(parameter, 'max').value)];
  switch (form) {
    case 'log_uniform':
    case 'q_log_uniform':
      return rangeBetween(Math.exp(min), Math.exp(max));
    case 'inv_log_uniform':
      return rangeBetween(Math.exp(-max), Math.exp(-min));
    default:
      return rangeBetween(min, max);
  }
}

function rangeBetween(low: number, high: number): Range {
  const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
  return { low, high, holds: x => x >= low - slack && x <= high + slack };
}

/** Nearly the first and the last percentile. */
const ENDS = [1e-9, 1 - 1e-9] as const;

/** Whether steps lead out of the bounds: 0.03 in steps of 0.1 becomes 0 (docs/facts/config.md). */
export function leavesRange(distributed: Distributed, range: Range | undefined): Leaving {
  if (!range || distributed.kind !== 'curve' || !distributed.step) return {};
  const [lowest, highest] = ENDS.map(u => quantile(distributed, u));
  return {
    ...(lowest && numeric(lowest) < range.low && !range.holds(numeric(lowest)) ? { below: shortText(lowest) } : {}),
    ...(highest && numeric(highest) > range.high && !range.holds(numeric(highest))
      ? { above: shortText(highest) }
      : {}),
  };
}

function numeric(value: PyValue): number {
  return value.type === 'int' || value.type === 'float' ? Number(value.value) : NaN;
}
