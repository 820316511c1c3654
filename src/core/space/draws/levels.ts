import type { PyValue } from '../../python/values/value.ts';
import type { Curve } from './curve.ts';
import type { Distributed } from './distribution.ts';
import { roundHalfEven, type PyNumber } from './number.ts';

/** A value, and how likely it is. */
export interface Level {
  readonly value: PyValue;
  readonly probability: number;
}

/** What is less likely is never seen. */
const LEAST = 1e-12;

/**
 * Every value that can be drawn, with its probability; undefined where they are more than `most`, or not countable.
 */
export function levelsOf(distributed: Distributed, most: number): readonly Level[] | undefined {
  switch (distributed.kind) {
    case 'choices': {
      const { values, probabilities } = distributed;
      if (values.length > most) return undefined;
      const equal = 1 / values.length;
      return values.map((value, i) => ({
        value,
        probability: probabilities === 'equal' ? equal : (probabilities[i] ?? 0),
      }));
    }
    case 'integers': {
      const count = Number(distributed.max - distributed.min + 1n);
      if (count > most) return undefined;
      return Array.from({ length: count }, (_, i) => ({
        value: { type: 'int', value: distributed.min + BigInt(i) },
        probability: 1 / count,
      }));
    }
    case 'curve':
      return distributed.step && steps(distributed.curve, distributed.step, most);
  }
}

/** The multiples of a step between the ends of a curve, where they are numbers at all. */
function steps(curve: Curve, step: PyNumber, most: number): readonly Level[] | undefined {
  const size = Number(step.value);
  const [first, last] = [LEAST / 2, 1 - LEAST / 2].map(u => roundHalfEven(curve.quantile(u) / size));
  if (first === undefined || last === undefined || !Number.isFinite(first) || !Number.isFinite(last)) return undefined;
  if (last - first >= most || (step.type === 'int' && Math.max(-first, last) * size >= 2 ** 63)) return undefined;
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const rounded = (first + i) * size;
    const value: PyNumber =
      step.type === 'int' ? { type: 'int', value: BigInt(rounded) } : { type: 'float', value: rounded };
    return { value, probability: below(curve, rounded + size / 2) - below(curve, rounded - size / 2) };
  }).filter(({ probability }) => probability >= LEAST);
}

/** The logarithm of a negative number is none, and nothing is below it. */
function below(curve: Curve, x: number): number {
  return curve.isLog && x <= 0 ? 0 : curve.cumulative(x);
}
