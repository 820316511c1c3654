import { pyRepr } from './pyRepr.ts';
import { parameterLabel, type SearchParameter } from './searchSpace.ts';
import { isMapping, type Value } from './value.ts';

/** One parameter of a grid: `count` different values, in the order they are tried. */
export interface Axis {
  parameter: SearchParameter;
  count: number;
  at: (index: number) => Value;
}

/**
 * The axes of a grid, constants left out, the last one turning fastest. Throws when a parameter cannot be enumerated.
 */
export function gridAxes(space: readonly SearchParameter[]): Axis[] {
  const allowed = new Set(['categorical', 'constant', 'int_uniform', 'q_uniform']);
  for (const parameter of space) {
    if (!allowed.has(parameter.form)) {
      throw new Error(
        `Parameter ${parameterLabel(parameter)} is a disallowed type with grid search. Grid search requires all ` +
          'parameters ' +
          'to be categorical, constant, int_uniform, or q_uniform. Specification of probabilities for ' +
          'categorical parameters is disallowed in grid search',
      );
    }
  }
  return space.filter(parameter => parameter.form !== 'constant').map(toAxis);
}

function toAxis(parameter: SearchParameter): Axis {
  const { form, settings } = parameter;
  const min = settings.get('min');
  if (form === 'int_uniform') {
    const start = BigInt(Number(min));
    return { parameter, count: Number(settings.get('max')) - Number(min) + 1, at: index => start + BigInt(index) };
  }
  if (form === 'q_uniform') {
    // As numpy's arange: the maximum is left out, and integers stay integers when min, max and q all are.
    const q = settings.get('q') ?? 1;
    const whole = [min, settings.get('max'), q].every(value => typeof value === 'bigint');
    const count = Math.ceil((Number(settings.get('max')) - Number(min)) / Number(q));
    const value = (index: number): number => Number(min) + index * Number(q);
    return { parameter, count, at: index => (whole ? BigInt(value(index)) : value(index)) };
  }
  const values = settings.get('values');
  // Of values that count as the same, the last is used, at the place of the first.
  const distinct = new Map((Array.isArray(values) ? values : []).map(value => [gridKey(value), value]));
  const list = [...distinct.values()];
  return { parameter, count: list.length, at: index => list[index] ?? null };
}

/**
 * Two values with the same key are one point of the grid: `3.0` is `3`, and the order of a mapping's keys does not
 * count.
 */
export function gridKey(value: Value): string {
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value).toString();
  return pyRepr(sorted(value));
}

function sorted(value: Value): Value {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMapping(value)) return value;
  return new Map([...value].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
