import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { removeKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { listing } from '../words.ts';
import type { FormCheck } from './parameterCheck.ts';

export const parameterMixedKeys: Rule = { code: 'parameter-mixed-keys', severities: ['error', 'warning'] };

/** Reports the keys of another form than the parameter's own. */
export function reportMixedKeys(check: FormCheck, mixed: readonly Field[]): void {
  const { context, field, form, label } = check;
  const [first] = mixed;
  if (!first) return;
  const own = check.allowed.filter(key => field.has(key) && key !== 'distribution');
  const others = listing(own.length === 0 ? [`distribution: ${form}`] : own);
  const names = listing(mixed.map(item => item.name));
  // The values may be what was not meant; of a range and `mu`, the keys of the other form are.
  const message =
    form === 'constant' || form === 'categorical'
      ? l10n.t(
          'The parameter `{0}` has both {1} and {2}, and W&B allows only one of them. Remove {1} or {2}.',
          label,
          names,
          others,
        )
      : l10n.t(
          'The parameter `{0}` has both {1} and {2}, and W&B allows only one of them. Remove {1}.',
          label,
          names,
          others,
        );
  const fixes = [mixed.length === 1 ? removeKey(context.sweep, first) : undefined];
  check.report(parameterMixedKeys, keyPlace(first), message, { fixes });
}
