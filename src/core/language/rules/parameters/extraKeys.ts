import type { Field } from '../../../sweep/field.ts';
import { isParameterKey } from '../../../wandb/parameterKeys.ts';
import { BOUNDS, reportBoundsInList } from './boundsInList.ts';
import { intendedKey } from './intended.ts';
import { isOptunaOwnKey, reportOptunaOwnKey } from './optunaOwnKey.ts';
import type { FormCheck } from './parameterCheck.ts';
import { reportMixedKeys } from './parameterMixedKeys.ts';
import { reportLog } from './logIsDistribution.ts';
import { reportStrayedTuple } from './pythonTuple.ts';
import { reportStep } from './stepIsQ.ts';
import { strayedValue } from './strayKeys.ts';
import { reportMisspelledKey, reportUnknownKey } from './parameterUnknownKey.ts';

/**
 * Reports the keys that a parameter's form does not allow.
 *
 * @param missing the keys that the form requires and the parameter does not have; a misspelled one is removed from it.
 */
export function checkExtraKeys(check: FormCheck, missing: Set<string>): void {
  const { allowed } = check;
  const { field } = check;
  const all = check.found.flatMap(misfit => (misfit.kind === 'unknown-key' ? misfit.field : []));
  const extras = withoutStrays(check, all);
  for (const item of extras) {
    if (isParameterKey(item.name)) continue;
    const free = [...missing, ...allowed].filter(key => !field.has(key));
    if (reportBoundsInList(check, item, free)) {
      for (const bound of BOUNDS) missing.delete(bound);
      continue;
    }
    const intended = intendedKey(item, free);
    if (intended) {
      missing.delete(intended.key);
      reportMisspelledKey(check, item, intended);
    } else if (isOptunaOwnKey(check.context, item)) reportOptunaOwnKey(check, item);
    else if (!reportStep(check, item) && !reportLog(check, item)) reportUnknownKey(check, item);
  }
  const mixed = extras.filter(item => isParameterKey(item.name));
  if (mixed.length) reportMixedKeys(check, mixed);
}

/** The extra keys that commas in a value did not make; a tuple is reported here, values without brackets are later. */
function withoutStrays(check: FormCheck, extras: readonly Field[]): readonly Field[] {
  if (!extras.some(item => item.empty)) return extras;
  const { context, field } = check;
  const value = field.get('value');
  const values = field.get('values');
  const isTuple = value !== undefined && reportStrayedTuple(check, value);
  const owner = isTuple ? value : values;
  const strays = owner ? (strayedValue(context.sweep, field, owner)?.strays ?? []) : [];
  return extras.filter(item => !strays.includes(item));
}
