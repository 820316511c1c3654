import { isDistribution } from '../../../wandb/distributions.ts';
import { isParameterKey, PARAMETER_KEYS } from '../../../wandb/parameterKeys.ts';
import { reportDistributionUnknown } from './distributionUnknown.ts';
import { BOUNDS, reportBoundsInList } from './boundsInList.ts';
import { checkConstants, checkGroupKey } from './groupWithoutParameters.ts';
import { intendedKey } from './intended.ts';
import type { ParameterCheck } from './parameterCheck.ts';
import { reportNoForm } from './parameterIncomplete.ts';
import { reportMisspelledKey } from './parameterUnknownKey.ts';

/** Reports why the keys of a parameter decide no form: they are misspelled, or some are missing. */
export function checkFormless(check: ParameterCheck): void {
  const { field } = check;
  if (checkGroupKey(check)) return;
  const free = PARAMETER_KEYS.filter(key => !field.has(key));
  const renamed = new Map<string, readonly string[]>();
  for (const item of field.items) {
    if (isParameterKey(item.name)) continue;
    if (reportBoundsInList(check, item, free)) {
      renamed.set(item.name, BOUNDS);
      continue;
    }
    const intended = intendedKey(item, free);
    if (!intended) continue;
    renamed.set(item.name, [intended.key]);
    reportMisspelledKey(check, item, intended);
  }
  const distribution = field.get('distribution');
  if (distribution?.text !== undefined && !isDistribution(distribution.text)) {
    const names = field.names.flatMap(name => renamed.get(name) ?? [name]);
    reportDistributionUnknown(check, distribution, names);
  } else if (renamed.size === 0 && !checkConstants(check)) reportNoForm(check);
}
