import * as l10n from '@vscode/l10n';
import { addKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { listing } from '../words.ts';
import type { FormCheck } from './parameterCheck.ts';

export const distributionMissing: Rule = { code: 'distribution-missing', severities: ['error', 'warning'] };

/** At most this many of a parameter's keys are named. */
const MOST_NAMES = 3;

/** Reports a parameter whose form W&B only takes with a `distribution`. */
export function reportDistributionMissing(check: FormCheck): void {
  const { context, field, form, label } = check;
  const message = l10n.t(
    'The parameter `{0}` has {1} without `distribution`, which W&B requires. Add `distribution: {2}`.',
    label,
    listing(field.names.slice(0, MOST_NAMES)),
    form,
  );
  const fixes = [addKey(context.sweep, field, 'distribution', form)];
  check.report(distributionMissing, keyPlace(field), message, { absent: true, fixes });
}
