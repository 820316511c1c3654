import * as l10n from '@vscode/l10n';
import type { PyValue } from '../../python/values/value.ts';
import { asMap } from './blocks.ts';
import { get, isStr, replaceShared, str, withKey, type PyMap } from '../../python/values/dict.ts';
import { pyStr } from '../../python/values/repr.ts';
import { Refused } from './trail.ts';

/**
 * The configuration with the distributions that the client fills in: of top-level parameters with `min`, `max` and no
 * `distribution`, `int_uniform` for two ints (a boolean counts), `uniform` for two floats, refused for anything else
 * (_validate_config_and_fill_distribution).
 */
export function fillDistributions(config: PyMap): PyMap {
  const parameters = get(config, 'parameters');
  if (parameters === undefined) return config;
  const changes = new Map<PyValue, PyValue>();
  for (const [name, parameter] of parametersOf(parameters)) {
    if (changes.has(parameter) || !isBounds(parameter, pyStr(name))) continue;
    if (parameter.type !== 'map')
      throw new Refused(
        'parameters',
        l10n.t('`parameters.{0}` is not a mapping. Write `min:` and `max:` as keys under it.', pyStr(name)),
      );
    changes.set(parameter, withKey(parameter, 'distribution', str(distributionOf(parameter, pyStr(name)))));
  }
  return asMap(replaceShared(config, changes));
}

/** What Python iterates over: refused where it cannot, or where it would look up single characters and fail. */
function parametersOf(parameters: PyValue): readonly (readonly [PyValue, PyValue])[] {
  if (parameters.type === 'map') return parameters.entries;
  const empty =
    (parameters.type === 'seq' && parameters.items.length === 0) ||
    (parameters.type === 'str' && parameters.value === '');
  // An empty set or empty binary data is refused later, as JSON cannot hold it.
  if (empty || parameters.type === 'set' || parameters.type === 'bytes') return [];
  throw new Refused(
    'parameters',
    l10n.t('`parameters` must be a mapping of names, each with its `values`, or its `min` and `max`.'),
  );
}

/** Python's `"min" in parameter and "max" in parameter and "distribution" not in parameter`. */
function isBounds(parameter: PyValue, name: string): boolean {
  switch (parameter.type) {
    case 'map':
      return (
        get(parameter, 'min') !== undefined &&
        get(parameter, 'max') !== undefined &&
        get(parameter, 'distribution') === undefined
      );
    case 'str':
      return (
        parameter.value.includes('min') && parameter.value.includes('max') && !parameter.value.includes('distribution')
      );
    case 'seq':
    case 'set':
      return (
        ['min', 'max'].every(word => parameter.items.some(item => isStr(item, word))) &&
        !parameter.items.some(item => isStr(item, 'distribution'))
      );
    default:
      throw new Refused(
        'parameters',
        l10n.t(
          '`parameters.{0}` must be a mapping. Write `{0}: {value: …}`, or use `values`, or `min` and `max`.',
          name,
        ),
      );
  }
}

function distributionOf(parameter: PyMap, name: string): 'int_uniform' | 'uniform' {
  const bounds = [get(parameter, 'min'), get(parameter, 'max')];
  if (bounds.every(bound => bound?.type === 'int' || bound?.type === 'bool')) return 'int_uniform';
  if (bounds.every(bound => bound?.type === 'float')) return 'uniform';
  throw new Refused(
    'ambiguousBounds',
    l10n.t(
      'The bounds of `parameters.{0}` differ in type. Write two integers or two floats, or add a `distribution`.',
      name,
    ),
  );
}
