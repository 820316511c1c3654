import * as l10n from '@vscode/l10n';
import { byCodePoint } from '../python/values/byCodePoint.ts';
import { get, type PyMap } from '../python/values/dict.ts';
import type { PyValue } from '../python/values/value.ts';
import { groupOf, readParameter, type DrawnParameter } from './draws/parameter.ts';
import { EngineRefused } from './refused.ts';

/** A parameter of the search space that is not a group. */
export interface SpaceEntry {
  /** Names outermost first. */
  readonly path: readonly string[];
  readonly parameter: DrawnParameter;
}

/** How a parameter is called in sentences and commands. */
export function dotted(path: readonly string[]): string {
  return path.join('.');
}

/**
 * The parameters of a configuration, those of groups one by one, in the engine's order: sorted by name at each level.
 * Throws EngineRefused where the engine raises.
 */
export function readSpace(config: PyMap): SpaceEntry[] {
  const parameters = get(config, 'parameters');
  if (parameters?.type !== 'map' || parameters.entries.length === 0)
    throw new EngineRefused(l10n.t('W&B needs at least one parameter. Add it under `parameters`.'));
  return entriesOf(parameters, []);
}

function entriesOf(parameters: PyMap, within: readonly string[]): SpaceEntry[] {
  const named = parameters.entries.map(([key, value]) => [key.type === 'str' ? key.value : '', value] as const);
  return named
    .toSorted(([a], [b]) => byCodePoint(a, b))
    .flatMap(([name, value]) => {
      const path = [...within, name];
      const group = groupOf(value);
      return group ? entriesOf(group, path) : [{ path, parameter: readParameter(dotted(path), value) }];
    });
}

/**
 * A parameter by its name, dots between the names of groups; a name with dots of its own is found, too. Throws
 * EngineRefused where there is none.
 */
export function findParameter(config: PyMap, name: string): PyValue {
  const found = inGroups(get(config, 'parameters'), name.split('.'));
  if (found) return found;
  throw new EngineRefused(l10n.t('The configuration does not have a parameter `{0}`.', name));
}

function inGroups(parameters: PyValue | undefined, segments: readonly string[]): PyValue | undefined {
  if (parameters?.type !== 'map') return undefined;
  for (let length = segments.length; length > 0; length--) {
    const value = get(parameters, dotted(segments.slice(0, length)));
    const rest = segments.slice(length);
    const found = rest.length === 0 ? value : value?.type === 'map' && inGroups(get(value, 'parameters'), rest);
    if (found) return found;
  }
  return undefined;
}
