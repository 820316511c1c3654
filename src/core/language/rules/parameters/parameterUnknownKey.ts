import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { isParameterKey } from '../../../wandb/parameterKeys.ts';
import { useKey } from '../commonFixes.ts';
import { fix, removePair } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import { keyPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import type { Intended } from './intended.ts';
import type { FormCheck, ParameterCheck } from './parameterCheck.ts';

export const parameterUnknownKey: Rule = { code: 'parameter-unknown-key', severities: ['error', 'warning'] };

/** Reports a key that most likely means another. */
export function reportMisspelledKey(check: ParameterCheck, item: Field, { key, isAmbiguous }: Intended): void {
  reportUseOf(check, item, key, [useKey(check.context.sweep, item, key, isAmbiguous !== true)]);
}

/** Reports a key instead of which something else is to be written. */
export function reportUseOf(
  check: ParameterCheck,
  item: Field,
  instead: string,
  fixes: readonly (Fix | undefined)[],
): void {
  const { label } = check;
  const message = l10n.t(
    'W&B does not know the key `{0}` of the parameter `{1}`. Use `{2}`.',
    item.name,
    label,
    instead,
  );
  check.report(parameterUnknownKey, keyPlace(item), message, { fixes });
}

/** Reports a key that W&B does not know, or a parameter that is indented too far. */
export function reportUnknownKey(check: FormCheck, item: Field): void {
  const { context, field, label } = check;
  if (item.names.some(isParameterKey)) {
    check.report(parameterUnknownKey, keyPlace(item), indentedMessage(item.name, label, field.name));
    return;
  }
  const message = l10n.t('W&B does not know the key `{0}` of the parameter `{1}`. Remove it.', item.name, label);
  const fixes = [fix(l10n.t('Remove it'), [removePair(context.sweep, item)])];
  check.report(parameterUnknownKey, keyPlace(item), message, { fixes });
}

function indentedMessage(name: string, label: string, parameter: string): string {
  return l10n.t(
    '`{0}` looks like a parameter, but it is in `{1}`. Indent it as far as `{2}`, or move it under `parameters`.',
    name,
    label,
    parameter,
  );
}
