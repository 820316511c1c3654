import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { isDistribution, type Distribution } from '../../../wandb/distributions.ts';
import { fix, removePair, renameKey, setUncommented } from '../../fixes/edit.ts';
import { formSchema } from '../../schema.ts';
import type { Fix } from '../../types.ts';
import type { RuleContext } from '../rule.ts';
import type { MeantValues } from './meantValues.ts';

/** What a sentence says to write instead of the values that were not a list. */
export function meantText(meant: MeantValues): string {
  return meant.kind === 'list' ? `values: ${meant.yaml}` : `min: ${meant.min}, max: ${meant.max}`;
}

/**
 * Writes the list or the range that is meant in place of a parameter's `values`. Undefined where the parameter has
 * other keys that a range would not go with, or W&B's engine draws from no such range.
 *
 * @param strays keys that are part of the old value
 */
export function useMeant(
  { sweep }: RuleContext,
  parameter: Field,
  values: Field,
  meant: MeantValues,
  strays: readonly Field[] = [],
): Fix | undefined {
  const title = l10n.t('Use {0}', meantText(meant));
  if (meant.kind === 'list')
    return fix(title, [
      setUncommented(sweep, values, { yaml: meant.yaml }),
      ...strays.map(key => removePair(sweep, key)),
    ]);
  const isGridOfFloats = sweep.engine === 'grid' && /[.e]/.test(meant.min);
  if (strays.length > 0 || isGridOfFloats || !takesBounds(parameter, values)) return undefined;
  return fix(title, [
    renameKey(sweep, values, 'min'),
    setUncommented(sweep, values, { yaml: meant.min }),
    { verb: 'insert', path: parameter.path, pairs: [['max', { yaml: meant.max }]], at: 'end' },
  ]);
}

/** Whether bounds may stand in a parameter in place of one of its keys. */
function takesBounds(parameter: Field, instead: Field): boolean {
  const others = parameter.items.filter(({ name }) => name !== instead.name);
  return others.every(({ name, text }) => name === 'distribution' && isDistribution(text) && isBounded(text));
}

function isBounded(distribution: Distribution): boolean {
  const { properties } = formSchema(distribution)?.node ?? {};
  return properties?.['min'] !== undefined && properties['max'] !== undefined;
}
