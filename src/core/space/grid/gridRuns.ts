import * as l10n from '@vscode/l10n';
import type { PyMap } from '../../python/values/dict.ts';
import type { PyValue } from '../../python/values/value.ts';
import { itemsOf, numberOf } from '../draws/parameter.ts';
import { dotted, type SpaceEntry } from '../readSpace.ts';
import { EngineRefused } from '../refused.ts';
import { arange } from './arange.ts';
import { distinctValues } from './gridKey.ts';

/** One parameter's values in a grid; a constant has one. */
interface Axis {
  readonly path: readonly string[];
  readonly count: bigint;
  readonly at: (place: bigint) => PyValue;
}

/** The combinations of a grid, in the engine's order and without listing them. */
export interface Grid {
  readonly total: bigint;
  /** The first configurations, groups as mappings, constants included. */
  first(count: number): PyMap[];
}

/** The grid of a search space. Throws EngineRefused where the engine raises. */
export function gridOf(space: readonly SpaceEntry[]): Grid {
  const axes = space.map(axisOf);
  const total = axes.reduce((product, { count }) => product * count, 1n);
  return {
    total,
    first: count =>
      Array.from({ length: total < count ? Number(total) : count }, (_, place) => pointAt(axes, BigInt(place))),
  };
}

function axisOf({ path, parameter }: SpaceEntry): Axis {
  const { form, settings } = parameter;
  switch (form) {
    case 'constant':
    case 'categorical': {
      const values = form === 'constant' ? [...settings.values()] : distinctValues(itemsOf(parameter, 'values'));
      return { path, count: BigInt(values.length), at: place => values[Number(place)] ?? { type: 'null' } };
    }
    case 'int_uniform': {
      const [low, high] = [BigInt(numberOf(parameter, 'min').value), BigInt(numberOf(parameter, 'max').value)];
      return { path, count: high - low + 1n, at: place => ({ type: 'int', value: low + place }) };
    }
    case 'q_uniform': {
      const numbers = arange(numberOf(parameter, 'min'), numberOf(parameter, 'max'), numberOf(parameter, 'q'));
      if (numbers) return { path, ...numbers };
      throw new EngineRefused(
        l10n.t('A grid cannot list the values of `{0}`: there are too many. Make `q` larger.', dotted(path)),
      );
    }
    case 'categorical_w_probabilities':
      throw new EngineRefused(l10n.t('A grid does not take the probabilities of `{0}`. Remove them.', dotted(path)));
    default:
      throw new EngineRefused(
        l10n.t('A grid cannot list the values of `{0}`. Write them out, or use another `method`.', dotted(path)),
      );
  }
}

/** The point of a number that is written in the axes' counts, the last one fastest. */
function pointAt(axes: readonly Axis[], place: bigint): PyMap {
  let rest = place;
  const values = axes.toReversed().map(({ path, count, at }) => {
    const value = at(rest % count);
    rest /= count;
    return { path, value };
  });
  return nested(values.reverse());
}

/** A configuration from the values of its parameters, groups as mappings. */
export function nested(values: readonly { readonly path: readonly string[]; readonly value: PyValue }[]): PyMap {
  const entries = new Map<string, PyValue | { path: readonly string[]; value: PyValue }[]>();
  for (const { path, value } of values) {
    const [name = '', ...inner] = path;
    const group = entries.get(name);
    if (inner.length === 0) entries.set(name, value);
    else if (Array.isArray(group)) group.push({ path: inner, value });
    else entries.set(name, [{ path: inner, value }]);
  }
  return {
    type: 'map',
    entries: [...entries].map(([name, value]) => [
      { type: 'str', value: name },
      Array.isArray(value) ? nested(value) : value,
    ]),
  };
}
