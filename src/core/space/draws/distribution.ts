import * as l10n from '@vscode/l10n';
import type { PyValue } from '../../python/values/value.ts';
import { EngineRefused } from '../refused.ts';
import { beta, exponential, inverseExponential, logNormal, normal, uniform, type Curve } from './curve.ts';
import { fitsNumpy, type PyNumber } from './number.ts';
import { itemsOf, numberOf, type DrawnParameter } from './parameter.ts';

/** How the values of a parameter are distributed. */
export type Distributed =
  /** One of several values, with the probability of each. */
  | {
      readonly kind: 'choices';
      readonly values: readonly PyValue[];
      readonly probabilities: readonly number[] | 'equal';
    }
  /** All integers from `min` to `max`, equally likely. */
  | { readonly kind: 'integers'; readonly min: bigint; readonly max: bigint }
  /** Real numbers; with a step, rounded to its multiples. */
  | { readonly kind: 'curve'; readonly curve: Curve; readonly step: PyNumber | undefined };

/**
 * The distribution of a parameter. Throws EngineRefused for ints that are too large for numpy, where the engine raises
 * as it draws the first run.
 */
export function distributionOf(parameter: DrawnParameter): Distributed {
  const { form, settings } = parameter;
  switch (form) {
    case 'constant':
      return { kind: 'choices', values: [...settings.values()], probabilities: 'equal' };
    case 'categorical':
      return { kind: 'choices', values: itemsOf(parameter, 'values'), probabilities: 'equal' };
    case 'categorical_w_probabilities': {
      const probabilities = itemsOf(parameter, 'probabilities').map(item =>
        item.type === 'int' || item.type === 'float' ? Number(item.value) : NaN,
      );
      return { kind: 'choices', values: itemsOf(parameter, 'values'), probabilities };
    }
    case 'int_uniform':
      return integers(parameter);
    default: {
      const step = settings.has('q') ? numberOf(parameter, 'q') : undefined;
      if (step) toFloat(step);
      return { kind: 'curve', curve: curveOf(parameter), step };
    }
  }
}

function integers(parameter: DrawnParameter): Distributed {
  const [min, max] = [numberOf(parameter, 'min'), numberOf(parameter, 'max')];
  if (min.type !== 'int' || max.type !== 'int') throw new Error('int_uniform has ints as bounds');
  toFloat(min);
  toFloat({ type: 'int', value: max.value + 1n });
  return { kind: 'integers', min: min.value, max: max.value };
}

function curveOf(parameter: DrawnParameter): Curve {
  const float = (key: string): number => toFloat(numberOf(parameter, key));
  switch (parameter.form) {
    case 'uniform':
    case 'q_uniform':
      return between(parameter);
    case 'log_uniform':
    case 'q_log_uniform':
      return exponential(between(parameter));
    case 'inv_log_uniform':
      return inverseExponential(between(parameter));
    case 'log_uniform_values':
    case 'q_log_uniform_values': {
      const [low, high] = [Math.log(float('min')), Math.log(float('max'))];
      return exponential(uniform(low, high - low));
    }
    case 'inv_log_uniform_values': {
      const [low, high] = [-Math.log(float('max')), -Math.log(float('min'))];
      return inverseExponential(uniform(low, high - low));
    }
    case 'normal':
    case 'q_normal':
      return normal(float('mu'), float('sigma'));
    case 'log_normal':
    case 'q_log_normal':
      return logNormal(Math.exp(float('mu')), float('sigma'));
    default:
      return beta(float('a'), float('b'));
  }
}

/** Uniform between the bounds; of two ints Python makes the difference exactly. */
function between(parameter: DrawnParameter): Curve {
  const [min, max] = [numberOf(parameter, 'min'), numberOf(parameter, 'max')];
  const low = toFloat(min);
  if (min.type === 'int' && max.type === 'int')
    return uniform(low, toFloat({ type: 'int', value: max.value - min.value }));
  const high = Number(max.value);
  if (max.type === 'int' && !Number.isFinite(high)) throw tooLarge();
  return uniform(low, high - low);
}

function toFloat(number: PyNumber): number {
  if (!fitsNumpy(number)) throw tooLarge();
  return Number(number.value);
}

function tooLarge(): EngineRefused {
  return new EngineRefused(
    l10n.t('W&B cannot draw integers outside of 64 bits. Write the number as a float, such as `1.0e+20`.'),
  );
}
