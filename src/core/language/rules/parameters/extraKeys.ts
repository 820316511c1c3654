import { isParameterKey } from '../../../wandb/parameterKeys.ts';
import { intendedKey } from './intended.ts';
import { isOptunaOwnKey, reportOptunaOwnKey } from './optunaOwnKey.ts';
import type { FormCheck } from './parameterCheck.ts';
import { reportMixedKeys } from './parameterMixedKeys.ts';
import { reportMisspelledKey, reportUnknownKey } from './parameterUnknownKey.ts';

/**
 * Reports the keys that a parameter's form does not allow.
 *
 * @param missing the keys that the form requires and the parameter does not have; a misspelled one is removed from it.
 */
export function checkExtraKeys(check: FormCheck, missing: Set<string>): void {
  const { allowed } = check;
  const { field } = check;
  const extras = check.found.flatMap(misfit => (misfit.kind === 'unknown-key' ? misfit.field : []));
  for (const item of extras) {
    if (isParameterKey(item.name)) continue;
    const free = [...missing, ...allowed].filter(key => !field.has(key));
    const key = intendedKey(item, free);
    if (key !== undefined) {
      missing.delete(key);
      reportMisspelledKey(check, item, key);
    } else if (isOptunaOwnKey(check.context, item)) reportOptunaOwnKey(check, item);
    else reportUnknownKey(check, item);
  }
  const mixed = extras.filter(item => isParameterKey(item.name));
  if (mixed.length) reportMixedKeys(check, mixed);
}
